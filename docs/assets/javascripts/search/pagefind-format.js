// Pagefind 1.5's own files: the list of chunks (pf_meta) and a chunk of words with their positions (pf_index).

import { CborReader } from "./cbor.js";

const SIGNATURE = "pagefind_dcd".length;

/**
 * The list of chunks, ascending: a word is in the last chunk that begins at or before it.
 * @returns {{from: string, name: string}[]}
 */
export function readChunkList(bytes) {
  const reader = new CborReader(bytes, SIGNATURE);
  reader.array();
  reader.text(); // Pagefind's version
  for (let pages = reader.array(); pages > 0; pages--) {
    reader.array();
    reader.text();
    reader.integer();
  }
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    const from = reader.text();
    reader.text(); // the last word's beginning
    return { from, name: reader.text() };
  });
}

/**
 * The words of a chunk. All records of a shard are one page to Pagefind.
 * @returns {Map<string, Uint32Array>} word → its positions, ascending
 */
export function readChunk(bytes) {
  const reader = new CborReader(bytes, SIGNATURE);
  reader.array();
  const words = new Map();
  for (let left = reader.array(); left > 0; left--) {
    const parts = reader.array();
    const word = reader.text();
    words.set(word, readPositions(reader));
    if (parts > 2 && reader.array() !== 0) throw new TypeError("the index is damaged: a word with accents");
  }
  return words;
}

function readPositions(reader) {
  const positions = [];
  for (let pages = reader.array(); pages > 0; pages--) {
    const parts = reader.array();
    reader.integer(); // the page's number
    let position = 0;
    for (let left = reader.array(); left > 0; left--) {
      const step = reader.integer();
      // A negative number tells the weight of the positions after it, which begin anew.
      if (step < 0) position = 0;
      else positions.push((position += step));
    }
    if (parts > 2) for (let left = reader.array(); left > 0; left--) reader.integer(); // positions in metadata
  }
  return Uint32Array.from(positions);
}
