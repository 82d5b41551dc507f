// A hit as it is shown: headline, organisation, date, number of people, causes and the text around the match.

import { element, markedText } from "./dom.js";

/** @returns {string} the page of a hit, told which words brought the reader there: perhaps none, where only facets did */
export function hitAddress(data, term) {
  const address = new URL(data.url);
  address.searchParams.set("q", term);
  return address.href;
}

/** @returns {HTMLElement[]} a hit's link, its facts, and its excerpt */
export function hitParts(data, term) {
  const { organisation, date, people, causes } = data.facts;
  const facts = [[organisation].flat().join("、"), date, people, ...[causes ?? []].flat(), data.id].filter(Boolean);
  return [
    element("a", { href: hitAddress(data, term), "data-incident": data.id, class: "hit__title" }, ...markedText(data.headline)),
    element("p", { class: "hit__facts" }, ...facts.map((fact) => element("span", {}, fact))),
    element("p", { class: "hit__excerpt" }, ...markedText(data.pieces)),
  ];
}
