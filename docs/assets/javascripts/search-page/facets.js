// The facets next to the results: their values with counts, to choose any of.

import { element } from "../search/dom.js";
import { FACETS } from "./state.js";

const SHOWN = 8;
const LONG = 200;

/** Draws the facets, and reports which value a reader chooses. */
export class FacetPanel {
  #panel;
  #onToggle;
  #onOpen;
  #namesLike;
  #groups = new Map();
  #term = "";

  /**
   * @param {HTMLElement} panel
   * @param {(facet: string, value: string) => void} onToggle
   * @param {(facet: string) => void} onOpen called when a facet whose counts are not known is opened
   * @param {(text: string) => Promise<(name: string) => boolean>} namesLike a test for names that have a text
   */
  constructor(panel, onToggle, onOpen, namesLike) {
    this.#panel = panel;
    this.#onToggle = onToggle;
    this.#onOpen = onOpen;
    this.#namesLike = namesLike;
    for (const [facet, label] of Object.entries(FACETS)) this.#groups.set(facet, this.#group(facet, label));
  }

  #group(facet, label) {
    const list = element("ul", { class: "facet__values" });
    const more = element("button", { type: "button", class: "facet__more", hidden: true }, "すべて表示");
    const narrow = element("input", {
      type: "search",
      class: "facet__narrow",
      "aria-label": `${label}の名前で絞る`,
      placeholder: "名前で絞る",
      hidden: true,
    });
    const box = element(
      "details",
      { class: "facet", "data-facet": facet, open: ["year", "cause", "sector"].includes(facet) },
      element("summary", {}, label),
      element("fieldset", {}, element("legend", { class: "visually-hidden" }, label), narrow, list, more),
    );
    const group = {
      facet,
      box,
      list,
      more,
      narrow,
      named: () => true,
      counts: null,
      chosen: [],
      order: [],
      all: false,
    };
    box.addEventListener("toggle", () => box.open && !group.counts && this.#onOpen(facet));
    more.addEventListener("click", () => {
      group.all = true;
      this.#draw(group);
      list.querySelectorAll("input")[SHOWN]?.focus();
    });
    narrow.addEventListener("input", () => this.#narrow(group));
    list.addEventListener("change", (event) => {
      this.#onToggle(facet, /** @type {HTMLInputElement} */ (event.target).value);
    });
    this.#panel.append(box);
    return group;
  }

  /** Facets whose counts are wanted: open ones, and those with a chosen value. */
  wanted(filters) {
    return [...this.#groups.values()].filter(({ box, facet }) => box.open || filters[facet]).map(({ facet }) => facet);
  }

  /**
   * Values keep their places as long as the words are the same: none moves away under a finger.
   * @param {Record<string, Record<string, number>>} counts facet → value → number of hits
   */
  show(counts, { filters, term }) {
    for (const group of this.#groups.values()) {
      if (term !== this.#term) group.order = [];
      group.chosen = filters[group.facet] ?? [];
      group.counts = counts[group.facet] ?? group.counts;
      if (group.chosen.length) group.box.open = true;
      if (counts[group.facet]) this.#draw(group);
    }
    this.#term = term;
    const open = [...this.#groups.values()].filter(({ box }) => box.open);
    if (open.every((group) => group.counts)) this.#panel.setAttribute("data-counted", "");
  }

  async #narrow(group) {
    group.named = await this.#namesLike(group.narrow.value);
    this.#draw(group);
  }

  #draw(group) {
    const { list, more, narrow, named, counts, chosen, all } = group;
    const active = document.activeElement;
    const focused = active instanceof HTMLInputElement && list.contains(active) ? active.value : null;
    const values = inOrder(ordered(group.facet, counts, chosen), group.order);
    group.order = [...new Set([...group.order, ...values])];
    list.toggleAttribute("data-counted", true);
    narrow.hidden = values.length <= SHOWN * 3;
    const wanted = values.filter((value) => named(value) || chosen.includes(value));
    const most = all || narrow.value ? LONG : SHOWN;
    const shown = wanted.filter((value, place) => place < most || chosen.includes(value));
    more.hidden = shown.length === wanted.length || shown.length >= LONG;
    list.replaceChildren(
      ...shown.map((value) => valueRow(group.facet, value, counts[value] ?? 0, chosen.includes(value))),
    );
    if (focused !== null) [...list.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
  }
}

function valueRow(facet, value, count, checked) {
  const box = element("input", { type: "checkbox", name: facet, value, checked });
  const number = element("span", { class: "facet__count" }, count.toLocaleString("ja"));
  return element("li", {}, element("label", {}, box, element("span", { class: "facet__value" }, value), number));
}

/** @returns {string[]} the values, those with an order of their own first */
function inOrder(values, order) {
  const places = new Map(order.map((value, place) => [value, place]));
  return values.toSorted((a, b) => (places.get(a) ?? order.length) - (places.get(b) ?? order.length));
}

/** Values with hits or chosen: years newest first, sizes as the index lists them, others by number. */
function ordered(facet, counts, chosen) {
  const values = Object.keys(counts).filter((value) => counts[value] || chosen.includes(value));
  if (facet.endsWith("year")) return values.sort().reverse();
  if (facet === "scale") return values;
  const rank = (value) => (chosen.includes(value) ? Infinity : counts[value]);
  return values.sort((a, b) => (rank(b) === rank(a) ? counts[b] - counts[a] : rank(b) - rank(a)));
}
