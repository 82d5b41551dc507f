// What the page of precedents shows of an incident, read from its published file.

const MEASURES = ["本人への対応", "再発防止"];
const HEADING = /^## +(.+?) *$/gm;
const DAY = 86_400_000;

/**
 * @typedef {{edtf: string, earliest: string | null, latest: string | null}} PublishedDate
 * @param {{occurred: PublishedDate | null, date: PublishedDate}} incident
 * @returns {number | null} days from occurrence, from its first day, to disclosure; null where a day is not known
 */
export function daysFromOccurrence({ occurred, date }) {
  if (!occurred?.earliest || !date.earliest) return null;
  const days = (Date.parse(date.earliest) - Date.parse(occurred.earliest)) / DAY;
  return days >= 0 ? days : null;
}

/**
 * @param {{text: string, page: {blocks: (string | [number, number])[]}}} incident
 * @returns {{heading: string, text: string}[]} the sections that say what was done, without Markdown
 */
export function measuresOf({ text, page }) {
  const headings = new Set([...text.matchAll(HEADING)].map(([, heading]) => heading));
  /** @type {{heading: string, parts: string[]}[]} */
  const sections = [];
  for (const block of page.blocks) {
    const words = typeof block === "string" ? block : text.slice(...block);
    if (headings.has(words)) sections.push({ heading: words, parts: [] });
    else sections.at(-1)?.parts.push(words);
  }
  return sections
    .filter(({ heading }) => MEASURES.includes(heading))
    .map(({ heading, parts }) => ({ heading, text: parts.join(" ") }));
}

/**
 * @param {{page: {people: string}, counts: Record<string, {label: string}>}} incident
 * @returns {string} the number of people, or the first other number, as the page shows it; "" where none is known
 */
export function sizeOf({ page, counts }) {
  return page.people || Object.values(counts)[0]?.label || "";
}
