// Answers a query from one index: which records hold it, in which order, and how many there are by facet.

/** @import { Narrowing, Part, Query } from "./query.js" */
/** @import { Widening } from "./widening.js" */

import { Bundle, LoadError, whenNeeded } from "./bundle.js";
import { Columns, numbersOf } from "./columns.js";
import { Folding } from "./folding.js";
import { followingOneAnother, Matches } from "./matches.js";
import { VERSION } from "./pagefind-format.js";
import { findPhrase } from "./phrase.js";
import { parseQuery } from "./query.js";
import { byKey, byScore, rarity, score } from "./ranking.js";
import { loadIncident, loadRecord } from "./record.js";
import { countValues, intersection, selectRecords } from "./selection.js";
import { wideningsOf, withConditions } from "./understanding.js";
import { Variants } from "./variants.js";
import { WordIndex } from "./word-index.js";

const KNOWN = `format 3, Pagefind ${VERSION}`;
/** Phrases whose places are kept. */
const KEPT = 20;

/**
 * @typedef {{query: Query, widenings: Widening[], unknown: (Part | Narrowing)[], found: Uint8Array,
 *   literal: Uint8Array, hits: Uint8Array, sets: Map<string, Uint8Array>}} Selection records before they are in order
 * @typedef {Selection & {numbers: number[], scores: Uint16Array}} Answer
 */

/** An index folder, opened. */
export class Engine {
  /** @param {URL} base the folder's address */
  static async open(base) {
    const bundle = new Bundle(base);
    const entry = await bundle.json("search.json", { cache: "no-cache" });
    const made = `format ${entry.format}, Pagefind ${entry.pagefind}`;
    if (made !== KNOWN) throw new LoadError(base.href, new Error(`${made}: this page reads ${KNOWN}`));
    const engine = new Engine(bundle, entry);
    // Every search of words needs these: they come while it is being read.
    engine.#open().catch(() => {});
    engine.table("aliases").catch(() => {});
    return engine;
  }

