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

/**
 * The records that hold one of each group.
 * @param {{records: Uint8Array | null, without: boolean}[][]} groups pieces of which any is enough; one without
 *   records has no hit
 * @param {{from: number, to: number, records: Uint8Array}[]} widenings the groups for which further records count too
 * @returns {{found: Uint8Array, literal: Uint8Array}} all of them, and those that hold the words themselves
 */
export function selectRecords(size, groups, widenings) {
  const literal = groups.map((group) => union(size, group.map((piece) => recordsOf(piece, size))));
  const wide = groups.map((_, index) => {
    const own = widenings.filter(({ from, to }) => from === index && to === index);
    return union(size, [literal[index], ...own.map(({ records }) => records)]);
  });
  for (const { from, to, records } of widenings) {
    if (from === to) continue;
    wide[from] = union(size, [intersection(size, wide.slice(from, to + 1)), records]);
    for (let index = from + 1; index <= to; index++) wide[index] = wide[from];
  }
  return { found: intersection(size, wide), literal: intersection(size, literal) };
}

function recordsOf({ records, without }, size) {
  if (!records) return new Uint8Array(size);
  return without ? complement(records) : records;
}

/** @returns {Uint8Array} the records in any of the sets */
function union(size, sets) {
  if (sets.length === 1) return sets[0];
  const any = new Uint8Array(size);
  for (const set of sets) for (let number = 0; number < size; number++) any[number] |= set[number];
  return any;
}

/** @returns {Record<string, number>} value → how many of its records are in the set */
export function countValues(facet, set) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [value, records] of facet) {
    let count = 0;
    for (const number of records) count += set[number];
    counts[value] = count;
  }
  return counts;
}
