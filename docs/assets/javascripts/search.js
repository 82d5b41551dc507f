// Full-text search of the archive, with Pagefind's own interface: createInstance, search, filters, mergeIndex, …

// Named here although only others use them: a browser then fetches all modules at once, not one after another.
import "./search/bundle.js";
import "./search/cbor.js";
import "./search/columns.js";
import "./search/filters.js";
import "./search/folding.js";
import "./search/matches.js";
import "./search/narrowing.js";
import "./search/numbers.js";
import "./search/pagefind-format.js";
import "./search/positions.js";
import "./search/query.js";
import "./search/ranges.js";
import "./search/ranking.js";
import "./search/selection.js";
import "./search/shard.js";
import "./search/tokenizer.js";
import "./search/variants.js";
import { Engine } from "./search/engine.js";
import { findMatches } from "./search/excerpt.js";
import { formsOf, resultOf } from "./search/result.js";

const BUNDLE = new URL("../../pagefind/", import.meta.url);
const SITE = new URL("../../", import.meta.url);
const NOTHING = { results: [], unfilteredResultCount: 0, filters: {}, totalFilters: {}, openFilters: {}, unknown: [], dates: null };

/** Reads an address that an option gives: absolute, or relative to the page. */
function address(text, fallback) {
  return text ? new URL(text.endsWith("/") ? text : `${text}/`, document.baseURI) : fallback;
}

/** One or more indexes that are searched as one. */
class Instance {
  #options;
  #indexes;
  #latest = 0;

  constructor(options = {}) {
    this.#options = { excerptLength: 120, ...options };
    this.#indexes = [index(address(options.basePath, BUNDLE), address(options.baseUrl, SITE))];
  }

  /** Opens the index before it is needed. */
  async init() {
    await Promise.all(this.#indexes.map((each) => each.engine()));
  }

  /** Changes options: excerptLength (characters), baseUrl, basePath. */
  async options(options) {
    Object.assign(this.#options, options);
    if (options.basePath || options.baseUrl) {
      this.#indexes[0] = index(address(this.#options.basePath, BUNDLE), address(this.#options.baseUrl, SITE));
    }
  }

  /** Searches another site's index too; `basePath` is the address of its pagefind folder. */
  async mergeIndex(basePath, options = {}) {
    const base = address(basePath);
    this.#indexes.push(index(base, address(options.baseUrl, new URL("../", base)), options.indexWeight));
  }

  /** @returns {Promise<Record<string, Record<string, number>>>} facet → value → number of records */
  async filters(names) {
    const counts = this.#indexes.map(async (each) => {
      const engine = await each.engine();
      await Promise.all((names ?? engine.columns.facets).map((name) => engine.columns.facet(name)));
      return engine.counts(new Uint8Array(engine.size).fill(1));
    });
    return sum(await Promise.all(counts));
  }

