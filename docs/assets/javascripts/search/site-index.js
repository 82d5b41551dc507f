// The index of one site: where it is, and its answer to a query in Pagefind's form.

import { Engine } from "./engine.js";
import { asksSomething } from "./query.js";
import { resultOf } from "./result.js";
import { countValues } from "./selection.js";

const NO_YEARS = { hits: {}, open: {} };
const NOTHING = {
  results: [],
  unfilteredResultCount: 0,
  filters: {},
  totalFilters: {},
  openFilters: {},
  unknown: [],
  widenings: [],
  query: null,
  years: NO_YEARS,
};

/** A site's index, opened when it is first asked. */
export class Index {
  #opened;

  /**
   * @param {URL} base the index folder
   * @param {URL} site what the addresses of its records are relative to
   * @param {number} weight what its scores are multiplied by
   */
  constructor(base, site, weight = 1) {
    this.base = base;
    this.site = site;
    this.weight = weight;
  }

  /** @returns {Promise<Engine>} tried anew after a failure */
  engine() {
    this.#opened ??= Engine.open(this.base);
    this.#opened.catch(() => (this.#opened = undefined));
    return this.#opened;
  }

  /** The same index, with nothing fetched. */
  anew() {
    return new Index(this.base, this.site, this.weight);
  }

  /** @param {string | null} term null for every record */
  async answer(term, options, settings) {
    const engine = await this.engine();
    const query = engine.parse(term ?? "");
    if (term !== null && !asksSomething(query)) return NOTHING;
    const years = options.years ? engine.columns.facet("year") : null;
    years?.catch(() => {});
    const found = await engine.search(query, options);
    const ids = await engine.ids(found.numbers);
    const hit = (number, at) => ({
      id: ids[at],
      score: found.scores[number] * this.weight,
      literal: found.literal[number] === 1,
    });
    return {
      results: found.numbers.map((number, at) => resultOf(engine, found.query, hit(number, at), this.site, settings)),
      unfilteredResultCount: found.found.reduce((total, inside) => total + inside, 0),
      filters: engine.counts(found.hits),
      totalFilters: engine.counts(found.found),
      openFilters: engine.openCounts(found),
      unknown: found.unknown,
      query: found.query,
      widenings: found.widenings.map((widening) => described(widening, found)),
      years: years ? yearCounts(await years, found, engine) : NO_YEARS,
    };
  }
}

/** A widening with the number of records that it adds to those that hold the words themselves. */
function described({ pieces, facet, values, records }, { found, literal }) {
  const added = records.reduce((total, inside, number) => total + (inside && found[number] && !literal[number]), 0);
  return { pieces, facet, values, added };
}

/** The number of hits of each year, and the number that there would be without a filter of the year. */
function yearCounts(facet, found, engine) {
  return { hits: countValues(facet, found.hits), open: engine.openCounts(found).year };
}
