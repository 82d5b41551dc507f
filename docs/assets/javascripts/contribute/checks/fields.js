// Rules on single values: that they are there, on one line, not too long, and of their form.

import { entryText } from "../notation.js";
import { expression, whole } from "../reading/expressions.js";
import { problem } from "../say.js";
import { codesOf, strip } from "../text.js";

const LINES = ["title", "org", "tags", "reason", "note"];
const LENGTHS = ["title", "org", "tags", "reason"];

export const fieldRules = {
  size,
  required,
  value: lines,
  length,
  url,
  id,
  "contradictory-distinct": distinct,
  "title-org": headline,
  "withdrawn-reason": withdrawal,
  "no-report": reports,
  "empty-body": emptyBody,
};

function* size(entry, tables) {
  const bytes = new TextEncoder().encode(entryText(entry, tables)).length;
  const most = tables.limits.file;
  if (bytes > most) {
    yield problem(tables, [], "size", "wrong", { size: bytes.toLocaleString("en"), most: most.toLocaleString("en") });
  }
}

function* required({ values }, tables) {
  const paths = [
    ["title"],
    ["org"],
    ["date"],
    ...[...(values.reports ?? []).keys()].map((index) => ["reports", index, "title"]),
  ];
  for (const path of paths) {
    const value = path.reduce((part, key) => part?.[key], values);
    if (value === undefined) yield problem(tables, path, "required", "missing", { field: nameOf(path) });
    else if (Array.isArray(value) && !value.length) {
      yield problem(tables, path, "required", "empty", { field: nameOf(path) });
    }
  }
}

function* lines({ values }, tables) {
  for (const [path, text] of linesOf(values, LINES)) {
    const fault = faultOfLine(text, tables);
    if (fault) yield problem(tables, path, "value", ...fault);
  }
}

function* length({ values }, tables) {
  for (const [path, text] of linesOf(values, LENGTHS)) {
    if (!faultOfLine(text, tables) && [...strip(text)].length > tables.limits.line) {
      yield tooLong(path, tables.limits.line, tables);
    }
  }
  for (const [path, text] of addresses(values)) {
    if (isAddress(text, tables) && [...text].length > tables.limits.url) yield tooLong(path, tables.limits.url, tables);
  }
}

function tooLong(path, most, tables) {
  return problem(tables, path, "length", "wrong", { field: nameOf(path), most });
}

function* url({ values }, tables) {
  for (const [path, text] of addresses(values)) {
    if (!isAddress(text, tables)) yield problem(tables, path, "url", "wrong", { text });
  }
}

function* id({ values }, tables) {
  const { expressions } = tables;
  const other = values.duplicate_of;
  if (other !== undefined && !whole(expressions.id, other)) {
    yield problem(tables, ["duplicate_of"], "id", "wrong", { field: "duplicate_of" });
  }
  for (const [path, text] of distinctFrom(values)) {
    if (!whole(expressions.either_id, text)) yield problem(tables, path, "id", "either", { field: nameOf(path) });
  }
}

function* distinct({ id: own, values }, tables) {
  for (const [path, text] of distinctFrom(values)) {
    if (text === own) yield problem(tables, path, "contradictory-distinct", "own", { text });
    else if (text && text === strip(values.duplicate_of ?? "")) {
      yield problem(tables, path, "contradictory-distinct", "double", { text });
    }
  }
}

function distinctFrom({ distinct_from: others = [] }) {
  return textsOf(others, ["distinct_from"]);
}

function* headline({ values: { title = "", org = [] } }, tables) {
  for (const name of [org].flat()) {
    const text = [strip(name), tables.names.read(name).stem].find((part) =>
      [...part].length >= tables.limits.shortest_name && title.includes(part)
    );
    if (text) yield problem(tables, ["title"], "title-org", "wrong", { text });
  }
}

function* withdrawal({ values }, tables) {
  if (values.withdrawn && !values.reason) yield problem(tables, ["withdrawn"], "withdrawn-reason", "no-reason");
  if (values.reason && !values.withdrawn) yield problem(tables, ["reason"], "withdrawn-reason", "no-day");
}

function* reports({ values }, tables) {
  if (!values.reports?.length) yield problem(tables, ["reports"], "no-report", "wrong");
}

function* emptyBody({ body }, tables) {
  if (!strip(body)) yield problem(tables, ["body", tables.headings[0]], "empty-body", "wrong");
}

/**
 * Which message a text breaks that is to be one line, with its values; undefined where it is one.
 * @returns {[string, Record<string, any>?] | undefined}
 */
export function faultOfLine(text, tables) {
  const line = strip(text);
  if (whole(tables.expressions.blank, line) || line.includes("\n")) return ["empty"];
  const unseen = line.match(expression(tables.expressions.unseen, "gu"));
  return unseen ? ["unseen", { code: codesOf(unseen) }] : undefined;
}

/** Yields the texts of the values under such keys, and the labels of a number's parts, with their paths. */
function* linesOf(values, keys) {
  for (const [path, text] of textsOf(values)) {
    const key = path.findLast((part) => typeof part === "string");
    if (keys.includes(key) && !path.includes("breakdown")) yield [path, text];
    if (keys.includes("note") && path.at(-2) === "breakdown") yield [path, path.at(-1)];
  }
}

function* addresses(values) {
  for (const [index, report] of (values.reports ?? []).entries()) {
    for (const key of ["url", "archive"]) if (report[key] !== undefined) yield [["reports", index, key], report[key]];
  }
}

function isAddress(text, tables) {
  return whole(tables.expressions.url, text) && !expression(tables.expressions.unseen).test(text);
}

/** The value as messages call it: reports.1.title. */
function nameOf(path) {
  return path.map((part) => (typeof part === "number" ? part + 1 : part)).join(".");
}

/** Yields every text of the values with its path. */
export function* textsOf(value, path = []) {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) {
      yield* textsOf(part, [...path, index]);
    }
  } else if (value && typeof value === "object") {
    for (const [key, part] of Object.entries(value)) yield* textsOf(part, [...path, key]);
  }
}
