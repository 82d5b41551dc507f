// Answers a query from one index: which records hold it, in which order, and how many there are by facet.

import { Bundle, LoadError, whenNeeded } from "./bundle.js";
import { Columns } from "./columns.js";
import { Folding } from "./folding.js";
import { Matches, markTogether } from "./matches.js";
import { findPhrase } from "./phrase.js";
import { parseQuery } from "./query.js";
import { byKey, byScore, rarity, score } from "./ranking.js";
import { loadRecord } from "./record.js";
import { complement, countValues, intersection } from "./selection.js";
import { Shard } from "./shard.js";
import { Variants } from "./variants.js";

const FORMAT = 1;
/** Phrases whose places are kept. */
const KEPT = 20;

/** An index folder, opened. */
export class Engine {
  /** @param {URL} base the folder's address */
  static async open(base) {
    const bundle = new Bundle(base);
    const entry = await bundle.json("search.json", { cache: "no-cache" });
    if (entry.format !== FORMAT) throw new LoadError(base.href, new Error(`format ${entry.format}, not ${FORMAT}`));
    return new Engine(bundle, entry);
  }

  #bundle;
  #entry;
  #shards;
  #phrases = new Map();

  constructor(bundle, entry) {
    this.#bundle = bundle;
    this.#entry = entry;
    this.size = entry.records;
    this.folding = new Folding(entry.folding);
    this.variants = new Variants(entry.folding);
    this.columns = new Columns(bundle, entry);
  }

  /** @returns {Query} what was typed, read and folded */
  parse(term) {
    return parseQuery(term, (text) => this.folding.fold(text));
  }

