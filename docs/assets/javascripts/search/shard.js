// One shard of the index: the places of its records, and the positions of words in it.

import { readChunk } from "./pagefind-format.js";
import { loadRecord } from "./record.js";

const NOWHERE = new Uint32Array(0);
// Bytes of a record's number of words, and of that of its head.
const SPAN_BYTES = 3;
const HEAD_BYTES = 2;
const LINE_END = 10;

/** Records of one run of Pagefind; `first` is the number of its first record in the whole index. */
export class Shard {
  static async open(bundle, entry, first) {
    return new Shard(bundle, entry.chunks, await bundle.file(entry.records, readTable), first);
  }

  #bundle;
  #path;
  #firstWords;

  constructor(bundle, path, { words, ids, spans, heads }, first) {
    this.#bundle = bundle;
    this.#path = path;
    this.#firstWords = words;
    this.first = first;
    this.ids = ids;
    this.heads = heads;
    this.starts = sums(spans);
  }

  /** @returns {Promise<Uint32Array>} where a word occurs, ascending */
  async positions(word) {
    const chunk = this.#chunkOf(word);
    return (chunk >= 0 && (await this.#load(chunk)).get(word)) || NOWHERE;
  }

  /** @returns {Promise<[string, Uint32Array][]>} the words of a range, ends included, with their positions */
  async wordsBetween(from, to) {
    const first = Math.max(0, this.#chunkOf(from));
    const wanted = Array.from({ length: this.#chunkOf(to) + 1 - first }, (_, index) => this.#load(first + index));
    const words = await Promise.all(wanted);
    return words.flatMap((chunk) => [...chunk]).filter(([word]) => from <= word && word <= to);
  }

  /** @returns {Promise<string[]>} the texts of a record, as they are shown */
  async texts(record) {
    const { title, organisations, blocks } = await loadRecord(this.#bundle, this.ids[record]);
    return [title, ...organisations, ...blocks];
  }

  #load(chunk) {
    return this.#bundle.file(`${this.#path}${chunk}.pf_index`, readChunk);
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

/** The table of a shard: a line of JSON, then numbers; jikenbo/search/shard.py writes it. */
function readTable(bytes) {
  const end = bytes.indexOf(LINE_END);
  const { ids, words } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const spans = end + 1;
  return {
    ids: idsOf(ids),
    words: words.split(" "),
    spans: numbersIn(bytes.subarray(spans), ids.length, SPAN_BYTES),
    heads: numbersIn(bytes.subarray(spans + ids.length * SPAN_BYTES), ids.length, HEAD_BYTES),
  };
}

/** Numbers whose lowest bytes come first, then the next ones. */
function numbersIn(bytes, count, size) {
  const numbers = new Uint32Array(count);
  for (let at = count * size - 1; at >= 0; at--) numbers[at % count] = numbers[at % count] * 256 + bytes[at];
  return numbers;
}

/**
 * Ids, of which a number says how much smaller it is than the one before: 2023-12, 1 → 2023-12, 2023-11.
 * @param {(string | number)[]} steps
 */
function idsOf(steps) {
  let id = "";
  return steps.map((step) => {
    const digits = /[0-9]+$/.exec(id)?.[0] ?? "";
    id = typeof step === "string"
      ? step
      : id.slice(0, -digits.length) + String(Number(digits) - step).padStart(digits.length, "0");
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
