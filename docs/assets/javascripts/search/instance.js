// One or more indexes behind Pagefind's interface, and what this site's pages ask beyond it.

import { whenNeeded } from "./bundle.js";
import { findMatches } from "./excerpt.js";
import { Index } from "./site-index.js";
import { formsOf } from "./result.js";

const EXCERPT = 120;

/** One or more indexes that are searched as one. */
export class Instance {
  #options;
  #defaults;
  #indexes;
  #latest = 0;

  /** @param {{basePath: URL, baseUrl: URL}} defaults addresses of the site's own index, and of the site */
  constructor(options, defaults) {
    this.#options = { excerptLength: EXCERPT, ...options };
    this.#defaults = defaults;
    this.#indexes = [this.#own()];
  }

  #own() {
    const { basePath, baseUrl } = this.#options;
    return new Index(address(basePath, this.#defaults.basePath), address(baseUrl, this.#defaults.baseUrl));
  }

  /** Opens the index before it is needed. */
  async init() {
    await Promise.all(this.#indexes.map((each) => each.engine()));
  }

  /** Changes options: excerptLength (characters), baseUrl, basePath. */
  async options(options) {
    Object.assign(this.#options, options);
    if (options.basePath || options.baseUrl) this.#indexes[0] = this.#own();
  }

  /** Searches another site's index too, at the address of its pagefind folder; a sort then orders the hits of each site. */
  async mergeIndex(basePath, options = {}) {
    const base = address(basePath);
    this.#indexes.push(new Index(base, address(options.baseUrl, new URL("../", base)), options.indexWeight));
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
   * @param {{filters?: object, sort?: Record<string, "asc" | "desc">, years?: boolean}} options
   * @returns Pagefind's results, and beyond them `openFilters` (counts of a facet as if it had no filter),
   *   `query` (the term as it was understood), `widenings` (tags and organisations that its words name), `unknown`
   *   (narrowings not understood: nothing is found) and, where asked for, `years` (the first and last of the hits);
   *   a result is `literal` where it holds the words themselves
   */
  async search(term, options = {}) {
    const began = performance.now();
    const answers = await Promise.all(this.#indexes.map((each) => each.answer(term, options, this.#options)));
    const total = Math.round(performance.now() - began);
    const results = answers.flatMap((each) => each.results);
    if (answers.length > 1 && !Object.keys(options.sort ?? {}).length) {
      results.sort((a, b) => b.literal - a.literal || b.score - a.score);
    }
    return {
      results,
      unfilteredResultCount: answers.reduce((count, each) => count + each.unfilteredResultCount, 0),
      filters: sum(answers.map((each) => each.filters)),
      totalFilters: sum(answers.map((each) => each.totalFilters)),
      openFilters: sum(answers.map((each) => each.openFilters)),
      unknown: answers[0].unknown,
      query: answers[0].query,
      widenings: answers[0].widenings,
      years: answers[0].years,
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

  /** The query as it is typed. @returns {Promise<Query>} */
  async read(term) {
    return (await this.#indexes[0].engine()).parse(term);
  }

  /** Every way in which the words of a term may be written, folded. @returns {Promise<string[]>} */
  async formsOf(term) {
    const engine = await this.#indexes[0].engine();
    return formsOf(engine, engine.parse(term)).flat();
  }

  /** Whether a name holds a text in any of its spellings. @returns {Promise<(name: string) => boolean>} */
  async namesLike(text) {
    const engine = await this.#indexes[0].engine();
    return engine.namesLike(engine.folding.fold(text));
  }

  /** Where the words of a term stand in texts. @returns {Promise<(text: string) => [number, number][]>} */
  async finder(term) {
    const [forms, engine] = await Promise.all([this.formsOf(term), this.#indexes[0].engine()]);
    return (text) => findMatches(text, forms, engine.folding);
  }

  /** What is shown of a record. @returns {Promise<{title: string, url: string}>} */
  async record(id) {
    const [{ site }] = this.#indexes;
    const record = await (await this.#indexes[0].engine()).record(id);
    return { ...record, url: new URL(record.url, site).href };
  }

  /** Ways to a hit where a term has none. @returns {Promise<{term: string, label: string, total: number}[]>} */
  async suggestions(term, options = {}) {
    const { suggest } = await whenNeeded(import("./suggestion.js"));
    return suggest(await this.#indexes[0].engine(), term, options);
  }

  /** Forgets everything that was fetched. */
  async destroy() {
    this.#indexes = this.#indexes.map((each) => each.anew());
  }
}

/** Reads an address that an option gives: absolute, or relative to the page. */
function address(text, fallback) {
  return text ? new URL(text.endsWith("/") ? text : `${text}/`, document.baseURI) : fallback;
}

function sum(counts) {
  const total = {};
  for (const [facet, values] of counts.flatMap(Object.entries)) {
    total[facet] ??= {};
    for (const [value, count] of Object.entries(values)) total[facet][value] = (total[facet][value] ?? 0) + count;
  }
  return total;
}
