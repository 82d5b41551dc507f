// Numbers as people type them, as jikenbo/notation/counts.py reads them.

import { isAbsent } from "./absence.js";
import { expression } from "./expressions.js";
import { fold } from "./folding.js";
import { Broken } from "./refusal.js";
import { wholeNumber } from "./whole-numbers.js";

/** @returns {string} the count as entries write it, "" for an answer that means none; throws Broken */
export function readTypedCount(text, unit, tables) {
  if (isAbsent(text, tables)) return "";
  const data = tables.notation.counts;
  const plain = Object.entries(data.spoken).reduce(
    (part, [word, number]) => part.replaceAll(word, number),
    fold(text, tables),
  );
  const runs = [...plain.matchAll(expression(data.run, "gu"))];
  if (expression(data.vague).test(plain)) throw refusal("vague", text, unit, tables);
  if (expression(data.range).test(plain)) throw refusal("range", text, unit, tables);
  if (runs.length > 1) throw refusal("several", text, unit, tables);
  const number = runs.length ? wholeNumber(runs[0][0], tables) : null;
  if (number === null) throw refusal(runs.length ? "number" : "unreadable", text, unit, tables);
  const [before, after] = [plain.slice(0, runs[0].index), plain.slice(runs[0].index + runs[0][0].length)];
  const found = new Set(tokens(data.head, before, text, unit, tables));
  const isGross = found.has("gross");
  if (isGross && !data.gross_units.includes(unit)) throw refusal("gross", text, unit, tables);
  for (const token of tokens(tailOf(unit, isGross, data), after, text, unit, tables)) found.add(token);
  if (found.has("<=") && found.has(">=")) throw refusal("contradictory", text, unit, tables);
  return (data.qualifier_order.find((sign) => found.has(sign)) ?? "") + number;
}

function* tokens(pattern, around, text, unit, tables) {
  const [most, least, about] = tables.notation.counts.qualifier_order;
  const names = { most, least, about };
  let start = 0;
  while (start < around.length) {
    const match = matchAt(pattern, around, start);
    if (!match?.[0]) {
      throw refusal(matchAt(tables.notation.counts.counter, around, start) ? "counter" : "words", text, unit, tables);
    }
    for (const [name, value] of Object.entries(match.groups ?? {})) if (value !== undefined) yield names[name] ?? name;
    start += match[0].length;
  }
}

function matchAt(pattern, text, start) {
  const sticky = expression(pattern, "uy");
  sticky.lastIndex = start;
  return sticky.exec(text);
}

function tailOf(unit, isGross, { tail, counters, people }) {
  return tail.replace("COUNTERS", counters[unit] + (isGross ? `|${people}` : ""));
}

function refusal(reason, text, unit, tables) {
  const { counter, label } = tables.units[unit];
  return new Broken(tables, "counts", reason, {
    text,
    counter,
    label,
    most: tables.notation.numbers.largest.toLocaleString("en"),
  });
}
