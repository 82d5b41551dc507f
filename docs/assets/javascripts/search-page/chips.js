// What narrows the hits, as chips that can be removed one by one.

/** @import { Query } from "../search/query.js" */
/** @import { State } from "./state.js" */

import { replacePiece, replacePieces } from "../search/query.js";
import { element } from "../search/dom.js";
import { FACETS, toggled } from "./state.js";

/** The fields of a query by which readers narrow. */
export const FIELDS = { org: "組織", tag: "分類", date: "公表日", people: "人数" };

/**
 * @param {HTMLElement} list
 * @param {Query} query what the term of the state means
 * @param {object[]} unknown its narrowings that were not understood
 * @param {(state: State) => void} onChange
 */
export function showChips(list, state, query, unknown, onChange) {
  const without = (piece) => ({ ...state, term: replacePiece(state.term, piece, "") });
  const chips = [
    ...query.narrowings.map((narrowing) => {
      const ignored = unknown.some(({ at }) => at === narrowing.at);
      return { label: `${said(narrowing)}${ignored ? "（読み取れません）" : ""}`, next: without(narrowing), ignored };
    }),
    ...query.without.map((part) => ({ label: `「${part.written}」を除く`, next: without(part) })),
    ...Object.entries(state.filters).flatMap(([facet, values]) =>
      values.map((value) => ({ label: `${FACETS[facet]}: ${value}`, next: toggled(state, facet, value) }))
    ),
  ];
  list.replaceChildren(...chips.map((chip) => element("li", {}, chipButton(chip, onChange))));
  if (chips.length > 1) {
    const clear = element("button", { type: "button", class: "chip chip--clear" }, "条件をすべて外す");
    const bare = replacePieces(state.term, [...query.narrowings, ...query.without].map((piece) => [piece, ""]));
    clear.addEventListener("click", () => onChange({ ...state, term: bare, filters: {} }));
    list.append(element("li", {}, clear));
  }
  list.hidden = !chips.length;
}

function said({ field, written, without }) {
  return `${FIELDS[field]}: ${written}${without ? "を除く" : ""}`;
}

function chipButton({ label, next, ignored }, onChange) {
  const button = element(
    "button",
    { type: "button", class: ignored ? "chip chip--ignored" : "chip", "aria-label": `${label}（この条件を外す）` },
    label,
    element("span", { "aria-hidden": "true", class: "chip__cross" }, "×"),
  );
  button.addEventListener("click", () => onChange(next));
  return button;
}
