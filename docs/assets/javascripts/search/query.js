// The query language: words, "phrases", -without, org:, tag:, date:, people:.

const TOKEN = /([-－−](?=\S))?(?:(org|tag|date|people)[:：])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂]+))/giu;

/**
 * @typedef {{text: string, raw: string}} Part a phrase to find, as folded and as typed
 * @typedef {{field: string, value: string, raw: string}} Narrowing
 * @typedef {{parts: Part[], without: Part[], narrowings: Narrowing[]}} Query
 */

/**
 * @param {string} term what was typed
 * @param {(text: string) => string} fold
 * @returns {Query}
 */
export function parseQuery(term, fold) {
  const query = { parts: [], without: [], narrowings: [] };
  for (const [raw, minus, field, quoted, bare] of term.matchAll(TOKEN)) {
    const text = fold(quoted ?? bare);
    if (!text) continue;
    if (field) query.narrowings.push({ field: field.toLowerCase(), value: text, raw });
    else (minus ? query.without : query.parts).push({ text, raw });
  }
  return asWritten(query, fold);
}

/** With nothing to take away from, a hyphen is a hyphen: "-1234" is the end of a telephone number. */
function asWritten(query, fold) {
  if (query.parts.length || query.narrowings.length) return query;
  return { ...query, parts: query.without.map(({ raw }) => ({ text: fold(raw), raw })), without: [] };
}

/** @returns {string} the term without one of its pieces, as typed */
export function withoutPiece(term, raw) {
  return term.replace(raw, "").replace(/\s+/g, " ").trim();
}
