// A precedent as it is shown.

import { element } from "../search/dom.js";
import { daysFromOccurrence, measuresOf, sizeOf } from "./published.js";
import { FACETS } from "./question.js";

/**
 * @param {any} incident its published file
 * @param {string[]} shared facets
 * @param {Record<string, string>} question
 * @param {URL} site where the site begins
 * @returns {HTMLElement}
 */
export function precedentItem(incident, shared, question, site) {
  const link = element("a", { href: new URL(`incidents/${incident.id}/`, site).href }, incident.title);
  const facts = [
    { label: "共通点", value: shared.map((facet) => `${FACETS[facet].label}（${question[facet]}）`).join("・") },
    { label: "人数・件数", value: sizeOf(incident) || "公表なし" },
    { label: "公表までの日数", value: lagsOf(incident) },
  ];
  const measures = measuresOf(incident).map(({ heading, text }) => ({ label: heading, value: text }));
  return element(
    "li",
    { class: "precedent" },
    element("h2", {}, link),
    element("p", { class: "precedent__head" }, `${incident.page.date}　${incident.org.join("、")}　${incident.id}`),
    element(
      "dl",
      {},
      ...[...facts, ...(measures.length ? measures : [{ label: "講じた措置", value: "記載なし" }])].map(row),
    ),
  );
}

/**
 * @param {any} incident
 * @returns {string}
 */
function lagsOf(incident) {
  const lags = [["発覚から", incident.days_to_disclosure], ["発生から", daysFromOccurrence(incident)]];
  const known = lags.filter(([, days]) => days !== null);
  return known.map(([since, days]) => `${since}${days.toLocaleString("ja")}日`).join("、") || "日付の公表なし";
}

/**
 * @param {{label: string, value: string}} fact
 * @returns {HTMLElement}
 */
function row({ label, value }) {
  return element("div", {}, element("dt", {}, label), element("dd", {}, value));
}
