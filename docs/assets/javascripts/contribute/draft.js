// A draft: what the form's fields hold, also where it is not yet an entry; and the entry that it comes to.

import { isAbsent } from "./reading/absence.js";
import { typedCount, typedDate } from "./reading/answers.js";
import { bodyOf, sectionsOf } from "./sections.js";

const TEXTS = ["title", "date", "occurred", "discovered", "withdrawn", "reason", "duplicate_of"];
const REPORT_TEXTS = ["title", "date", "url", "archive", "kind", "accessed"];

/** @returns {object} a draft that says nothing yet */
export function emptyDraft() {
  return draftOf({ id: null, values: {}, body: "" });
}

/** @returns {object} the draft in which an entry is corrected */
export function draftOf({ id, values, body }) {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, values[key] ?? ""]));
  return {
    id,
    ...texts,
    distinct_from: [values.distinct_from ?? []].flat().join(", "),
    org: several(values.org),
    tags: [...(values.tags ?? [])],
    counts: countRows(values.counts),
    reports: (values.reports ?? [{}]).map(reportRow),
    sections: merged(sectionsOf(body)),
  };
}

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

/** A field of the form has one text: those of equal headings become one. */
function merged(sections) {
  const headings = [...new Set(sections.map(({ heading }) => heading))];
  const textOf = (wanted) => sections.filter(({ heading }) => heading === wanted).map(({ text }) => text).join("\n\n");
  return headings.map((heading) => ({ heading, text: textOf(heading) }));
}

function several(value) {
  return value === undefined ? [""] : [value].flat();
}

function one(names) {
  const given = names.map((name) => name.trim()).filter(Boolean);
  return given.length === 1 ? given[0] : given;
}

function reportRow(values) {
  const texts = Object.fromEntries(REPORT_TEXTS.map((key) => [key, values[key] ?? ""]));
  return { ...texts, org: several(values.org), counts: countRows(values.counts) };
}

function reportValues(row, tables) {
  return present({ ...textsOf(row, REPORT_TEXTS, tables), org: one(row.org), counts: countValues(row.counts, tables) });
}

function countRows(counts = {}) {
  return Object.entries(counts).map(([unit, typed]) => {
    const mapping = typeof typed === "object" ? typed : { value: typed };
    const value = String(mapping.value);
    const [qualifier] = /^(?:~|<=|>=|)/.exec(value) ?? [""];
    const number = value.slice(qualifier.length);
    const parts = Object.entries(mapping.breakdown ?? {}).map(([label, part]) => ({ label, number: String(part) }));
    return { unit, qualifier, number, parts, note: mapping.note ?? "", certainty: mapping.certainty ?? "" };
  });
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
