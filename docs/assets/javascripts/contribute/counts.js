// Counts as entries write them, read as `build.py check` reads them.

import { whole } from "./reading/expressions.js";
import { Broken } from "./reading/refusal.js";
import { strip } from "./text.js";

/** @returns {{value: number, qualifier: string}}; throws Broken */
export function readCount(text, tables) {
  const match = whole(tables.expressions.count, strip(String(text)));
  if (!match) throw new Broken(tables, "counts", "unreadable", { text: String(text) });
  return { value: Number(match[2].replaceAll(",", "")), qualifier: match[1] };
}

/** The exact number of a part; throws Broken. */
export function readPartOfCount(text, tables) {
  const { value, qualifier } = readCount(text, tables);
  if (qualifier) throw new Broken(tables, "counts", "part", { text });
  return value;
}

/** A count with its parts, whether typed alone or as a mapping; throws Broken where the parts do not add up. */
export function readWhole(typed, tables) {
  const mapping = mappingOf(typed);
  const count = readCount(mapping.value, tables);
  const parts = Object.values(mapping.breakdown ?? {}).map((part) => readPartOfCount(part, tables));
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length && !agrees(total, count)) {
    const sums = parts.map((part) => part.toLocaleString("en")).join(" + ");
    throw new Broken(tables, "counts", "sum", {
      parts: sums,
      total: total.toLocaleString("en"),
      value: `${count.qualifier}${count.value}`,
    });
  }
  return count;
}

/** The count as a mapping, however it is typed. */
export function mappingOf(typed) {
  return typeof typed === "object" && typed !== null ? typed : { value: typed };
}

/** As a Japanese reader expects it: 約13,400人. */
export function japaneseCount({ value, qualifier }, counter, tables) {
  return tables.count_words[qualifier].replace("{}", `${value.toLocaleString("en")}${counter}`);
}

function agrees(total, { value, qualifier }) {
  return { "": total === value, "~": true, "<=": total <= value, ">=": total >= value }[qualifier];
}
