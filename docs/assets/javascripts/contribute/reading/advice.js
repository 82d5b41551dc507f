// What to write instead of a value that an entry cannot hold as it is typed, as jikenbo/notation/advice.py says it.

import { readTypedCount } from "./counts.js";
import { readTypedDate } from "./dates.js";
import { Broken } from "./refusal.js";

/** The fault of the value at the path, with the value as it can be read, or why it cannot. */
export function advised(fault, path, tables) {
  if (fault.key !== "unreadable") return fault;
  const { text } = fault.values;
  try {
    const right = fault.rule === "date"
      ? readTypedDate(text, tables)
      : readTypedCount(text, unitOf(path, tables), tables);
    if (!right) return new Broken(tables, fault.rule, path.join() === "date" ? "needed" : "absent", { text });
    if (path.includes("breakdown") && !/^[0-9]+$/.test(right)) return new Broken(tables, "counts", "part", { text });
    return new Broken(tables, fault.rule, "otherwise", { text, suggestion: right });
  } catch (refusal) {
    if (!(refusal instanceof Broken)) throw refusal;
    return refusal;
  }
}

function unitOf(path, { units }) {
  return path.find((part) => part in units) ?? Object.keys(units)[0];
}
