// What the form's fields hold → values of entries; a refused answer stays as typed, for the check to say why.

import { readTypedCount } from "./counts.js";
import { readTypedDate } from "./dates.js";
import { Broken } from "./refusal.js";

export function typedDate(text, tables) {
  return orAsTyped(text, () => readTypedDate(text, tables));
}

export function typedCount(text, unit, tables) {
  return orAsTyped(text, () => readTypedCount(text, unit, tables));
}

function orAsTyped(text, read) {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof Broken)) throw fault;
    return text.trim();
  }
}
