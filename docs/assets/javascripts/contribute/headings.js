// Rules on the body's headings, as `build.py check` has them.

const HEADING = /^(#{1,6})[ \t]*([^#\n][^\n]*)$|^([^\n#>|-][^\n]*)\n(=+|-+)[ \t]*$/gm;

/** Yields what is wrong with the headings: their level, their order. Their names are the form's own. */
export function* headingProblems(body, tables) {
  const found = [...body.matchAll(HEADING)].map(headingOf);
  let before = 1;
  const seen = [];
  for (const { level, name } of found) {
    if (level === 1 || level > before + 1) {
      const right = "#".repeat(level > before ? before + 1 : 2);
      yield { rule: "heading-level", message: `見出し「${name}」は「${"#".repeat(level)}」ではなく「${right}」にしてください` };
    }
    before = Math.max(level, 2);
    if (level === 2 && tables.headings.includes(name)) {
      yield* orderProblems(name, seen, tables.headings);
      seen.push(name);
    }
  }
}

function headingOf([, marks, text, underlined, line]) {
  return marks ? { level: marks.length, name: text.trimEnd().replace(/#+$/, "").trimEnd() } : { level: line[0] === "=" ? 1 : 2, name: underlined.trim() };
}

function* orderProblems(name, seen, headings) {
  const later = seen.filter((other) => headings.indexOf(other) > headings.indexOf(name));
  if (seen.includes(name)) yield { rule: "heading-order", message: `見出し「${name}」が二度あります。一つにまとめてください` };
  else if (later.length) {
    const first = later.reduce((a, b) => (headings.indexOf(a) < headings.indexOf(b) ? a : b));
    yield { rule: "heading-order", message: `見出し「${name}」は「${first}」より前に置いてください` };
  }
}
