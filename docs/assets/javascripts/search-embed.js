// The hits of a search for a page of another site: their number, the first of them, and a link to all.

import { createInstance } from "./search.js";
import { element } from "./search/dom.js";
import { hitParts } from "./search/hit.js";
import { asksSomething } from "./search/query.js";
import { readState, SORTS, wordsOf, writeState } from "./search-page/state.js";

const SHOWN = 5;
// A page inside another one leads to a page of its own.
const NEW_PAGE = { target: "_blank", rel: "noopener" };

/** @param {HTMLElement} root */
async function show(root) {
  const state = readState(new URLSearchParams(location.search));
  const instance = createInstance();
  const isAsked = asksSomething(await instance.read(state.term));
  const { sort } = isAsked || state.sort !== "relevance" ? SORTS[state.sort] : SORTS.newest;
  const { results } = await instance.search(isAsked ? state.term : null, { filters: state.filters, sort });
  const hits = await Promise.all(results.slice(0, SHOWN).map(async (result) => hitItem(await result.data(), state)));
  const all = new URL(`../${writeState(state)}`, location.href).href;
  const total = `${results.length.toLocaleString("ja")}件`;
  root.replaceChildren(
    element("h1", {}, element("a", { href: all, ...NEW_PAGE }, wordsOf(state) || "すべての事件"), ` ${total}`),
    element("ol", { class: "search-results" }, ...hits),
    ...(results.length > SHOWN
      ? [element("p", {}, element("a", { href: all, ...NEW_PAGE }, `${total}すべてを見る`))]
      : []),
  );
}

/** @returns {HTMLElement} */
function hitItem(data, { term }) {
  const item = element("li", { class: "hit" }, ...hitParts(data, term));
  for (const link of item.querySelectorAll("a")) Object.assign(link, NEW_PAGE);
  return item;
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-embed]"));
if (root) {
  show(root).catch((error) => {
    root.replaceChildren(element("p", {}, "検索データを読み込めませんでした。通信を確かめて、開き直してください。"));
    if (error.name !== "LoadError") throw error;
  });
}
