// The records that share most with the question.

import { FACETS } from "./question.js";

/**
 * @typedef {{number: number, shared: string[]}} Precedent a record's number, and the facets of which it has the value
 * @param {Record<string, string>} question facet → value
 * @param {Map<string, Map<string, Uint32Array>>} columns facet → value → numbers of records, the newest first
 * @param {number} most
 * @returns {Precedent[]} those that share most first, of those that share as much the newest first;
 *   where a cause is asked, only those that have it
 */
export function precedents(question, columns, most) {
  const found = new Map();
  for (const [facet, value] of Object.entries(question)) {
    for (const number of columns.get(facet)?.get(value) ?? []) {
      found.set(number, [...(found.get(number) ?? []), facet]);
    }
  }
  return [...found]
    .map(([number, shared]) => ({ number, shared }))
    .filter(({ shared }) => !question.cause || shared.includes("cause"))
    .sort((a, b) => weight(b) - weight(a) || a.number - b.number)
    .slice(0, most);
}

/**
 * @param {Precedent} precedent
 * @returns {number}
 */
function weight({ shared }) {
  return shared.reduce((sum, facet) => sum + FACETS[facet].weight, 0);
}
