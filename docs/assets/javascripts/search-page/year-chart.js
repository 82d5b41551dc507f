// Hits per year as bars: pressing one asks for its year, dragging or the shift key for a range of years.

/** @typedef {{from: string, to: string}} Years the first and the last, "" where there is no limit */

import { element } from "../search/dom.js";

const ANY = { from: "", to: "" };
const HINT = "棒を押すとその年に、なぞると期間に絞り込みます";
const STEPS = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** The bars of the years: one of them is in the order of the Tab key, the arrow keys lead to the others. */
export class YearChart {
  #place;
  #onChange;
  #bars = element("div", { class: "year-chart__bars", role: "group", "aria-label": "年ごとの件数" });
  #caption = element("span", { class: "year-chart__caption" });
  #ends = [element("span"), element("span")];
  /** @type {string[]} */
  #years = [];
  #chosen = ANY;
  /** @type {string | null} */
  #pressed = null;

  /**
   * @param {HTMLElement} place keeps its height while it is empty
   * @param {(years: Years) => void} onChange
   */
  constructor(place, onChange) {
    this.#place = place;
    this.#onChange = onChange;
    const [first, last] = this.#ends;
    const axis = element("p", { class: "year-chart__axis", "aria-hidden": "true" }, first, this.#caption, last);
    place.append(this.#bars, axis);
    this.#listen();
  }

  #listen() {
    const bars = this.#bars;
    bars.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      bars.setPointerCapture(event.pointerId);
      this.#pressed = this.#yearAt(event);
    });
    bars.addEventListener("pointermove", (event) => {
      this.#describe(this.#pressed ? between(this.#pressed, this.#yearAt(event)) : { from: this.#yearAt(event) });
    });
    bars.addEventListener("pointerup", (event) => this.#release(event));
    bars.addEventListener("pointercancel", () => (this.#pressed = null));
    bars.addEventListener("pointerleave", () => this.#describe(this.#chosen));
    bars.addEventListener("focusin", (event) => {
      this.#reach(event.target);
      this.#describe({ from: yearOf(event.target) });
    });
    bars.addEventListener("focusout", () => this.#describe(this.#chosen));
    bars.addEventListener("keydown", (event) => this.#press(event));
    // Keys and assistive technology press with a detail of 0; the release of a pointer was answered already.
    bars.addEventListener("click", (event) => event.detail === 0 && this.#choose(yearOf(event.target), event.shiftKey));
  }

  /** @param {PointerEvent} event */
  #release(event) {
    const [from, to] = [this.#pressed, this.#yearAt(event)];
    this.#pressed = null;
    if (from && from !== to) this.#onChange(between(from, to));
    else if (from) this.#choose(from, event.shiftKey);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!(event.key in STEPS)) return;
    event.preventDefault();
    const bars = this.#offered();
    const at = bars.findIndex((bar) => bar === event.target) + STEPS[event.key];
    bars[Math.max(0, Math.min(at, bars.length - 1))].focus();
  }

  /** Asks for the year alone, for all years if it was the only one, or extends the range to it. */
  #choose(year, isExtended) {
    if (!year) return;
    const { from, to } = this.#chosen;
    if (isExtended && (from || to)) {
      this.#onChange({ from: [year, from].filter(Boolean).sort()[0], to: [year, to].sort()[1] });
    } else this.#onChange(from === year && to === year ? ANY : { from: year, to: year });
  }

  /** @returns {string} the year at the place of a pointer, also of one that has left the bars */
  #yearAt({ clientX }) {
    const { left, width } = this.#bars.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * this.#years.length);
    return this.#years[Math.max(0, Math.min(at, this.#years.length - 1))];
  }

  #offered() {
    return /** @type {HTMLButtonElement[]} */ ([...this.#bars.children]).filter((bar) => !bar.disabled);
  }

  /**
   * Draws the years from the first to the last with a hit. With hits in one year there is nothing to choose.
   * @param {Record<string, number>} counts year → number of hits, as if no years were chosen
   * @param {Years} chosen
   * @param {string[]} listed years that are chosen one by one
   */
  show(counts, chosen, listed = []) {
    this.#chosen = chosen;
    const years = yearsBetween(Object.keys(counts).filter((year) => counts[year]).sort());
    this.#place.hidden = years.length < 2;
    if (years.join() !== this.#years.join()) this.#build(years);
    const most = Math.max(...years.map((year) => counts[year] ?? 0));
    for (const bar of /** @type {HTMLButtonElement[]} */ ([...this.#bars.children])) {
      this.#update(bar, counts[yearOf(bar)] ?? 0, most, listed);
    }
    const offered = this.#offered();
    const focused = offered.find((bar) => bar === document.activeElement);
    this.#reach(focused ?? offered.find((bar) => bar.ariaPressed === "true") ?? offered[0]);
    this.#describe(chosen);
  }

  /** Puts one bar into the order of the Tab key. */
  #reach(bar) {
    for (const each of /** @type {HTMLElement[]} */ ([...this.#bars.children])) each.tabIndex = each === bar ? 0 : -1;
  }

  #build(years) {
    const focused = yearOf(document.activeElement);
    this.#years = years;
    this.#bars.replaceChildren(
      ...years.map((year) => element("button", { type: "button", "data-year": year }, element("span"))),
    );
    this.#ends[0].textContent = years[0] ?? "";
    this.#ends[1].textContent = years.at(-1) ?? "";
    this.#offered().find((bar) => yearOf(bar) === focused)?.focus();
  }

  #update(bar, count, most, listed) {
    const { from, to } = this.#chosen;
    const year = yearOf(bar);
    const isWithin = Boolean(from || to) && (!from || from <= year) && (!to || year <= to);
    bar.disabled = !count;
    bar.ariaPressed = String(isWithin || listed.includes(year));
    bar.ariaLabel = bar.title = `${year}年 ${count.toLocaleString("ja")}件`;
    bar.firstElementChild.style.height = `${(count / most) * 100}%`;
  }

  #describe({ from, to = from }) {
    const bar = [...this.#bars.children].find((each) => yearOf(each) === from);
    const range = from || to ? `${from && `${from}年`}〜${to && `${to}年`}` : HINT;
    this.#caption.textContent = from && from === to && bar ? bar.ariaLabel : range;
  }
}

/** @returns {Years} */
function between(one, other) {
  const [from, to] = [one, other].sort();
  return { from, to };
}

/** @returns {string[]} every year from the first to the last */
function yearsBetween(years) {
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  return years.length ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at)) : [];
}

/** @returns {string} the year of the bar that holds the target; "" elsewhere */
function yearOf(target) {
  return target?.closest?.("[data-year]")?.dataset.year ?? "";
}
