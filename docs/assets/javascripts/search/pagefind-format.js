// Pagefind's own file: a chunk of words with their positions (pf_index). Its format may change with any version.

import { CborReader } from "./cbor.js";

/** The version of Pagefind whose files are read here; jikenbo/search/pagefind_format.py knows the same one. */
export const VERSION = "1.5";
const SIGNATURE = new TextEncoder().encode("pagefind_dcd");

/**
 * The words of a chunk.
 * @param {Uint8Array} bytes
 * @param {ArrayLike<number>} pages where each page begins
 * @returns {Map<string, Uint32Array>} word → its positions, ascending
 */
export function readChunk(bytes, pages) {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) throw new TypeError(`not a chunk of Pagefind ${VERSION}`);
  const reader = new CborReader(bytes, SIGNATURE.length);
  reader.array();
  const words = new Map();
  for (let left = reader.array(); left > 0; left--) {
    const parts = reader.array();
    words.set(reader.text(), readPositions(reader, pages));
    reader.skip(parts - 2); // forms with accents: our words have none
  }
  return words;
}

function readPositions(reader, pages) {
  const positions = [];
  for (let left = reader.array(); left > 0; left--) {
    const parts = reader.array();
    const begin = pages[reader.integer()];
    let position = begin;
    for (let steps = reader.array(); steps > 0; steps--) {
      const step = reader.integer();
      // A negative number is the weight of the positions after it, which begin anew.
      if (step < 0) position = begin;
      else positions.push(position += step);
    }
    reader.skip(parts - 2); // positions in metadata
  }
  return Uint32Array.from(positions);
}
