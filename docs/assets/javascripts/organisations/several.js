// Several organisations typed as one name, separated where there surely are several (as jikenbo/archive/organisation).

/** @import { Names } from "./name.js" */

const SHORTEST = 2;

/**
 * @param {Names} names
 * @returns {string[]} the names that the text surely consists of, without marks of a list; else the text itself
 */
export function splitNames(text, names, tables) {
  const mark = new RegExp(tables.list_mark, "u");
  const lines = text.split(/[\r\n\u2028]+/).map((line) => line.trim().replace(mark, "").trim()).filter(Boolean);
  return [...new Set(lines.flatMap((line) => namesOf(line, { names, tables, mark })))];
}

function namesOf(line, context) {
  for (const [separator, wanted] of Object.entries(context.tables.separators)) {
    const parts = outsideBrackets(separator, line, context.tables.brackets).map((part) => part.trim()).filter(Boolean);
    if (parts.length > 1 && areSeveral(parts, wanted, line, context)) {
      return parts.flatMap((part) => namesOf(part.replace(context.mark, ""), context));
    }
  }
  return [line];
}

/** The parts of the line between separators that are not in brackets. */
function outsideBrackets(separator, line, [opening, closing]) {
  const parts = [];
  let begin = 0;
  for (const found of line.matchAll(new RegExp(separator, "gu"))) {
    const before = Array.from(line.slice(0, found.index));
    const count = (brackets) => before.filter((each) => brackets.includes(each)).length;
    if (count(opening) !== count(closing)) continue;
    parts.push(line.slice(begin, found.index));
    begin = found.index + found[0].length;
  }
  return [...parts, line.slice(begin)];
}

function areSeveral(parts, wanted, line, { names, tables }) {
  const holds = (pattern) => (part) => new RegExp(pattern, "u").test(part);
  const hasForm = (part) => Boolean(names.splitForm(names.plain(part)).form);
  const isGovernment = (part) => tables.prefectures[part] === part || holds(tables.government)(part);
  const isBody = (part) => hasForm(part) || isGovernment(part);
  const isName = (part) => isBody(part) || holds(tables.endings)(part);
  if (parts.some((part) => Array.from(part).length < SHORTEST)) return false;
  if (wanted === "enumerated") {
    return !parts.some(hasForm) || parts.every((part) => isName(part) || !holds(tables.japanese)(part));
  }
  if (wanted === "listed") return parts.every(isName) || (!parts.some(hasForm) && parts.every(holds(tables.japanese)));
  if (wanted === "alike") return parts.every(isName) && (parts.every(isBody) || !parts.some(hasForm));
  if (wanted === "any" || parts.every(hasForm)) return true;
  if (parts.some(hasForm) || (wanted === "towns" && names.townsNamed(names.bare(names.plain(line))).length)) {
    return false;
  }
  return parts.every(wanted === "same" ? isGovernment : holds(tables.town));
}
