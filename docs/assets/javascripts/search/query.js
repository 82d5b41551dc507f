// The query language: words, "phrases" and 「phrases」, -without, org:, tag:, date:, people:.

const QUOTED = '["“”＂]([^"“”＂]*)["“”＂]?';
const BRACKETED = "[「『]([^「」『』]*)[」』](?=\\s|$)";
const PIECE = new RegExp(`([-－−](?=\\S))?(?:(org|tag|date|people)[:：])?(?:${QUOTED}|${BRACKETED}|([^\\s"“”＂]+))`, "giu");

/**
 * @typedef {{raw: string, at: number}} Piece what was typed, and where in the term
 * @typedef {Piece & {text: string}} Part a phrase to find, folded
 * @typedef {Piece & {field: string, value: string, without: boolean}} Narrowing to the records that have a value, or lack it
 * @typedef {{parts: Part[], without: Part[], narrowings: Narrowing[]}} Query
 */

/**
 * @param {string} term what was typed
 * @param {(text: string) => string} fold
 * @returns {Query}
 */
export function parseQuery(term, fold) {
  const query = { parts: [], without: [], narrowings: [] };
  for (const found of term.matchAll(PIECE)) {
    const [raw, minus, field, quoted, bracketed, bare] = found;
    const piece = { raw, at: found.index };
    const text = fold(quoted ?? bracketed ?? bare);
    if (!text) continue;
    if (field) query.narrowings.push({ ...piece, field: field.toLowerCase(), value: text, without: Boolean(minus) });
    else (minus ? query.without : query.parts).push({ ...piece, text });
  }
  return asWritten(query, fold);
}

/** With nothing to take away from, a hyphen is a hyphen: "-1234" is the end of a telephone number. */
function asWritten(query, fold) {
  if (query.parts.length || query.narrowings.length) return query;
  return { ...query, parts: query.without.map((part) => ({ ...part, text: fold(part.raw) })), without: [] };
}

/** @returns {string} the term with one of its pieces replaced; "" takes it out */
export function replacePiece(term, { raw, at }, text) {
  return (term.slice(0, at) + text + term.slice(at + raw.length)).replace(/\s+/g, " ").trim();
}
