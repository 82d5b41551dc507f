// A piece of the original text around what was found, with every match marked.

/**
 * Where the forms occur in a text, as offsets of the original.
 * @param {string[]} forms folded phrases
 * @returns {[number, number][]} ascending, without overlap
 */
export function findMatches(text, forms, folding) {
  const units = folding.units(text);
  const owners = [];
  let folded = "";
  units.forEach((unit, index) => {
    folded += unit.folded;
    for (let count = unit.folded.length; count > 0; count--) owners.push(index);
  });
  const spans = forms.flatMap((form) => occurrences(folded, form)).map((
    [start, end],
  ) => [units[owners[start]].start, units[owners[end - 1]].end]);
  return joined(spans);
}

function occurrences(folded, form) {
  const found = [];
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) found.push([at, at + form.length]);
  return found;
}

/** @param {number[][]} spans */
function joined(spans) {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  /** @type {[number, number][]} */
  const result = [];
  for (const [start, end] of spans) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/**
 * The stretch of a text, `length` characters long, that shows matches of most phrases, then most matches.
 * @param {[number, number][][]} groups the matches of each phrase
 * @returns {[number, number]} its start and end
 */
export function stretchOf(text, groups, length) {
  const start = beginning(text, groups, length);
  return [start, whole(text, Math.min(text.length, start + length))];
}

/**
 * A stretch of a text with its matches marked.
 * @param {[number, number][][]} groups the matches of each phrase
 * @returns {{text: string, marked: boolean}[]} pieces in order; joined they are the stretch, "…" where it is cut
 */
export function excerptOf(text, groups, [start, end] = [0, text.length]) {
  const spans = joined(groups.flat());
  const pieces = [];
  let at = start;
  const add = (to, marked) => {
    if (to > at) pieces.push({ text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of spans) {
    if (to <= start || from >= end) continue;
    add(Math.max(from, start), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  if (start > 0) pieces.unshift({ text: "…", marked: false });
  if (end < text.length) pieces.push({ text: "…", marked: false });
  return pieces;
}

function beginning(text, groups, length) {
  const spans = groups.flat().sort((a, b) => a[0] - b[0]);
  if (text.length <= length || !spans.length) return 0;
  const within = (list, [from]) => list.filter(([start, end]) => start >= from && end <= from + length);
  const worths = spans.map((span) =>
    groups.filter((group) => within(group, span).length).length * spans.length + within(spans, span).length
  );
  const best = spans[worths.indexOf(Math.max(...worths))];
  const reach = Math.max(best[1], ...within(spans, best).map(([, end]) => end)) - best[0];
  const lead = Math.floor(Math.min(length / 3, Math.max(0, length - reach) / 2));
  const earliest = Math.max(0, Math.min(best[0] - lead, text.length - length));
  const sentence = text.slice(earliest, best[0]).lastIndexOf("。") + 1;
  return whole(text, sentence && text.length - earliest > length ? earliest + sentence : earliest);
}

/** The offset, or the one before where it would cut a surrogate pair. */
function whole(text, offset) {
  return /[\udc00-\udfff]/.test(text[offset] ?? "") ? offset - 1 : offset;
}

/** Pieces as HTML: text escaped, matches in <mark>. */
export function asHtml(pieces) {
  return pieces.map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text))).join("");
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
