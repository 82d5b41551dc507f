// Rules on numbers: that they can be read and add up, and that they are those of the latest report.

import { japaneseCount, mappingOf, readCount, readPartOfCount, readWhole } from "../counts.js";
import { advised } from "../reading/advice.js";
import { Broken } from "../reading/refusal.js";
import { problem } from "../say.js";
import { known } from "./dates.js";
import { faultOfLine } from "./fields.js";

export const countRules = { counts: unread, "counts-latest": latest, "counts-zero": zero };

function* unread({ values }, tables) {
  const all = [
    [["counts"], values.counts ?? {}],
    ...(values.reports ?? []).map((report, index) => [["reports", index, "counts"], report.counts ?? {}]),
  ];
  for (const [path, counts] of all) {
    for (const [unit, typed] of Object.entries(counts)) {
      if (unit in tables.units) yield* problemsOf([...path, unit], typed, tables);
      else {
        const units = Object.keys(tables.units).join("、");
        yield problem(tables, [...path, unit], "counts", "unit", { text: unit, units });
      }
    }
  }
}

function* problemsOf(path, typed, tables) {
  const isMapping = typeof typed === "object";
  const { value, breakdown = {}, qualifier } = mappingOf(typed);
  if (qualifier !== undefined) {
    yield problem(tables, path, "counts", "qualifier");
    return;
  }
  const unreadable = fault(() => readCount(value, tables));
  if (unreadable) {
    yield at(isMapping ? [...path, "value"] : path, unreadable, tables);
    return;
  }
  const parts = Object.entries(breakdown).map(([label, part]) => {
    const place = [...path, "breakdown", label];
    return { place, each: fault(() => readPartOfCount(part, tables)) };
  });
  const broken = parts.filter(({ each }) => each);
  for (const { place, each } of broken) yield at(place, each, tables);
  const sum = broken.length ? null : fault(() => readWhole(typed, tables));
  if (sum) yield at(path, sum, tables);
}

function* latest({ values }, tables) {
  const org = [values.org ?? []].flat();
  if (org.length !== 1) return;
  for (const [unit, given] of readable(values, tables)) {
    const last = lastReport(values.reports ?? [], unit, org, tables);
    if (!last || last.count.value === given.value) continue;
    const { counter } = tables.units[unit];
    const [newer, older] = [last.count, given].map((count) => japaneseCount(count, counter, tables));
    yield problem(tables, ["counts", unit], "counts-latest", "wrong", { date: last.date.text, newer, given: older });
  }
}

/** The latest of the organisation's own reports that gives the number, or null where their order is open. */
function lastReport(reports, unit, org, tables) {
  const own = [];
  for (const report of reports) {
    const count = readable(report, tables).get(unit);
    if (!count || (report.org !== undefined && JSON.stringify([report.org].flat()) !== JSON.stringify(org))) continue;
    const date = known(report.date, tables);
    if (!date) return null;
    own.push({ date, count });
  }
  return own.length ? own.reduce((a, b) => (b.date.latest > a.date.latest ? b : a)) : null;
}

function* zero({ values }, tables) {
  if ((values.tags ?? []).includes(tables.no_leak)) return;
  for (const [unit, { value }] of readable(values, tables)) {
    if (value === 0) yield problem(tables, ["counts", unit], "counts-zero", "wrong", { tag: tables.no_leak });
  }
}

/** Those of the numbers that can be read, by unit. */
function readable({ counts = {} }, tables) {
  const sound = Object.entries(counts).filter(([unit, typed]) => unit in tables.units && isSound(typed, tables));
  return new Map(sound.map(([unit, typed]) => [unit, readWhole(typed, tables)]));
}

function isSound(typed, tables) {
  const { breakdown = {}, note } = mappingOf(typed);
  const lines = [...Object.keys(breakdown), ...(note === undefined ? [] : [note])];
  return !fault(() => readWhole(typed, tables)) && !lines.some((line) => faultOfLine(line, tables));
}

function fault(read) {
  try {
    read();
    return null;
  } catch (broken) {
    if (!(broken instanceof Broken)) throw broken;
    return broken;
  }
}

function at(path, broken, tables) {
  const { rule, key, values, message, suggestion } = advised(broken, path, tables);
  return { path, rule, key, values, message, suggestion };
}
