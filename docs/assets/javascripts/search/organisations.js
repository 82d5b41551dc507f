// The organisations that a name means: by any of their names, with or without the legal form.

import { Names } from "../organisations/name.js";
import { numbersOf } from "./columns.js";

/**
 * @param {string} asked a name as typed
 * @returns {Promise<Map<string, number[]>>} the organisations that have it, with the numbers of their records
 */
export async function organisationsNamed(asked, engine) {
  const tables = await engine.table("names");
  if (!tables) return new Map();
  const names = new Names(tables, engine.folding);
  const { stem, form } = names.read(asked);
  const isAsked = (all) => {
    // Names of another stem are no evidence against it: of a municipality with its office, or of other days.
    const own = all.filter((name) => names.read(name).stem === stem);
    return own.every((name) => names.same(asked, name)) || own.some((name) => form && names.read(name).form === form);
  };
  const found = await engine.organisationsOf(stem);
  return new Map(
    found.filter(([name, further]) => isAsked([name, ...further])).map(([name, , steps]) => [name, numbersOf(steps)]),
  );
}
