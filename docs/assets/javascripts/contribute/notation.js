// An entry as the file that a contributor would have typed.

const PLAIN = /^(?![\s\-?:,[\]{}#&*!|>'"%@`=<])[^\n\r]*$/;

/** @returns {string} front matter and body; `tables` have the order of the fields */
export function entryText({ values, body }, { fields }) {
  const lines = fields.entry.filter((key) => key in values).flatMap((key) => field(key, values[key], "", fields));
  return `---\n${lines.map((line) => `${line}\n`).join("")}---\n\n${body.trim()}\n`;
}

function field(key, value, indent, fields) {
  if (key === "reports") return [`${indent}reports:`, ...value.flatMap((each) => report(each, fields))];
  if (key === "counts") {
    return [
      `${indent}counts:`,
      ...Object.entries(value).flatMap(([unit, count]) => countLines(unit, count, `${indent}  `)),
    ];
  }
  if (Array.isArray(value)) return [`${indent}${key}: [${value.map((part) => scalar(part, true)).join(", ")}]`];
  return [`${indent}${key}: ${scalar(value)}`];
}

function report(values, fields) {
  const lines = fields.report.filter((key) => key in values).flatMap((key) => field(key, values[key], "    ", fields));
  return [`  - ${lines[0].trimStart()}`, ...lines.slice(1)];
}

function countLines(unit, count, indent) {
  if (typeof count !== "object") return [`${indent}${unit}: ${number(count)}`];
  const lines = [`${indent}${unit}:`, `${indent}  value: ${number(count.value)}`];
  const parts = Object.entries(count.breakdown ?? {});
  if (parts.length) {
    lines.push(
      `${indent}  breakdown:`,
      ...parts.map(([label, part]) => `${indent}    ${scalar(label)}: ${number(part)}`),
    );
  }
  if (count.note) lines.push(`${indent}  note: ${scalar(count.note)}`);
  if (count.certainty) lines.push(`${indent}  certainty: ${scalar(count.certainty)}`);
  return lines;
}

/** A number is kept as typed; the reader takes a leading >= for what it means. */
function number(value) {
  const text = String(value);
  return /^(?:~|<=|>=)?\d[\d,]*$/.test(text) ? text : scalar(text);
}

/** A text as YAML reads it back: plain where it can be, else in single quotes. */
function scalar(value, inList = false) {
  const text = String(value).replace(/\s*\n\s*/g, " ");
  const safe = PLAIN.test(text) && text === text.trim() && !/: |:$| #|\t/.test(text) &&
    !/^(?:null|Null|NULL|~)?$/.test(text);
  return safe && !(inList && /[,[\]{}]/.test(text)) ? text : `'${text.replaceAll("'", "''")}'`;
}
