// A draft: what the form's fields hold, also where it is not yet an entry; and the entry that it comes to.

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
    id, ...texts,
    distinct_from: [values.distinct_from ?? []].flat().join(", "),
    org: several(values.org),
    tags: [...(values.tags ?? [])],
    counts: countRows(values.counts),
    reports: (values.reports ?? [{}]).map(reportRow),
    sections: merged(sectionsOf(body)),
  };
}

/** @returns {{entry: {id: ?string, values: object, body: string}, rows: number[]}} `rows` is each report's place in the form */
export function entryOf(draft) {
  const reports = draft.reports.map(reportValues);
  const rows = [...reports.keys()].filter((index) => Object.keys(reports[index]).length);
  const values = present({
    ...Object.fromEntries(TEXTS.map((key) => [key, draft[key].trim()])),
    org: one(draft.org), tags: draft.tags, counts: countValues(draft.counts), reports: rows.map((index) => reports[index]),
    distinct_from: (draft.distinct_from ?? "").split(/[\s,、]+/).filter(Boolean),
  });
  return { entry: { id: draft.id, values, body: bodyOf(draft.sections) }, rows };
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

function reportValues(row) {
  const texts = Object.fromEntries(REPORT_TEXTS.map((key) => [key, row[key].trim()]));
  return present({ ...texts, org: one(row.org), counts: countValues(row.counts) });
}

function countRows(counts = {}) {
  return Object.entries(counts).map(([unit, typed]) => {
    const mapping = typeof typed === "object" ? typed : { value: typed };
    const [, qualifier, number] = /^(~|<=|>=|)(.*)$/.exec(String(mapping.value));
    const parts = Object.entries(mapping.breakdown ?? {}).map(([label, part]) => ({ label, number: String(part) }));
    return { unit, qualifier, number, parts, note: mapping.note ?? "", certainty: mapping.certainty ?? "" };
  });
}

function countValues(rows) {
  return Object.fromEntries(rows.filter((row) => row.number.trim()).map((row) => [row.unit, countValue(row)]));
}

function countValue({ qualifier, number, parts, note, certainty }) {
  const value = qualifier + number.normalize("NFKC").replace(/[\s,]/g, "");
  const breakdown = Object.fromEntries(parts.filter(({ label, number: part }) => label.trim() && part.trim())
    .map(({ label, number: part }) => [label.trim(), part.normalize("NFKC").replace(/[\s,]/g, "")]));
  const more = present({ breakdown, note: note.trim(), certainty });
  return Object.keys(more).length ? { value, ...more } : value;
}

function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) =>
    typeof value === "string" ? value !== "" : Array.isArray(value) ? value.length : Object.keys(value).length));
}
