// A hit as it is shown: headline, organisation, date, number of people, causes and the text around the match.

import { element, markedText } from "./dom.js";

const MOST_NAMES = 4;

/** @returns {string} the address of a hit's page with the words that found it, "" where only facets did */
export function hitAddress(data, term) {
  const address = new URL(data.url);
  address.searchParams.set("q", term);
  return address.href;
}

/** @returns {string} the tags or organisations whose incidents are found too */
export function widenedTo({ facet, values }) {
  const shown = values.slice(0, MOST_NAMES).map((value) => `「${value}」`).join("");
  return `${facet === "organisation" ? "組織" : "分類"}${shown}${values.length > MOST_NAMES ? "など" : ""}`;
}

/** @returns {Node[]} the organisations, what matched in <mark> */
export function namesOf({ names }) {
  return names.flatMap((pieces, index) => [document.createTextNode(index ? "、" : ""), ...markedText(pieces)]);
}

/** @returns {HTMLElement[]} a hit's link, its facts, and its excerpt */
export function hitParts(data, term) {
  const { date, people, causes } = data.facts;
  const facts = [date, people, ...[causes ?? []].flat(), data.id].filter(Boolean);
  return [
    element(
      "a",
      { href: hitAddress(data, term), "data-incident": data.id, class: "hit__title" },
      ...markedText(data.headline),
    ),
    element(
      "p",
      { class: "hit__facts" },
      element("span", {}, ...namesOf(data)),
      ...facts.map((fact) => element("span", {}, fact)),
    ),
    element("p", { class: "hit__excerpt" }, ...markedText(data.pieces)),
  ];
}
