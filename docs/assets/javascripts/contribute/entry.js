// The entry that a draft comes to.

import { REPORT_TEXTS, TEXTS } from "./draft.js";
import { isAbsent } from "./reading/absence.js";
import { typedCount, typedDate } from "./reading/answers.js";
import { bodyOf } from "./sections.js";

/**
 * @returns {{entry: {id: ?string, values: object, body: string}, rows: number[]}}
 *   `rows` is each report's place in the form
 */
export function entryOf(draft, tables) {
  const reports = draft.reports.map((row) => reportValues(row, tables));
  const rows = [...reports.keys()].filter((index) => Object.keys(reports[index]).length);
  const values = present({
    ...textsOf(draft, TEXTS, tables),
    org: one(draft.org),
    tags: draft.tags,
    counts: countValues(draft.counts, tables),
    reports: rows.map((index) => reports[index]),
    distinct_from: (draft.distinct_from ?? "").split(/[\s,、]+/).filter(Boolean),
  });
  return { entry: { id: draft.id, values, body: bodyOf(draft.sections) }, rows };
}

/** The fields' texts; dates as entries write them, as far as they can be read. */
function textsOf(holder, keys, tables) {
  return Object.fromEntries(
    keys.map((key) => [key, tables.date_keys.includes(key) ? typedDate(holder[key], tables) : holder[key].trim()]),
  );
}

function one(names) {
  const given = names.map((name) => name.trim()).filter(Boolean);
  return given.length === 1 ? given[0] : given;
}

function reportValues(row, tables) {
  return present({ ...textsOf(row, REPORT_TEXTS, tables), org: one(row.org), counts: countValues(row.counts, tables) });
}

function countValues(rows, tables) {
  return Object.fromEntries(
    rows.filter((row) => !isAbsent(row.number, tables)).map((row) => [row.unit, countValue(row, tables)]),
  );
}

function countValue({ unit, qualifier, number, parts, note, certainty }, tables) {
  const read = typedCount(number, unit, tables);
  const value = /^[0-9]+$/.test(read) ? qualifier + read : read;
  const breakdown = Object.fromEntries(
    parts.filter(({ label, number: part }) => label.trim() && !isAbsent(part, tables))
      .map(({ label, number: part }) => [label.trim(), typedCount(part, unit, tables)]),
  );
  const more = present({ breakdown, note: note.trim(), certainty });
  return Object.keys(more).length ? { value, ...more } : value;
}

function present(values) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) =>
      typeof value === "string" ? value !== "" : Array.isArray(value) ? value.length : Object.keys(value).length
    ),
  );
}