  /**
   * @param {Query} query
   * @param {{filters?: object, sort?: Record<string, "asc" | "desc">}} options
   * @returns {Promise<{numbers: number[], scores: Uint16Array, found: Uint8Array, hits: Uint8Array, sets: Map<string, Uint8Array>, unknown: object[]}>}
   *   hits in order; `found` are the records before `sets`, the filters by facet; `unknown` the narrowings not understood
   */
  async search(query, { filters, sort } = {}) {
    const { phrases, ...selected } = await this.#select(query, filters);
    return { ...(await this.#order(selected.hits, phrases, sort)), ...selected };
  }

  /** @returns {Promise<number>} how many hits a search has */
  async count(query, { filters } = {}) {
    const { hits } = await this.#select(query, filters);
    return hits.reduce((total, inside) => total + inside, 0);
  }

  async #select(query, filters) {
    const all = (parts) => Promise.all(parts.map(({ text }) => this.#phrase(text)));
    const [phrases, without, narrowed, sets] = await Promise.all([
      all(query.parts),
      all(query.without),
      Promise.all(query.narrowings.map((narrowing) => this.#narrow(narrowing))),
      this.#filtered(filters),
    ]);
    const found = intersection(this.size, [
      ...phrases.map(({ matches }) => matches.counts.map((count) => Math.min(count, 1))),
      ...without.map(({ matches }) => complement(matches.counts.map((count) => Math.min(count, 1)))),
      ...narrowed.filter(Boolean),
    ]);
    const unknown = query.narrowings.filter((_, index) => !narrowed[index]);
    return { phrases, found, hits: intersection(this.size, [found, ...sets.values()]), sets, unknown };
  }

  /** The records that pass the filters of each facet. @returns {Promise<Map<string, Uint8Array>>} */
  async #filtered(filters) {
    if (!Object.keys(filters ?? {}).length) return new Map();
    const { filterSets } = await whenNeeded(import("./filters.js"));
    return filterSets(filters, this.columns, this.size);
  }

  /** As #find; what was found last is kept, since the next search is likely to ask for it again. */
  #phrase(text) {
    let phrase = this.#phrases.get(text);
    if (!phrase) {
      phrase = this.#find(text);
      phrase.catch(() => this.#phrases.delete(text));
      this.#phrases.set(text, phrase);
      if (this.#phrases.size > KEPT) this.#phrases.delete(this.#phrases.keys().next().value);
    }
    return phrase;
  }

  /** The records of a phrase, how much it tells, and where it stands in each shard. */
  async #find(text) {
    const shards = await this.#open();
    const forms = this.variants.of(text);
    const fold = (each) => this.folding.fold(each);
    const spans = await Promise.all(shards.map((shard) => findPhrase(shard, forms, fold)));
    const matches = new Matches(this.size);
    shards.forEach((shard, index) => matches.add(shard, spans[index]).addNumbered(shard, text));
    return { matches, weight: rarity(this.size, matches.total), spans };
  }

  /** The records in which the phrases follow one another; null where there is one phrase. */
  async #together(phrases) {
    if (phrases.length < 2) return null;
    const together = new Uint8Array(this.size);
    const shards = await this.#open();
    shards.forEach((shard, index) => markTogether(shard, phrases.map(({ spans }) => spans[index]), together));
    return together;
  }

  /** @returns {(name: string) => boolean} whether a name holds the folded text in any of its spellings */
  namesLike(text) {
    const forms = this.variants.of(text).map((form) => form.text);
    return (name) => {
      const folded = this.folding.fold(name);
      return forms.some((form) => folded.includes(form));
    };
  }

  /** The tags of which a folded text is another name. @returns {Promise<string[]>} */
  async tagsAlsoNamed(text) {
    const forms = this.variants.all(text).map((form) => form.text);
    const aliases = Object.entries(await this.#bundle.json(this.#entry.aliases));
    return aliases.filter(([alias]) => forms.includes(this.folding.fold(alias))).map(([, tag]) => tag);
  }

  async #narrow(narrowing) {
    const { narrow } = await whenNeeded(import("./narrowing.js"));
    const selected = await narrow(narrowing, this);
    return selected && narrowing.without ? complement(selected) : selected;
  }

  async #order(hits, phrases, sort) {
    const numbers = [];
    for (let number = 0; number < this.size; number++) if (hits[number]) numbers.push(number);
    const scores = new Uint16Array(this.size);
    const together = await this.#together(phrases);
    for (const number of numbers) scores[number] = score(number, phrases, together);
    const [key, direction] = Object.entries(sort ?? {})[0] ?? [];
    if (key) return { numbers: byKey(numbers, await this.columns.sortKey(key), direction), scores };
    return { numbers: byScore(numbers, scores), scores };
  }

  /** @returns {Promise<object>} what is shown of a record: its text, facts and address */
  record(id) {
    return loadRecord(this.#bundle, id);
  }

  /** @returns {Promise<string[]>} the records' ids */
  async ids(numbers) {
    const shards = numbers.length ? await this.#open() : [];
    return numbers.map((number) => {
      const shard = shards.findLast(({ first }) => first <= number);
      return shard.ids[number - shard.first];
    });
  }

  /** Words to compare a misspelt one with. @returns {Promise<string[]>} the most frequent first */
  words() {
    return this.#bundle.json(this.#entry.words);
  }

  /** Facet → value → how many records of the set have it, for the facets that have been fetched. */
  counts(set) {
    return this.#eachFacet(() => set);
  }

  /** As counts, each facet without its own filter: how many there would be if its value were chosen too. */
  openCounts({ found, sets }) {
    const others = (name) => [...sets].filter(([facet]) => facet !== name).map(([, set]) => set);
    return this.#eachFacet((name) => intersection(this.size, [found, ...others(name)]));
  }

  #eachFacet(setOf) {
    return Object.fromEntries([...this.columns.loaded].map(([name, facet]) => [name, countValues(facet, setOf(name))]));
  }

  async #open() {
    this.#shards ??= this.#openAll();
    this.#shards.catch(() => (this.#shards = undefined));
    return this.#shards;
  }

  #openAll() {
    let first = 0;
    return Promise.all(
      this.#entry.shards.map((shard) => {
        const opened = Shard.open(this.#bundle, shard, first);
        first += shard.count;
        return opened;
      }),
    );
  }
}
