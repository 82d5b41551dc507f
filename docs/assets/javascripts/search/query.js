// The query language: words, "phrases" and 「phrases」, -without, org:, tag:, date:, people:.

const QUOTED = '["“”＂]([^"“”＂]*)["“”＂]?';
const BRACKETED = "[「『]([^「」『』]*)[」』](?=\\s|$)";
const MINUS = "[-－−‐‑]";
const FIELD = "(org|tag|date|people|ｏｒｇ|ｔａｇ|ｄａｔｅ|ｐｅｏｐｌｅ)[:：]\\s*";
const PIECE = new RegExp(`(${MINUS}(?=\\S))?(?:${FIELD})?(?:${QUOTED}|${BRACKETED}|([^\\s"“”＂]*))`, "giu");
const END_OF_NUMBER = new RegExp(`^(?:${MINUS}[\\d０-９]+)+$`, "u");

/**
 * @typedef {{raw: string, at: number, written: string}} Piece what was typed, where in the term, and its words as written
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
    const written = quoted ?? bracketed ?? bare;
    const piece = { raw, at: found.index, written };
    const text = fold(written);
    if (!text) continue;
    if (field) query.narrowings.push({ ...piece, field: fold(field), value: text, without: Boolean(minus) });
    else (minus ? query.without : query.parts).push({ ...piece, text });
  }
  return asWritten(query, fold);
}

/** With nothing to take away from, a hyphen before digits alone is a hyphen: "-1234" is the end of a number. */
function asWritten(query, fold) {
  if (query.parts.length || query.narrowings.length) return query;
  const ends = query.without.filter(({ raw }) => END_OF_NUMBER.test(raw));
  const without = query.without.filter((part) => !ends.includes(part));
  return { ...query, parts: ends.map((part) => ({ ...part, text: fold(part.raw) })), without };
}

/** @returns {boolean} whether anything is asked for: otherwise every record is meant */
export function asksSomething({ parts, without, narrowings }) {
  return parts.length + without.length + narrowings.length > 0;
}

/** @returns {string} the term with one of its pieces replaced; "" takes it out */
export function replacePiece(term, piece, text) {
  return replacePieces(term, [[piece, text]]);
}

/** @param {[Piece, string][]} replacements each piece with what takes its place */
export function replacePieces(term, replacements) {
  const lastFirst = [...replacements].sort(([a], [b]) => b.at - a.at);
  const replaced = lastFirst.reduce((text, [{ raw, at }, by]) => text.slice(0, at) + by + text.slice(at + raw.length), term);
  return replaced.replace(/\s+/g, " ").trim();
}
