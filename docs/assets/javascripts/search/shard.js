// One shard of the index: the places of its records, and the positions of phrases in it.

import { readChunk, readChunkList } from "./pagefind-format.js";
import { dropFollowed, keepFollowed, mergeSpans, moveBack } from "./positions.js";
import { cover, pairRange } from "./tokenizer.js";

const NOWHERE = new Uint32Array(0);
const FIRST_KATAKANA = "ァ";
const LAST_KATAKANA = "ー";

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

  /**
   * Where a phrase stands, in any of its forms.
   * @param {{text: string, standsAlone: boolean}[]} forms
   * @returns {Promise<{starts: Uint32Array, ends: Uint32Array}>} ascending
   */
  async find(forms) {
    const lists = await Promise.all(
      forms.map(async ({ text, standsAlone }) => {
        const starts = await this.#phrase(text);
        const length = Array.from(text).length;
        return { starts: standsAlone ? await this.#notBeforeKatakana(starts, text, length) : starts, length };
      }),
    );
    return mergeSpans(lists);
  }

  async #phrase(text) {
    const words = cover(text);
    const lists = await Promise.all(words.map(({ word }) => this.#positions(word)));
    const order = words.map((_, index) => index).sort((a, b) => lists[a].length - lists[b].length);
    let starts = moveBack(lists[order[0]], words[order[0]].offset);
    for (const index of order.slice(1)) starts = keepFollowed(starts, lists[index], words[index].offset);
    return starts;
  }

  async #positions(word) {
    const chunk = this.#chunks[this.#chunkOf(word)];
    if (!chunk) return NOWHERE;
    return (await this.#load(chunk)).get(word) ?? NOWHERE;
  }

  async #notBeforeKatakana(starts, text, length) {
    if (!starts.length) return starts;
    const { from, to } = pairRange(Array.from(text).at(-1), FIRST_KATAKANA, LAST_KATAKANA);
    const wanted = this.#chunks.slice(Math.max(0, this.#chunkOf(from)), this.#chunkOf(to) + 1);
    let kept = starts;
    for (const words of await Promise.all(wanted.map((chunk) => this.#load(chunk)))) {
      for (const [word, list] of words) if (from <= word && word <= to) kept = dropFollowed(kept, list, length - 1);
    }
    return kept;
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
