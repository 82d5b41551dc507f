// What the page of precedents is asked, as its address has it: ?cause=…&sector=…

/**
 * The fields compared, each with its label and weight; jikenbo/pages/related.py weighs alike.
 * @type {Record<string, {label: string, weight: number}>}
 */
export const FACETS = {
  cause: { label: "原因", weight: 6 },
  medium: { label: "媒体", weight: 4 },
  data: { label: "情報の種類", weight: 1 },
  sector: { label: "業種", weight: 4 },
  scale: { label: "規模", weight: 2 },
};

/**
 * @typedef {Record<string, string>} Question facet → value, without the facets that do not matter
 * @param {URLSearchParams} parameters
 * @returns {Question}
 */
export function readQuestion(parameters) {
  const asked = Object.keys(FACETS).map((facet) => [facet, parameters.get(facet) ?? ""]);
  return Object.fromEntries(asked.filter(([, value]) => value));
}

/**
 * @param {Question} question
 * @returns {string} the address's query, "" for the page as it opens
 */
export function writeQuestion(question) {
  const text = new URLSearchParams(question).toString();
  return text && `?${text}`;
}
