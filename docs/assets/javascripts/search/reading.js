// Dates and numbers as people type them, read by the reader of the contributors' form.

/** @import { Readers } from "./ranges.js" */

import { readDate } from "../contribute/dates.js";
import { readTypedCount } from "../contribute/reading/counts.js";
import { readTypedDate } from "../contribute/reading/dates.js";
import { Broken } from "../contribute/reading/refusal.js";

/**
 * @param {object} tables the words and expressions of dates and numbers
 * @returns {Readers} null where a text is refused
 */
export function readersOf(tables) {
  return {
    date: (text) =>
      orNull(() => {
        const edtf = readTypedDate(text.replaceAll("~", "〜"), tables);
        return edtf ? readDate(edtf, tables) : null;
      }),
    number: (text) => orNull(() => readTypedCount(text, "people", tables) || null),
  };
}

function orNull(read) {
  try {
    return read();
  } catch (refusal) {
    if (!(refusal instanceof Broken)) throw refusal;
    return null;
  }
}
