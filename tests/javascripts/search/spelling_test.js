// Misspelt words.

import { deepStrictEqual as same } from "node:assert";
import { editDistance, nearest } from "../../../docs/assets/javascripts/search/spelling.js";

const distance = (from, to, limit = 9) => editDistance(Array.from(from), Array.from(to), limit);

Deno.test("a swap of neighbours is one step", () => {
  same(distance("メリモー", "メモリー"), 1);
  same(distance("ab", "ba"), 1);
  same(distance("被書", "被害"), 1);
  same(distance("", "abc"), 3);
});

Deno.test("no distance is above its limit", () => {
  same(distance("abcdef", "uvwxyz", 3), 3);
  same(distance("a", "abcdef", 2), 2);
});

Deno.test("the nearest word is found, of words as near the more frequent one", () => {
  same(nearest("二次被書", ["二次被害", "二次被災"]), "二次被害");
  same(nearest("ランサムェア感染", ["感染", "ランサムウェア"]), "ランサムウェア感染");
});

Deno.test("a word that is like none stays without one", () => same(nearest("存在しない", ["二次被害", "紛失"]), null));
