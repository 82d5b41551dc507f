// Full-text search of the archive, with Pagefind's own interface: createInstance, search, filters, mergeIndex, …

// Named here although only others use them: a browser then fetches all modules at once, not one after another.
import "./search/bundle.js";
import "./search/cbor.js";
import "./search/columns.js";
import "./search/engine.js";
import "./search/excerpt.js";
import "./search/folding.js";
import "./search/matches.js";
import "./search/numbers.js";
import "./search/pagefind-format.js";
import "./search/phrase.js";
import "./search/positions.js";
import "./search/query.js";
import "./search/ranking.js";
import "./search/result.js";
import "./search/selection.js";
import "./search/site-index.js";
import "./search/snippets.js";
import "./search/table.js";
import "./search/tokenizer.js";
import "./search/understanding.js";
import "./search/variants.js";
import "./search/word-index.js";
import { Instance } from "./search/instance.js";

const SITE = new URL("../../", import.meta.url);
const ADDRESSES = { basePath: new URL("pagefind/", SITE), baseUrl: SITE };

/** A search of its own, with its own options. */
export function createInstance(options = {}) {
  return new Instance(options, ADDRESSES);
}

/** @type {Instance | undefined} */
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
export function destroy() {
  shared = undefined;
  return Promise.resolve();
}
