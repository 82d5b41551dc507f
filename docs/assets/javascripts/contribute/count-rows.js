// What the form's rows of numbers hold and an entry cannot: a number without its value, parts of one name.

import { isAbsent } from "./reading/absence.js";
import { problem } from "./say.js";

/** Yields the problems of the rows of the incident and its reports; paths are those of the form. */
export function* rowProblems(draft, tables) {
  yield* problemsOf(draft.counts, ["counts"], tables);
  for (const [index, report] of draft.reports.entries()) {
    yield* problemsOf(report.counts, ["reports", index, "counts"], tables);
  }
}

function* problemsOf(rows, path, tables) {
  for (const row of rows) {
    for (const [key, text] of faults(row, tables)) {
      yield { ...problem(tables, [...path, row.unit], "counts", key, { text }), severity: "error" };
    }
  }
}

function* faults({ number, parts, note, certainty }, tables) {
  const written = parts.filter((part) => part.label.trim() || part.number.trim());
  if (isAbsent(number, tables) && (written.length || note.trim() || certainty)) yield ["row-number"];
  const labels = written.map(({ label }) => label.trim());
  if (labels.includes("")) yield ["row-label"];
  if (written.some((part) => isAbsent(part.number, tables))) yield ["row-part"];
  const twice = new Set(labels.filter((label, index) => label && labels.indexOf(label) < index));
  for (const label of twice) yield ["row-twice", label];
}
