// Chunks of Pagefind: what the locked Pagefind writes is read in test_pagefind_format.py.

import { deepStrictEqual as same, throws } from "node:assert";
import { readChunk } from "../../../docs/assets/javascripts/search/pagefind-format.js";

/** One chunk, whose only word has the page's number, its positions, those in metadata, and forms with accents. */
const chunkOf = (word, positions) =>
  Uint8Array.of(
    ...new TextEncoder().encode("pagefind_dcd"),
    ...[0x81, 0x81, 0x83],
    ...[0x60 + word.length, ...new TextEncoder().encode(word)],
    ...[0x81, 0x83, 0x00, 0x80 + positions.length, ...positions, 0x80, 0x80],
  );

Deno.test("positions are steps, begun anew after a weight", () => {
  const words = readChunk(chunkOf("abc", [0x20, 3, 4, 0x21, 1, 9]));
  same([...words.keys()], ["abc"]);
  same([...(words.get("abc") ?? [])], [3, 7, 1, 10]);
});

Deno.test("a file that Pagefind did not write so is refused", () => {
  const chunk = chunkOf("abc", [0x20, 3]);
  chunk[11] = "e".charCodeAt(0);
  throws(() => readChunk(chunk), /not a chunk of Pagefind 1\.5/);
  throws(() => readChunk(new TextEncoder().encode("<!doctype html>")), /not a chunk of Pagefind/);
});
