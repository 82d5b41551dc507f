// Facets and sort keys of every record, each fetched when first asked for.

import { readTable } from "./table.js";

const CODE_BYTES = 3;

/** Columns of the index named by its entry file. */
export class Columns {
  #bundle;
  #entry;
  #loaded = new Map();

  constructor(bundle, entry) {
    this.#bundle = bundle;
    this.#entry = entry;
  }

  /** The names of the facets. */
  get facets() {
    return Object.keys(this.#entry.facets);
  }

  /** Facets that have been fetched. @returns {Map<string, Map<string, Uint32Array>>} */
  get loaded() {
    return this.#loaded;
  }

  /** @returns {Promise<Map<string, Uint32Array>>} value → numbers of its records, ascending */
  async facet(name) {
    const file = this.#entry.facets[name];
    const values = file ? await this.#bundle.file(file, readFacet) : new Map();
    this.#loaded.set(name, values);
    return values;
  }

  /** @returns {Promise<string[]>} the key's value for each record, "" where it has none */
  sortKey(name) {
    const file = this.#entry.sorts[name];
    return file ? this.#bundle.json(file) : Promise.resolve(new Array(this.#entry.records).fill(""));
  }
}

/** A facet's values with their records: a record has the number of its value, or that of one of the sets after them. */
function readFacet(bytes) {
  const { head: { values, sets }, columns: [codes] } = readTable(bytes, [CODE_BYTES]);
  const single = values.map((_, index) => [index]);
  const byCode = [...single, ...sets];
  const numbers = values.map(() => []);
  codes.forEach((code, number) => byCode[code].forEach((value) => numbers[value].push(number)));
  return new Map(values.map((value, index) => [value, Uint32Array.from(numbers[index])]));
}

/** @returns {number[]} ascending numbers from the first and the steps from each to the next */
export function numbersOf(steps) {
  let number = 0;
  return steps.map((step) => (number += step));
}