  #bundle;
  #entry;
  #words;
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
   * @param {{filters?: Record<string, unknown>, sort?: Record<string, "asc" | "desc">}} options
   * @returns {Promise<Answer>}
   *   hits in order; `found` are the records before `sets`, the filters by facet; `literal` those that hold the words
   *   themselves; `query` and `widenings` say how the words were understood, `unknown` which narrowings were not
   */
  async search(query, { filters, sort } = {}) {
    const { phrases, ...selected } = await this.#select(query, filters);
    return { ...(await this.#order(selected, phrases, sort)), ...selected };
  }

  /** @returns {Promise<number>} how many hits a search has */
  async count(query, { filters } = /** @type {{filters?: Record<string, unknown>}} */ ({})) {
    const { hits } = await this.#select(query, filters);
    return hits.reduce((total, inside) => total + inside, 0);
  }

  async #select(asked, filters) {
    const query = await withConditions(asked, this);
    const [answers, widenings, sets] = await Promise.all([
      Promise.all(query.groups.map((group) => Promise.all(group.map((piece) => this.#answer(piece))))),
      wideningsOf(query, this),
      this.#filtered(filters),
    ]);
    const { found, literal } = selectRecords(this.size, answers, widenings);
    return {
      query,
      widenings,
      phrases: answers.flat().filter(({ matches, without }) => matches && !without),
      found,
      literal,
      hits: intersection(this.size, [found, ...sets.values()]),
      sets,
      unknown: answers.flat().filter(({ records }) => !records).map(({ piece }) => piece),
    };
  }

  /**
   * @param {Part | Narrowing} piece
   * @returns {Promise<{piece: Part | Narrowing, without: boolean, records: Uint8Array | null, matches?: Matches}>}
   *   its records; null where a condition cannot be understood
   */
  async #answer(piece) {
    const { without } = piece;
    if (piece.field) return { piece, without, records: await this.#narrow(piece) };
    const phrase = await this.#phrase(piece);
    return { piece, without, ...phrase, records: phrase.matches.counts.map((count) => Math.min(count, 1)) };
  }

  /** The records that pass the filters of each facet. @returns {Promise<Map<string, Uint8Array>>} */
  async #filtered(filters) {
    if (!Object.keys(filters ?? {}).length) return new Map();
    const { filterSets } = await whenNeeded(import("./filters.js"));
    return filterSets(filters, this.columns, this.size);
  }

  /** As #find; what was found last is kept, since the next search is likely to ask for it again. */
  #phrase(part) {
    const key = `${part.exact ? '"' : ""}${part.text}`;
    let phrase = this.#phrases.get(key);
    if (!phrase) {
      phrase = this.#find(part);
      phrase.catch(() => this.#phrases.delete(key));
      this.#phrases.set(key, phrase);
      if (this.#phrases.size > KEPT) this.#phrases.delete(this.#phrases.keys().next().value);
    }
    return phrase;
  }

  /** The records of a phrase, its weight, and where it occurs. */
  async #find({ text, exact }) {
    const index = await this.#open();
    const forms = exact ? [{ text, standsAlone: false }] : this.variants.of(text);
    const spans = await findPhrase(index, forms, (each) => this.folding.fold(each));
    const matches = new Matches(this.size).add(index, spans).addNumbered(index, text);
    return { matches, weight: rarity(this.size, matches.total), spans };
  }

  /** The records in which the phrases follow one another; null where there is one phrase. */
  async #together(phrases) {
    if (phrases.length < 2) return null;
    return followingOneAnother(await this.#open(), phrases.map(({ spans }) => spans));
  }

  /** @returns {(name: string) => boolean} whether a name holds the folded text in any of its spellings */
  namesLike(text) {
    const forms = this.variants.of(text).map((form) => form.text);
    return (name) => {
      const folded = this.folding.fold(name);
      return forms.some((form) => folded.includes(form));
    };
  }

  /** @returns {string[]} every way in which a part of a query may be written */
  formsOf({ text, exact }) {
    return exact ? [text] : this.variants.all(text).map((form) => form.text);
  }

  /**
   * A file of the index that holds neither records nor words: aliases, reading, names, others.
   * @returns {Promise<any>} null where it has none
   */
  table(name) {
    const path = this.#entry[name];
    return path ? this.#bundle.json(path) : Promise.resolve(null);
  }

  /**
   * @returns {Promise<[string, string[], number[]][]>}
   *   the organisations of a key: name, further names, and their records as steps
   */
  async organisationsOf(key) {
    const { folder, count } = this.#entry.organisations ?? {};
    if (!count) return [];
    const bucket = await this.#bundle.json(`${folder}${bucketOf(key, count)}.pf_json`);
    return Object.hasOwn(bucket, key) ? bucket[key] : [];
  }

  /** @returns {Promise<number[]>} the records of a tag, by its number in the table of aliases */
  async taggedWith(number) {
    return numbersOf(await this.#bundle.json(`${this.#entry.tagged}${number}.pf_json`));
  }

  async #narrow(narrowing) {
    const { narrow } = await whenNeeded(import("./narrowing.js"));
    return narrow(narrowing, this);
  }

  async #order({ hits, literal, query }, phrases, sort) {
    const numbers = [];
    for (let number = 0; number < this.size; number++) if (hits[number]) numbers.push(number);
    const scores = new Uint16Array(this.size);
    const together = query.groups.some((group) => group.length > 1) ? null : await this.#together(phrases);
    for (const number of numbers) scores[number] = score(number, phrases, together);
    const [key, direction] = Object.entries(sort ?? {})[0] ?? [];
    if (key) return { numbers: byKey(numbers, await this.columns.sortKey(key), direction), scores };
    return { numbers: byScore(numbers, scores, literal), scores };
  }

  /** @returns {Promise<object>} a record as shown: its text, facts and address */
  record(id) {
    return loadRecord(this.#bundle, id);
  }

  /** @returns {Promise<object>} all that is published of an incident */
  incident(id) {
    return loadIncident(this.#bundle, id);
  }

  /** @returns {Promise<string[]>} the records' ids */
  async ids(numbers) {
    if (!numbers.length) return [];
    const { ids } = await this.#open();
    return numbers.map((number) => ids[number]);
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

  #open() {
    this.#words ??= WordIndex.open(this.#bundle, this.#entry);
    this.#words.catch(() => (this.#words = undefined));
    return this.#words;
  }
}

/** The number of the file that has a key; jikenbo/search/organisations.py writes it there. */
function bucketOf(key, count) {
  return Array.from(key).reduce((hash, character) => (Math.imul(hash, 31) + character.codePointAt(0)) >>> 0, 0) % count;
}
