// How many hits there are, and of which time.

/** @import { State } from "./state.js" */

import { element } from "../search/dom.js";

/**
 * @param {HTMLElement} place a live region: its text is read out
 * @param {number} total
 * @param {Record<string, number>} hits those of each year
 * @param {State} state
 */
export function showSummary(place, total, hits, state) {
  const number = element("strong", { "data-search-total": true }, ...grouped(total));
  const years = Object.keys(hits).filter((year) => hits[year]).sort();
  const [first, last] = [years[0], years.at(-1)];
  const browsing = !state.term && !Object.keys(state.filters).length;
  place.replaceChildren(
    browsing ? "すべての事件 " : "",
    number,
    "件",
    ...(first
      ? [element("span", { class: "summary__years" }, first === last ? `${first}年` : `${first}年〜${last}年`)]
      : []),
  );
}

/** Digits in threes: the comma is drawn, not written, so that the text stays a number. */
function grouped(total) {
  return String(total).replace(/\B(?=(\d{3})+$)/g, ",").split(",").map((digits, index) =>
    element("span", { class: index ? "thousands" : null }, digits)
  );
}
