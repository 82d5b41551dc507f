// Ascending lists of positions: where phrases occur, and which of them occur together.

/**
 * Those of `starts` from which `offset` further there is a position of `list`.
 * @param {Uint32Array} starts ascending
 * @param {Uint32Array} list ascending
 */
export function keepFollowed(starts, list, offset) {
  return filterBy(starts, list, offset, true);
}

/** Those of `starts` from which `offset` further there is no position of `list`. */
export function dropFollowed(starts, list, offset) {
  return filterBy(starts, list, offset, false);
}

function filterBy(starts, list, offset, wanted) {
  const kept = new Uint32Array(starts.length);
  let count = 0;
  let at = 0;
  for (const start of starts) {
    at = advance(list, at, start + offset);
    if ((list[at] === start + offset) === wanted) kept[count++] = start;
  }
  return kept.subarray(0, count);
}

/** The first index at or after `from` whose position is not below `target`: leaps, then halves the leap. */
function advance(list, from, target) {
  let step = 1;
  let low = from;
  while (low + step < list.length && list[low + step] < target) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, list.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Positions of a list moved back, so that it gives where phrases would start; those before 0 are left out.
 * @param {Uint32Array} list ascending
 */
export function moveBack(list, offset) {
  const first = offset ? advance(list, 0, offset) : 0;
  return list.subarray(first).map((position) => position - offset);
}

/**
 * Lists of [start, end] in one, by start.
 * @param {{starts: Uint32Array, length: number}[]} lists each with the length of its phrase
 * @returns {{starts: Uint32Array, ends: Uint32Array}}
 */
export function mergeSpans(lists) {
  const spans = lists.filter(({ starts }) => starts.length);
  if (spans.length === 1) return { starts: spans[0].starts, ends: spans[0].starts.map((at) => at + spans[0].length) };
  const ends = new Map();
  for (const { starts, length } of spans) {
    for (const start of starts) ends.set(start, Math.max(ends.get(start) ?? 0, start + length));
  }
  const starts = Uint32Array.from(ends.keys()).sort();
  return { starts, ends: starts.map((start) => ends.get(start)) };
}
