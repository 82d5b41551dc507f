// Years from one to another, as a condition of the query: date:2020..2023

import { element } from "../search/dom.js";

const RANGE = /(^|\s)date:(\d{4})?\.\.(\d{4})?(?=\s|$)/;

/** @returns {{from: string, to: string}} the years between which the term asks, "" where it sets no limit */
export function yearsOf(term) {
  const [, , from = "", to = ""] = RANGE.exec(term) ?? [];
  return { from, to };
}

/** @returns {string} the term with these limits and no others of this kind; "" sets no limit */
export function withYears(term, { from, to }) {
  const others = term.replace(RANGE, "").trim();
  return [others, from || to ? `date:${from}..${to}` : ""].filter(Boolean).join(" ");
}

/** Two choices of a year, from and to. */
export class YearRange {
  /**
   * @param {HTMLElement} place
   * @param {(years: {from: string, to: string}) => void} onChange
   */
  constructor(place, onChange) {
    const choice = (label) => element("select", { "aria-label": label }, element("option", { value: "" }, "指定なし"));
    this.place = place;
    this.from = /** @type {HTMLSelectElement} */ (choice("公表年（この年から）"));
    this.to = /** @type {HTMLSelectElement} */ (choice("公表年（この年まで）"));
    place.append(element("span", {}, "公表年"), this.from, element("span", {}, "から"), this.to);
    for (const select of [this.from, this.to]) {
      select.addEventListener("change", () => onChange(this.#inOrder()));
    }
  }

  /** @returns {{from: string, to: string}} the chosen years, the earlier first */
  #inOrder() {
    const [from, to] = [this.from.value, this.to.value];
    return from && to && from > to ? { from: to, to: from } : { from, to };
  }

  /**
   * @param {string[]} years the years with hits
   * @param {string} term
   */
  show(years, term) {
    const chosen = yearsOf(term);
    const offered = [...new Set([...years, chosen.from, chosen.to])].filter(Boolean).sort().reverse();
    for (
      const [select, value] of /** @type {[HTMLSelectElement, string][]} */ ([
        [this.from, chosen.from],
        [this.to, chosen.to],
      ])
    ) {
      if (select.options.length !== offered.length + 1) {
        select.replaceChildren(select.options[0], ...offered.map((year) => element("option", { value: year }, year)));
      }
      select.value = value;
    }
    this.place.hidden = !offered.length;
  }
}
