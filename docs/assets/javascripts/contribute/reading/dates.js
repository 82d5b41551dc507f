// Dates as people type them, as jikenbo/notation/dates.py reads them.

import { readDate } from "../dates.js";
import { isAbsent } from "./absence.js";
import { edtfOf, readPart, readSecond } from "./date-parts.js";
import { expression, whole } from "./expressions.js";
import { fold } from "./folding.js";
import { Broken } from "./refusal.js";
import { wholeNumber } from "./whole-numbers.js";

/** @returns {string} EDTF, "" for an answer that means none; throws Broken */
export function readTypedDate(text, tables) {
  if (isAbsent(text, tables)) return "";
  const data = tables.notation.dates;
  const plain = fold(text, tables).replace(expression(data.dashes, "gu"), "-");
  const known = edtfOf(plain, tables);
  if (known) return known.text;
  if ([...plain].length > data.longest) throw new Broken(tables, "date", "unreadable", { text });
  const counted = plain.replace(expression(data.kanji_number, "gu"), (number) => wholeNumber(number, tables) ?? number);
  const bare = counted.replace(expression(data.label), "").replace(expression(data.remark), "");
  const refusals = [];
  for (const form of new Set([counted, bare])) {
    for (const read of [one, until, since, period]) {
      const found = tried(read, form, tables, refusals);
      if (found) return found;
    }
  }
  const { key, values } = refusals[0] ?? { key: reasonOf(plain, bare, data), values: {} };
  throw new Broken(tables, "date", key, data.named_by_part.includes(key) ? values : { ...values, text });
}

function tried(read, text, tables, refusals) {
  try {
    return read(text, tables);
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    refusals.push(fault);
    return "";
  }
}

function one(text, tables) {
  return readPart(text, tables)?.edtf ?? "";
}

function until(text, tables) {
  const match = expression(tables.notation.dates.until).exec(text);
  const part = readPart(match ? text.slice(0, match.index) : text.startsWith("〜") ? text.slice(1) : "", tables);
  return part ? `../${part.edtf}` : "";
}

function since(text, tables) {
  const match = expression(tables.notation.dates.since).exec(text);
  const part = match && readPart(text.slice(0, match.index), tables);
  return part ? `${part.edtf}/..` : "";
}

function period(text, tables) {
  const all = text.replace(expression(tables.notation.dates.period_end), "");
  const found = new Set();
  const refusals = [];
  for (const [first, second] of halves(all, tables)) {
    const edtf = tried(() => joined(first, second, tables), "", tables, refusals);
    if (edtf) found.add(edtf);
  }
  if (!found.size && refusals.length) throw refusals[0];
  return found.size === 1 ? readDate([...found][0], tables).text : "";
}

function joined(first, second, tables) {
  const start = readPart(first, tables) ?? readPart(first + sharedUnit(second, tables), tables);
  const end = start && readSecond(second.replace(/^、/, ""), start, tables);
  return end ? (start.edtf === end.edtf ? start.edtf : `${start.edtf}/${end.edtf}`) : "";
}

function* halves(text, { notation: { dates } }) {
  for (const match of text.matchAll(expression(dates.separators, "gu"))) {
    if (match[0] !== "/" || whole(dates.iso_period, text)) {
      yield [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    }
  }
}

function sharedUnit(second, { notation: { dates } }) {
  return expression(dates.shared_unit).exec(second)?.[1] ?? "";
}

function reasonOf(plain, bare, { reasons, like_a_date: likeADate }) {
  const [reason] = reasons.find(([, pattern]) => expression(pattern).test(plain) || expression(pattern).test(bare)) ??
    [];
  if (reason) return reason;
  return [...bare.matchAll(expression(likeADate, "gu"))].length > 1 ? "several" : "unreadable";
}
