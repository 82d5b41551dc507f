// Where the words of all records are; and the ids of the records.

import { readChunk } from "./pagefind-format.js";
import { loadRecord } from "./record.js";
import { readTable } from "./table.js";

// Words in which the lengths of records and of their heads are counted, and bytes of such a length.
const SPAN = 128;
const HEAD = 32;
const LENGTH_BYTES = 2;
// Digits that a number in an id has at least.
const DIGITS = 3;

/** The words of an index, by their positions: those of a record follow those of the record before it. */
export class WordIndex {
  /** @param {{chunks: string, table: string}} entry what the index's entry file says of it */
  static async open(bundle, entry) {
    return new WordIndex(bundle, entry.chunks, await bundle.file(entry.table, tableOf));
  }

  #bundle;
  #path;
  #firstWords;
  #pages;

  constructor(bundle, path, { words, ids, runs, spans, heads }) {
    this.#bundle = bundle;
    this.#path = path;
    this.#firstWords = words;
    this.ids = ids;
    this.heads = heads;
    this.starts = sums(spans);
    // Each run of the indexer is a page to it, on which positions begin anew.
    this.#pages = sums(runs).map((record) => this.starts[record]);
  }

  /**
   * @param {{from: string, to: string}} range of words, both included
   * @returns {Promise<Uint32Array>} where any of them occurs, ascending
   */
  async positions({ from, to }) {
    const first = Math.max(0, this.#chunkOf(from));
    const wanted = Array.from({ length: this.#chunkOf(to) + 1 - first }, (_, index) => this.#load(first + index));
    const words = (await Promise.all(wanted)).flatMap((chunk) => [...chunk]);
    return merged(words.filter(([word]) => from <= word && word <= to).map(([, positions]) => positions));
  }

  /** @returns {Promise<string[]>} the texts of a record, as they are shown */
  async texts(record) {
    const { title, organisations, blocks } = await loadRecord(this.#bundle, this.ids[record]);
    return [title, ...organisations, ...blocks];
  }

  #load(chunk) {
    return this.#bundle.file(`${this.#path}${chunk}.pf_index`, (bytes) => readChunk(bytes, this.#pages));
  }

  /** The number of the chunk that would hold `word`; -1 before the first. */
  #chunkOf(word) {
    let low = 0;
    let high = this.#firstWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#firstWords[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** The table of records; jikenbo/search/word_index.py writes it. */
function tableOf(bytes) {
  const { head: { ids, words, runs }, columns: [spans, heads] } = readTable(bytes, [LENGTH_BYTES, LENGTH_BYTES]);
  return {
    ids: idsOf(ids),
    words: words ? words.split(" ") : [],
    runs,
    spans: spans.map((units) => units * SPAN),
    heads: heads.map((units) => units * HEAD),
  };
}

/**
 * Ids, of which a number says how much smaller its number is than that of the one before: 2023-012, 1 → 2023-011.
 * @param {(string | number)[]} steps
 */
function idsOf(steps) {
  let id = "";
  return steps.map((step) => {
    const digits = /[0-9]+$/.exec(id)?.[0] ?? "";
    id = typeof step === "string"
      ? step
      : id.slice(0, -digits.length) + String(Number(digits) - step).padStart(DIGITS, "0");
    return id;
  });
}

/** Running sums from 0: where each span starts, and after the last where it ends. */
function sums(spans) {
  const starts = new Uint32Array(spans.length + 1);
  spans.forEach((span, index) => {
    starts[index + 1] = starts[index] + span;
  });
  return starts;
}

/** Ascending lists as one. */
function merged(lists) {
  if (lists.length === 1) return lists[0];
  const all = new Uint32Array(lists.reduce((total, list) => total + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}
