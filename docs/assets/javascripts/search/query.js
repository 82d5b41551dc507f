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
 * @typedef {{raw: string, at: number, written: string, exact: boolean, without: boolean}} Typed
 *   what was typed, where in the term, its words as written; `exact` where quotation marks ask for no other way of
 *   writing, `without` where a hyphen takes away
 * @typedef {Typed & {text: string, cited?: boolean, field?: undefined}} Part
 *   folded words to look for; `cited` where they are an incident's number as pages cite it
 * @typedef {Typed & {field: string, value: string, plain?: boolean}} Narrowing
 *   to the records that have a folded value; `plain` where the words alone showed it, without the name of a field
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
  /** @type {(Part | Narrowing)[][]} */
  const groups = [];
  let isJoined = false;
  for (const piece of pieces(term, fold)) {
    if (piece === null) isJoined = groups.length > 0;
    else if (isJoined) groups[groups.length - 1].push(piece);
    else groups.push([piece]);
    isJoined &&= piece === null;
  }
  return queryOf(asWritten(groups.filter((group, index) => !isArchive(group, groups[index + 1])), fold));
}

/**
 * Parts and narrowings as they are typed, null for an OR between them.
 * @returns {Generator<Part | Narrowing | null>}
 */
function* pieces(term, fold) {
  let isFirst = true;
  for (const found of term.matchAll(PIECE)) {
    const [raw, pipe, minus, field, quoted, bracketed, bare] = found;
    const written = quoted ?? bracketed ?? bare ?? "";
    const exact = bare === undefined;
    const text = fold(written);
    if (pipe || (!isFirst && !field && OR.test(raw))) yield null;
    else if (text) {
      yield {
        raw,
        at: found.index,
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

/**
 * Whether a group is the archive's name before the number of an incident.
 * @param {(Part | Narrowing)[]} group
 * @param {(Part | Narrowing)[]} [next] the group after it
 */
function isArchive([piece], [next] = []) {
  if (piece.field !== undefined || next?.field !== undefined) return false;
  return piece.text === ARCHIVE && !piece.exact && next?.cited;
}

/**
 * @param {(Part | Narrowing)[][]} groups
 * @returns {Query} the query of these groups
 */
export function queryOf(groups) {
  const all = groups.flat();
  const parts = all.filter((piece) => piece.field === undefined);
  return {
    groups,
    parts: parts.filter(({ without }) => !without),
    without: parts.filter(({ without }) => without),
    narrowings: all.filter((piece) => piece.field !== undefined),
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

/** @param {[Typed, string][]} replacements each piece with what takes its place */
export function replacePieces(term, replacements) {
  const lastFirst = [...replacements].sort(([a], [b]) => b.at - a.at);
  const replaced = lastFirst.reduce(
    (text, [{ raw, at }, by]) => text.slice(0, at) + by + text.slice(at + raw.length),
    term,
  );
  return replaced.replace(/\s+/g, " ").trim();
}
