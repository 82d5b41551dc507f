// Sets of records: words are "and", groups "or", and a widening counts for the words of its name together.

import { deepStrictEqual as same } from "node:assert";
import {
  anyOf,
  complement,
  countValues,
  intersection,
  selectRecords,
  where,
} from "../../../docs/assets/javascripts/search/selection.js";

const set = (...inside) => Uint8Array.from(inside);
const facet = new Map([["甲", Uint32Array.of(0, 2)], ["乙", Uint32Array.of(2, 3)]]);
const piece = (records, without = false) => ({ records, without });

Deno.test("sets are joined, cut and turned round", () => {
  same(anyOf(4, facet, ["甲", "丙"]), set(1, 0, 1, 0));
  same(intersection(4, [set(1, 1, 0, 0), set(0, 1, 1, 0)]), set(0, 1, 0, 0));
  same(intersection(2, []), set(1, 1));
  same(complement(set(1, 0)), set(0, 1));
  same(where(["a", "b", "a"], (value, number) => value === "a" && number > 0), set(0, 0, 1));
  same(countValues(facet, set(1, 0, 0, 1)), { 甲: 1, 乙: 1 });
});

Deno.test("a record holds one of each group, and nothing that is taken away", () => {
  const groups = [[piece(set(1, 1, 1, 0))], [piece(set(0, 1, 0, 0)), piece(set(0, 0, 1, 1))], [
    piece(set(0, 1, 0, 0), true),
  ]];
  same(selectRecords(4, groups, []).found, set(0, 0, 1, 0));
});

Deno.test("a condition that is not understood finds nothing", () => {
  same(selectRecords(2, [[piece(set(1, 1))], [piece(null)]], []).found, set(0, 0));
});

Deno.test("a name of several words finds its records without being literal", () => {
  const groups = [[piece(set(1, 0, 0))], [piece(set(1, 1, 0))]];
  const { found, literal } = selectRecords(3, groups, [{ from: 0, to: 1, records: set(0, 0, 1) }]);
  same([found, literal], [set(1, 0, 1), set(1, 0, 0)]);
});
