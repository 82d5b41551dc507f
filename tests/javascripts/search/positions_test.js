// Lists of positions, by plain loops that give the same.

import { deepStrictEqual as same } from "node:assert";
import { dropFollowed, keepFollowed, mergeSpans, moveBack } from "../../../docs/assets/javascripts/search/positions.js";

/** Ascending numbers, the same each time. */
function list(seed, count) {
  const numbers = new Set();
  for (let at = 1; numbers.size < count; at++) numbers.add((seed * at * at + at * 7) % (count * 4));
  return Uint32Array.from(numbers).sort();
}

for (const [count, others] of [[0, 5], [1, 1], [5, 0], [40, 3], [7, 300], [250, 200]]) {
  const [starts, positions] = [list(3, count), list(5, others)];
  for (const offset of [0, 1, 2, 9]) {
    Deno.test(`${count} starts are followed by ${others} positions at ${offset}`, () => {
      const isFollowed = (start) => positions.includes(start + offset);
      same([...keepFollowed(starts, positions, offset)], [...starts].filter(isFollowed));
      same([...dropFollowed(starts, positions, offset)], [...starts].filter((start) => !isFollowed(start)));
      const moved = [...positions].map((position) => position - offset).filter((start) => start >= 0);
      same([...moveBack(positions, offset)], moved);
    });
  }
}

Deno.test("of phrases that begin together the longest counts", () => {
  const lists = [
    { starts: Uint32Array.of(1, 8), length: 2 },
    { starts: Uint32Array.of(1, 5), length: 4 },
    { starts: Uint32Array.of(), length: 9 },
  ];
  const { starts, ends } = mergeSpans(lists);
  same([...starts], [1, 5, 8]);
  same([...ends], [5, 9, 10]);
});
