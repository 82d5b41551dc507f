// Sets of records by number, one byte a record.

/** @returns {Uint8Array} the records that have any of the values */
export function anyOf(size, facet, values) {
  const selected = new Uint8Array(size);
  for (const value of values) for (const number of facet.get(value) ?? []) selected[number] = 1;
  return selected;
}

/** @returns {Uint8Array} the records for which `holds` is true of their value and number */
export function where(values, holds) {
  return Uint8Array.from(values, (value, number) => (holds(value, number) ? 1 : 0));
}

/** @returns {Uint8Array} the records in every set; all where there is no set */
export function intersection(size, sets) {
  const both = new Uint8Array(size).fill(1);
  for (const set of sets) for (let number = 0; number < size; number++) both[number] &= set[number];
  return both;
}

/** @returns {Uint8Array} the records that are not in the set */
export function complement(set) {
  return set.map((inside) => 1 - inside);
}

/** @returns {Record<string, number>} value → how many of its records are in the set */
export function countValues(facet, set) {
  const counts = {};
  for (const [value, records] of facet) {
    let count = 0;
    for (const number of records) count += set[number];
    counts[value] = count;
  }
  return counts;
}
