// Filters in Pagefind's notation, as sets of records. Several values of a facet are "or", facets are "and".

import { anyOf, complement, intersection } from "./selection.js";

const OPERATORS = { any: "any", all: "all", none: "none", not: "none" };

/**
 * @param {Record<string, unknown>} filters facet → value, values, or {any | all | none | not: …}
 * @returns {Promise<Map<string, Uint8Array>>} facet → the records that pass it
 */
export async function filterSets(filters, columns, size) {
  const given = Object.entries(filters).filter(([, values]) => values != null);
  const sets = given.map(async ([name, values]) => passing(await columns.facet(name), values, size));
  const passed = await Promise.all(sets);
  return new Map(given.map(([name], index) => [name, passed[index]]));
}

function passing(facet, values, size) {
  if (typeof values === "object" && !Array.isArray(values)) {
    const sets = Object.entries(values).map(([operator, operand]) => apply(OPERATORS[operator], facet, operand, size));
    return intersection(size, sets);
  }
  return apply("any", facet, values, size);
}

function apply(operator, facet, operand, size) {
  const values = [operand].flat();
  if (operator === "any") return values.length ? anyOf(size, facet, values) : new Uint8Array(size).fill(1);
  if (operator === "none") return complement(anyOf(size, facet, values));
  return intersection(size, values.map((value) => anyOf(size, facet, [value])));
}
