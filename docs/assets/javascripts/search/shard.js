// One shard of the index: the places of its records, and the positions of words in it.

import { readChunk, readChunkList } from "./pagefind-format.js";
import { loadRecord } from "./record.js";

const NOWHERE = new Uint32Array(0);

/** Records of one run of Pagefind; `first` is the number of its first record in the whole index. */
export class Shard {
  static async open(bundle, entry, first) {
    const [chunks, table] = await Promise.all([bundle.file(entry.metadata, readChunkList), bundle.json(entry.records)]);
    return new Shard(bundle, entry.path, chunks, table, first);
  }

  #bundle;
  #path;
  #chunks;

  constructor(bundle, path, chunks, table, first) {
    this.#bundle = bundle;
    this.#path = path;
    this.#chunks = chunks;
    this.first = first;
    this.ids = table.ids;
    this.heads = table.heads;
    this.starts = sums(table.spans);
  }

  /** @returns {Promise<Uint32Array>} where a word stands, ascending */
  async positions(word) {
    const chunk = this.#chunks[this.#chunkOf(word)];
    if (!chunk) return NOWHERE;
    return (await this.#load(chunk)).get(word) ?? NOWHERE;
  }

  /** @returns {Promise<[string, Uint32Array][]>} the words of a range, ends included, with their positions */
  async wordsBetween(from, to) {
    const wanted = this.#chunks.slice(Math.max(0, this.#chunkOf(from)), this.#chunkOf(to) + 1);
    const words = await Promise.all(wanted.map((chunk) => this.#load(chunk)));
    return words.flatMap((chunk) => [...chunk]).filter(([word]) => from <= word && word <= to);
  }

  /** @returns {Promise<string[]>} the texts of a record, as they are shown */
  async texts(record) {
    const { title, organisations, blocks } = await loadRecord(this.#bundle, this.ids[record]);
    return [title, ...organisations, ...blocks];
  }

  #load(chunk) {
    return this.#bundle.file(`${this.#path}index/${chunk.name}.pf_index`, readChunk);
  }

  /** The index of the chunk that would hold `word`; -1 before the first. */
  #chunkOf(word) {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#chunks[middle].from <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Running sums from 0: where each span starts, and after the last where it ends. */
function sums(spans) {
  const starts = new Uint32Array(spans.length + 1);
  spans.forEach((span, index) => {
    starts[index + 1] = starts[index] + span;
  });
  return starts;
}
