// The query language: words, "phrases" and 「phrases」, -without, A OR B, A|B, org:, tag:, date:, people:, #2023-396.

const QUOTED = '["“”＂]([^"“”＂]*)["“”＂]?';
const BRACKETED = "[「『]([^「」『』]*)[」』](?=[\\s|｜]|$)";
const MINUS = "[-－−‐‑]";
const FIELD = "(org|tag|date|people|ｏｒｇ|ｔａｇ|ｄａｔｅ|ｐｅｏｐｌｅ)[:：]\\s*";
const PIECE = new RegExp(`([|｜])|(${MINUS}(?=\\S))?(?:${FIELD})?(?:${QUOTED}|${BRACKETED}|([^\\s"“”＂|｜]*))`, "giu");
const OR = /^(?:OR|ＯＲ)$/;
const END_OF_NUMBER = new RegExp(`^(?:${MINUS}[\\d０-９]+)+$`, "u");
// As pages cite an incident: 事件簿#2023-396.
const CITED = /^(?:事件簿 ?)?#(?=\d{4}-[^ ]+$)/;
const ARCHIVE = "事件簿";

/**
 * @typedef {{raw: string, at: number, written: string, text: string, exact: boolean, without: boolean}} Part
 *   what was typed, where in the term, its words as written and folded; `exact` where quotation marks ask for no other way of writing
 * @typedef {Part & {field: string, value: string}} Narrowing to the records that have a value
 * @typedef {{groups: (Part | Narrowing)[][], parts: Part[], without: Part[], narrowings: Narrowing[]}} Query
 *   a record holds one of each group; `parts`, `without` and `narrowings` are those that the groups consist of
 */

/**
 * Words are "and"; OR and | between two of them bind them first: A OR B C asks for C and one of A and B.
 * @param {string} term what was typed
 * @param {(text: string) => string} fold
 * @returns {Query}
 */
export function parseQuery(term, fold) {
  const groups = [];
  let isJoined = false;
  for (const piece of pieces(term, fold)) {
    if (piece === OR) isJoined = groups.length > 0;
    else if (isJoined) groups.at(-1).push(piece);
    else groups.push([piece]);
    isJoined &&= piece === OR;
  }
  return queryOf(asWritten(groups.filter((group, index) => !isArchive(group, groups[index + 1])), fold));
}

/** Parts and narrowings as they are typed, OR between them. */
function* pieces(term, fold) {
  let isFirst = true;
  for (
    const [raw, pipe, minus, field, quoted, bracketed, bare, at] of Array.from(
      term.matchAll(PIECE),
      (found) => [...found, found.index],
    )
  ) {
    const written = quoted ?? bracketed ?? bare ?? "";
    const exact = bare === undefined;
    const text = fold(written);
    if (pipe || (!isFirst && !field && OR.test(raw))) yield OR;
    else if (text) {
      yield {
        raw,
        at,
        written,
        exact,
        without: Boolean(minus),
        ...(field ? { field: fold(field), value: text } : worded(text, exact)),
      };
    }
    isFirst &&= !text;
  }
}

function worded(text, exact) {
  const cited = !exact && CITED.test(text);
  return { text: cited ? text.replace(CITED, "") : text, cited };
}

/** Whether a group is the archive's name before the number of an incident. */
function isArchive([piece], [next] = []) {
  return piece.text === ARCHIVE && !piece.exact && next?.cited;
}

/** @returns {Query} the query of these groups */
export function queryOf(groups) {
  const all = groups.flat();
  return {
    groups,
    parts: all.filter(({ field, without }) => !field && !without),
    without: all.filter(({ field, without }) => !field && without),
    narrowings: all.filter(({ field }) => field),
  };
}

/** With nothing to take away from, a hyphen before digits alone is a hyphen: "-1234" is the end of a number. */
function asWritten(groups, fold) {
  if (groups.flat().some(({ field, without }) => field || !without)) return groups;
  const isEnd = ({ raw }) => END_OF_NUMBER.test(raw);
  return groups.map((group) =>
    group.map((part) => (isEnd(part) ? { ...part, text: fold(part.raw), without: false } : part))
  );
}

/** @returns {boolean} whether anything is asked for: otherwise every record is meant */
export function asksSomething({ groups }) {
  return groups.length > 0;
}

/** @returns {string} the term with one of its pieces replaced; "" takes it out */
export function replacePiece(term, piece, text) {
  return replacePieces(term, [[piece, text]]);
}

/** @param {[Part, string][]} replacements each piece with what takes its place */
export function replacePieces(term, replacements) {
  const lastFirst = [...replacements].sort(([a], [b]) => b.at - a.at);
  const replaced = lastFirst.reduce(
    (text, [{ raw, at }, by]) => text.slice(0, at) + by + text.slice(at + raw.length),
    term,
  );
  return replaced.replace(/\s+/g, " ").trim();
}
