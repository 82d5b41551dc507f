// Chunks of Pagefind: what the locked Pagefind writes is read in test_pagefind_format.py.

import { deepStrictEqual as same, throws } from "node:assert";
import { readChunk } from "../../../docs/assets/javascripts/search/pagefind-format.js";

/** One chunk, whose only word has numbers of pages, its positions there, those in metadata, and forms with accents. */
const chunkOf = (word, ...pages) =>
  Uint8Array.of(
    ...new TextEncoder().encode("pagefind_dcd"),
    ...[0x81, 0x81, 0x83],
    ...[0x60 + word.length, ...new TextEncoder().encode(word)],
    ...[0x80 + pages.length],
    ...pages.flatMap(([number, ...positions]) => [0x83, number, 0x80 + positions.length, ...positions, 0x80]),
    0x80,
  );

Deno.test("positions are steps, begun anew after a weight", () => {
  const words = readChunk(chunkOf("abc", [0, 0x20, 3, 4, 0x21, 1, 9]), [0]);
  same([...words.keys()], ["abc"]);
  same([...(words.get("abc") ?? [])], [3, 7, 1, 10]);
});

Deno.test("positions are counted from where their page begins", () => {
  const words = readChunk(chunkOf("abc", [0, 0x20, 3, 4], [2, 0x20, 0, 5]), [0, 128, 640]);
  same([...(words.get("abc") ?? [])], [3, 7, 640, 645]);
});

Deno.test("a file that Pagefind did not write so is refused", () => {
  const chunk = chunkOf("abc", [0, 0x20, 3]);
  chunk[11] = "e".charCodeAt(0);
  throws(() => readChunk(chunk, [0]), /not a chunk of Pagefind 1\.5/);
  throws(() => readChunk(new TextEncoder().encode("<!doctype html>"), [0]), /not a chunk of Pagefind/);
});
