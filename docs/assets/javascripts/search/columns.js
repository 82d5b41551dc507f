// Facets and sort keys of every record, each fetched when first asked for.

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
    if (!file) return new Map();
    const values = await this.#bundle.json(file);
    if (!this.#loaded.has(name)) {
      this.#loaded.set(
        name,
        new Map(Object.entries(values).map(([value, steps]) => [value, Uint32Array.from(numbersOf(steps))])),
      );
    }
    return this.#loaded.get(name);
  }

  /** @returns {Promise<string[]>} the key's value for each record, "" where it has none */
  sortKey(name) {
    const file = this.#entry.sorts[name];
    return file ? this.#bundle.json(file) : Promise.resolve(new Array(this.#entry.records).fill(""));
  }
}

/** @returns {number[]} ascending numbers from the first and the steps from each to the next */
export function numbersOf(steps) {
  let number = 0;
  return steps.map((step) => (number += step));
}