  /**
   * @param {string | null} term null for every record
   * @param {{filters?: object, sort?: Record<string, "asc" | "desc">, dates?: boolean}} options
   * @returns Pagefind's results, and beyond them `openFilters` (counts of a facet as if it had no filter),
   *   `unknown` (narrowings not understood) and, where asked for, `dates` (the first and last of the hits)
   */
  async search(term, options = {}) {
    const began = performance.now();
    const answers = await Promise.all(this.#indexes.map((each) => answer(each, term, options, this.#options)));
    const total = Math.round(performance.now() - began);
    const results = answers.flatMap((each) => each.results);
    if (answers.length > 1 && !Object.keys(options.sort ?? {}).length) results.sort((a, b) => b.score - a.score);
    return {
      results,
      unfilteredResultCount: answers.reduce((count, each) => count + each.unfilteredResultCount, 0),
      filters: sum(answers.map((each) => each.filters)),
      totalFilters: sum(answers.map((each) => each.totalFilters)),
      openFilters: sum(answers.map((each) => each.openFilters)),
      unknown: answers[0].unknown,
      dates: answers[0].dates,
      timings: { preload: 0, search: total, total },
    };
  }

  /** As search, after a pause; null where another search has begun meanwhile. */
  async debouncedSearch(term, options = {}, pause = 150) {
    const mine = ++this.#latest;
    await new Promise((done) => setTimeout(done, pause));
    if (mine !== this.#latest) return null;
    const found = await this.search(term, options);
    return mine === this.#latest ? found : null;
  }

  /** Fetches what a search will need. */
  async preload(term, options = {}) {
    await this.search(term, options);
  }

  /** The query as it was understood. @returns {Promise<Query>} */
  async read(term) {
    return (await this.#indexes[0].engine()).parse(term);
  }

  /** Every way in which the words of a term may be written, folded. @returns {Promise<string[]>} */
  async formsOf(term) {
    const engine = await this.#indexes[0].engine();
    return formsOf(engine, engine.parse(term));
  }

  /** Where the words of a term stand in texts. @returns {Promise<(text: string) => [number, number][]>} */
  async finder(term) {
    const [forms, engine] = await Promise.all([this.formsOf(term), this.#indexes[0].engine()]);
    return (text) => findMatches(text, forms, engine.folding);
  }

  /** What is shown of a record. @returns {Promise<{title: string, url: string}>} */
  async record(id) {
    const [{ engine, site }] = this.#indexes;
    const record = await (await engine()).record(id);
    return { ...record, url: new URL(record.url, site).href };
  }

  /** Ways to a hit where a term has none. @returns {Promise<{term: string, label: string, total: number}[]>} */
  async suggestions(term, options = {}) {
    const { suggest } = await import("./search/suggestion.js");
    return suggest(await this.#indexes[0].engine(), term, options);
  }

  /** Forgets everything that was fetched. */
  async destroy() {
    this.#indexes = this.#indexes.map((each) => index(each.base, each.site, each.weight));
  }
}

function index(base, site, weight = 1) {
  let opened;
  const engine = () => {
    opened ??= Engine.open(base);
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return { base, site, weight, engine };
}

async function answer({ engine: open, site, weight }, term, options, settings) {
  const engine = await open();
  const query = engine.parse(term ?? "");
  const asked = query.parts.length + query.narrowings.length > 0;
  if (term !== null && !asked) return NOTHING;
  const found = await engine.search(query, options);
  const ids = await engine.ids(found.numbers);
  return {
    results: found.numbers.map((number, index) => resultOf(engine, query, ids[index], found.scores[number] * weight, site, settings)),
    unfilteredResultCount: found.found.reduce((total, inside) => total + inside, 0),
    filters: engine.counts(found.hits),
    totalFilters: engine.counts(found.found),
    openFilters: engine.openCounts(found),
    unknown: found.unknown,
    dates: options.dates ? await dateSpan(engine, found.numbers) : null,
  };
}

/** The first and the last date of the hits; null where none has one. */
async function dateSpan(engine, numbers) {
  const values = await engine.columns.sortKey("published");
  const dates = numbers.map((number) => values[number]).filter(Boolean).sort();
  return dates.length ? [dates[0], dates.at(-1)] : null;
}

function sum(counts) {
  const total = {};
  for (const [facet, values] of counts.flatMap(Object.entries)) {
    total[facet] ??= {};
    for (const [value, count] of Object.entries(values)) total[facet][value] = (total[facet][value] ?? 0) + count;
  }
  return total;
}

/** A search of its own, with its own options. */
export function createInstance(options = {}) {
  return new Instance(options);
}

let shared;
const common = () => (shared ??= createInstance());
const proxy = (name) => (...values) => common()[name](...values);

export const init = proxy("init");
export const options = proxy("options");
export const search = proxy("search");
export const debouncedSearch = proxy("debouncedSearch");
export const preload = proxy("preload");
export const filters = proxy("filters");
export const mergeIndex = proxy("mergeIndex");

/** Forgets the search that the module's own functions share. */
export async function destroy() {
  shared = undefined;
}
