// One or more indexes behind Pagefind's interface, and what this site's pages ask beyond it.

/** @import { Query } from "./query.js" */
/** @import { Suggestion } from "./suggestion.js" */

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
    return new Index(
      basePath ? folder(basePath) : this.#defaults.basePath,
      baseUrl ? folder(baseUrl) : this.#defaults.baseUrl,
    );
  }

  /** Opens the index before it is needed. */
  async init() {
    await Promise.all(this.#indexes.map((each) => each.engine()));
  }

  /** Changes options: excerptLength (characters), baseUrl, basePath. */
  options(options) {
    Object.assign(this.#options, options);
    if (options.basePath || options.baseUrl) this.#indexes[0] = this.#own();
    return Promise.resolve();
  }

  /**
   * Searches another site's index too; a sort then orders the hits of each site.
   * @param {string} basePath the address of its pagefind folder
   * @param {{baseUrl?: string, indexWeight?: number}} options
   */
  mergeIndex(basePath, options = {}) {
    const base = folder(basePath);
    const site = options.baseUrl ? folder(options.baseUrl) : new URL("../", base);
    this.#indexes.push(new Index(base, site, options.indexWeight));
    return Promise.resolve();
  }

  /**
   * @param {string[]} [names] those of the facets to count
   * @returns {Promise<Record<string, Record<string, number>>>} facet → value → number of records
   */
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
   * @param {{filters?: Record<string, unknown>, sort?: Record<string, "asc" | "desc">, years?: boolean}} options
   * @returns Pagefind's results, and beyond them `openFilters` (counts of a facet as if it had no filter),
   *   `query` (the term as it was understood), `widenings` (tags and organisations that its words name), `unknown`
   *   (narrowings not understood: nothing is found) and, where asked for, `years` (`hits` counts those of each year,
   *   `open` those that there would be without a filter of the year);
   *   a result is `literal` where it holds the words themselves
   */
  async search(term, options = {}) {
    const began = performance.now();
    const answers = await Promise.all(this.#indexes.map((each) => each.answer(term, options, this.#options)));
    const total = Math.round(performance.now() - began);
    const results = answers.flatMap((each) => each.results);
    if (answers.length > 1 && !Object.keys(options.sort ?? {}).length) {
      results.sort((a, b) => Number(b.literal) - Number(a.literal) || b.score - a.score);
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
      years: sum(answers.map((each) => each.years)),
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

  /** @returns {Promise<number>} how many records there are */
  async size() {
    const engines = await Promise.all(this.#indexes.map((each) => each.engine()));
    return engines.reduce((total, { size }) => total + size, 0);
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

  /** Where the words of a term occur in texts. @returns {Promise<(text: string) => [number, number][]>} */
  async finder(term) {
    const [forms, engine] = await Promise.all([this.formsOf(term), this.#indexes[0].engine()]);
    return (text) => findMatches(text, forms, engine.folding);
  }

  /** @returns {Promise<string | null>} the address of a value's feed, null where it has none */
  async feedOf(facet, value) {
    const [index] = this.#indexes;
    const feeds = await (await index.engine()).table("feeds");
    const address = feeds?.[facet]?.[value];
    return address ? new URL(address, index.site).href : null;
  }

  /** A record as shown. @returns {Promise<{title: string, url: string}>} */
  async record(id) {
    const [{ site }] = this.#indexes;
    const record = await (await this.#indexes[0].engine()).record(id);
    return { ...record, url: new URL(record.url, site).href };
  }

  /** Ways to a hit where a term has none. @returns {Promise<Suggestion[]>} */
  async suggestions(term, options = {}) {
    const { suggest } = await whenNeeded(import("./suggestion.js"));
    return suggest(await this.#indexes[0].engine(), term, options);
  }

  /** Forgets everything that was fetched. */
  destroy() {
    this.#indexes = this.#indexes.map((each) => each.anew());
    return Promise.resolve();
  }
}

/** @returns {URL} the address of a folder that an option gives: absolute, or relative to the page */
function folder(text) {
  return new URL(text.endsWith("/") ? text : `${text}/`, document.baseURI);
}

/** @param {Record<string, Record<string, number>>[]} counts */
function sum(counts) {
  /** @type {Record<string, Record<string, number>>} */
  const total = {};
  for (const [facet, values] of counts.flatMap(Object.entries)) {
    total[facet] ??= {};
    for (const [value, count] of Object.entries(values)) total[facet][value] = (total[facet][value] ?? 0) + count;
  }
  return total;
}
