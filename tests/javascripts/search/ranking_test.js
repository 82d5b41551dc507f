// The order of hits.

import { deepStrictEqual as same, ok } from "node:assert";
import { byKey, byScore, rarity, score } from "../../../docs/assets/javascripts/search/ranking.js";

const phrase = (counts, inHead, weight = 1) => ({
  matches: /** @type {any} */ ({ counts: Uint8Array.from(counts), inHead: Uint8Array.from(inHead) }),
  weight,
});

Deno.test("a rare phrase weighs more", () => ok(rarity(1000, 2) > rarity(1000, 500)));

Deno.test("the headline counts more than any number of times in the text", () => {
  const phrases = [phrase([1, 200], [1, 0])];
  ok(score(0, phrases, null) > score(1, phrases, Uint8Array.of(0, 1)));
});

Deno.test("phrases together count more than often", () => {
  const phrases = [phrase([1, 4], [0, 0]), phrase([1, 4], [0, 0])];
  ok(score(0, phrases, Uint8Array.of(1, 0)) > score(1, phrases, Uint8Array.of(1, 0)));
});

Deno.test("among equals the newest comes first, and words themselves before a tag's name", () => {
  same(byScore([0, 1, 2, 3], Uint16Array.of(5, 9, 5, 1019), Uint8Array.of(1, 1, 1, 0)), [1, 0, 2, 3]);
});

Deno.test("numbers are sorted as numbers, and records without a value come last either way", () => {
  const values = ["100", "", "20", "3"];
  same(byKey([0, 1, 2, 3], values, "asc"), [3, 2, 0, 1]);
  same(byKey([0, 1, 2, 3], values, "desc"), [0, 2, 3, 1]);
  same(byKey([0, 1], ["2023-09-28", "2022"], "asc"), [1, 0]);
});
