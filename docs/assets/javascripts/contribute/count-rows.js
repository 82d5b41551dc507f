// What the form's rows of numbers hold and an entry cannot: a number without its value, parts of one name.

/** Yields what is wrong with the rows of the incident and of its reports; paths are those of the form. */
export function* rowProblems(draft) {
  yield* problemsOf(draft.counts, ["counts"]);
  for (const [index, report] of draft.reports.entries()) yield* problemsOf(report.counts, ["reports", index, "counts"]);
}

function* problemsOf(rows, path) {
  for (const row of rows) {
    for (const message of messages(row)) yield { path: [...path, row.unit], rule: "counts", severity: "error", message };
  }
}

function* messages({ number, parts, note, certainty }) {
  const written = parts.filter((part) => part.label.trim() || part.number.trim());
  if (!number.trim() && (written.length || note.trim() || certainty)) yield "数を書いてください（内訳や補足だけでは残りません）";
  const labels = written.map(({ label }) => label.trim());
  if (labels.includes("")) yield "内訳の名前を書いてください";
  if (written.some((part) => !part.number.trim())) yield "内訳の数を書いてください";
  const twice = new Set(labels.filter((label, index) => label && labels.indexOf(label) < index));
  for (const label of twice) yield `内訳の「${label}」が二度あります。一つにまとめてください`;
}
