// Rules on dates: that they can be read, and on what happened before what.

/** @import { EdtfDate } from "../dates.js" */

import { readDate } from "../dates.js";
import { advised } from "../reading/advice.js";
import { Broken } from "../reading/refusal.js";
import { problem } from "../say.js";

export const dateRules = {
  date: unread,
  "date-order": order,
  "date-future": future,
  "date-ancient": ancient,
  "report-date": report,
};

function* unread({ values }, tables) {
  for (const [path, text] of datesOf(values, tables)) {
    const date = read(text, tables);
    if (date instanceof Broken) yield { path, rule: "date", ...said(advised(date, path, tables)) };
    else if (path.join() === "date" && !date.start) yield problem(tables, path, "date", "begins", { text });
  }
}

function* order({ values }, tables) {
  for (const [first, then] of tables.date_order) {
    const [earlier, later] = [first, then].map((key) => known(values[key], tables));
    if (earlier && later && !earlier.approximate && !later.approximate && earlier.earliest > later.latest) {
      yield problem(tables, [first], "date-order", "wrong", {
        first: tables.steps[first],
        then: tables.steps[then],
        earlier: earlier.text,
        later: later.text,
      });
    }
  }
}

function* future({ values }, tables, today) {
  for (const [path, text] of datesOf(values, tables)) {
    const date = known(text, tables);
    if (date && [date.start, date.end].some((part) => part && part.earliest > today)) {
      yield problem(tables, path, "date-future", "wrong", { text, today });
    }
  }
}

function* ancient({ values }, tables) {
  const date = known(values.date, tables);
  if (date && Number(date.latest.slice(0, 4)) < tables.first_year) {
    yield problem(tables, ["date"], "date-ancient", "wrong", { text: date.text, year: tables.first_year });
  }
}

function* report({ values }, tables) {
  const all = known(values.date, tables);
  for (const [index, { date: text }] of (values.reports ?? []).entries()) {
    const date = known(text, tables);
    if (date && all && date.latest < all.earliest) {
      yield problem(tables, ["reports", index, "date"], "report-date", "wrong", { text: date.text, date: all.text });
    }
  }
}

function* datesOf(values, { date_keys: keys }) {
  for (const key of keys) if (values[key] !== undefined) yield [[key], values[key]];
  for (const [index, each] of (values.reports ?? []).entries()) {
    for (const key of keys) if (each[key] !== undefined) yield [["reports", index, key], each[key]];
  }
}

/**
 * The date, or null where there is none that can be read.
 * @returns {EdtfDate | null}
 */
export function known(text, tables) {
  const date = text === undefined ? null : read(text, tables);
  return date instanceof Broken ? null : date;
}

/** The date, or its problem. */
function read(text, tables) {
  try {
    return readDate(text, tables);
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    return fault;
  }
}

function said({ key, values, message, suggestion }) {
  return { key, values, message, suggestion };
}
