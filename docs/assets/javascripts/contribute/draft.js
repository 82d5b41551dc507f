// A draft: what the form's fields hold, also where it is not yet an entry.

import { sectionsOf } from "./sections.js";

export const TEXTS = ["title", "date", "occurred", "discovered", "withdrawn", "reason", "duplicate_of"];
export const REPORT_TEXTS = ["title", "date", "url", "archive", "kind", "accessed"];

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

/** @returns {boolean} whether nothing was written into a draft yet */
export function isEmpty(draft) {
  return JSON.stringify(withoutEmptySections(draft)) === JSON.stringify(emptyDraft());
}

function withoutEmptySections(draft) {
  return { ...draft, sections: draft.sections.filter(({ text }) => text) };
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

function reportRow(values) {
  const texts = Object.fromEntries(REPORT_TEXTS.map((key) => [key, values[key] ?? ""]));
  return { ...texts, org: several(values.org), counts: countRows(values.counts) };
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
