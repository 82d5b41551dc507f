// How many hits there are, and of which time.

import { element } from "../search/dom.js";

/** @param {HTMLElement} place a live region: what is put here is read out */
export function showSummary(place, total, years, state) {
  const number = element("strong", { "data-search-total": true }, ...grouped(total));
  const browsing = !state.term && !Object.keys(state.filters).length;
  place.replaceChildren(
    browsing ? "すべての事件 " : "",
    number,
    "件",
    ...(years ? [element("span", { class: "summary__years" }, span(years))] : []),
  );
}

/** Digits in threes: the comma is drawn, not written, so that the text stays a number. */
function grouped(total) {
  return String(total).replace(/\B(?=(\d{3})+$)/g, ",").split(",").map((digits, index) =>
    element("span", { class: index ? "thousands" : null }, digits)
  );
}

function span([first, last]) {
  return first === last ? `${first}年` : `${first}年〜${last}年`;
}
