// The list of hits: ten at first, more as the reader asks.

import { element } from "../search/dom.js";
import { hitParts } from "../search/hit.js";

const FIRST = 10;
const MORE = 20;

/** Shows hits, fetching each one's text when it is to be seen. */
export class ResultList {
  #list;
  #more;
  #onFailure;
  #asked = [];
  #results = [];
  #term = "";
  #shown = 0;

  /** @param {(error: unknown) => void} onFailure called where a hit's text could not be had */
  constructor(list, more, onFailure) {
    this.#list = list;
    this.#more = more;
    this.#onFailure = onFailure;
    more.addEventListener("click", () => this.#showMore());
  }

  /** How many hits are shown. */
  get shown() {
    return this.#shown;
  }

  /** Replaces the list by the first hits, at least `least` of them, unless other hits are asked for meanwhile. */
  async show(results, term, least = FIRST) {
    this.#asked = results;
    const items = await load(results.slice(0, Math.max(FIRST, least)), term);
    if (results !== this.#asked) return;
    this.#results = results;
    this.#term = term;
    this.#shown = items.length;
    this.#list.replaceChildren(...items);
    this.#update();
  }

  /** Removes the hits. */
  clear() {
    this.#asked = [];
    this.#results = [];
    this.#shown = 0;
    this.#list.replaceChildren();
    this.#update();
  }

  async #showMore() {
    const results = this.#results;
    this.#more.disabled = true;
    try {
      const items = await load(results.slice(this.#shown, this.#shown + MORE), this.#term);
      if (results !== this.#asked) return;
      this.#list.append(...items);
      this.#shown += items.length;
      this.#update();
      items[0]?.querySelector("a").focus();
    } catch (error) {
      this.#onFailure(error);
    } finally {
      this.#more.disabled = false;
    }
  }

  #update() {
    const left = this.#results.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `さらに${Math.min(MORE, left)}件を表示（残り${left.toLocaleString("ja")}件）`;
  }
}

function load(results, term) {
  return Promise.all(
    results.map(async (result) => element("li", { class: "hit" }, ...hitParts(await result.data(), term))),
  );
}
