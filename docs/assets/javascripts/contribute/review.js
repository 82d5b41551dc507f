// Parts that need the rules: reading and checking the answers, and the entry that is shown and sent.

import { splitNames } from "../organisations/several.js";
import { check } from "./check.js";
import { rowProblems } from "./count-rows.js";
import { japaneseDate, readDate } from "./dates.js";
import { entryOf } from "./entry.js";
import { entryText } from "./notation.js";
import { pageOf } from "./preview-page.js";
import { typedCount, typedDate } from "./reading/answers.js";
import { download, githubAddress, pathOf } from "./sending.js";
import { loadTables } from "./tables.js";
import { messageOf } from "./wording.js";

/**
 * @param {URL} site the root of the site
 * @returns {Promise<object>} the rules' tables, and what reads, checks and shows by them; throws where they are missing
 */
export async function loadRules(site) {
  const tables = await loadTables(site);
  return {
    tables,
    typedDate: (text) => typedDate(text, tables),
    typedCount: (text, unit) => typedCount(text, unit, tables),
    japaneseDate: (text) => shownDate(typedDate(text, tables), tables),
    namesIn: (text) => namesIn(text, tables),
    problemsOf: (draft, today) => problemsOf(draft, tables, today),
    entryOf: (draft) => entryOf(draft, tables).entry,
    pageOf: (entry) => pageOf(entry, tables),
    textOf: (entry) => entryText(entry, tables),
    pathOf: (entry) => pathOf(entry, tables),
    githubAddress: (entry, path, repository, branch) => githubAddress(entry, path, repository, branch, tables),
    download: (entry, path) => download(entry, path, tables),
  };
}

/** @returns {string} a date in Japanese, "" where it is none */
function shownDate(text, tables) {
  try {
    return text && japaneseDate(readDate(text, tables), tables);
  } catch {
    return "";
  }
}

/** @returns {string[]} the organisations that a text names; a name of the register is one, whatever is in it */
function namesIn(text, tables) {
  if (tables.registered.includes(tables.names.plain(text))) return [text.trim()];
  return splitNames(text, tables.names, tables.name_tables);
}

/** The problems of a draft, each at the form's own row and in the form's words. */
function problemsOf(draft, tables, today) {
  const { entry, rows } = entryOf(draft, tables);
  const inForm = (problem) => ({
    ...problem,
    path: placeOf(problem, rows, draft.sections),
    message: messageOf(problem, tables),
  });
  return [...check(entry, tables, today).map(inForm), ...rowProblems(draft, tables)];
}

function placeOf({ path, found }, rows, sections) {
  const [first, index, ...rest] = path;
  if (first === "reports" && index !== undefined) return [first, rows[index], ...rest];
  const section = first === "body" && found && sections.find(({ text }) => text.includes(found));
  return section ? ["body", section.heading] : path;
}
