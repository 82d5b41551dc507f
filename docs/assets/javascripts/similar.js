// The page of precedents: its question is its address, its answer follows from its question.

import { element } from "./search/dom.js";
import { Engine } from "./search/engine.js";
import { precedentItem } from "./similar/item.js";
import { precedents } from "./similar/precedents.js";
import { FACETS, readQuestion, writeQuestion } from "./similar/question.js";

const SITE = new URL("../../", import.meta.url);
const MOST = 12;
/** The value of the size of which nothing is known: it makes no two incidents alike. */
const UNKNOWN_SIZE = "不明";

class SimilarPage {
  /** @type {Promise<Engine> | undefined} */
  #engine;
  #latest = 0;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.empty = /** @type {HTMLTemplateElement} */ (root.querySelector("[data-similar-empty]"));
    this.form = /** @type {HTMLFormElement} */ (root.querySelector("[data-similar-form]"));
    this.summary = /** @type {HTMLElement} */ (root.querySelector("[data-similar-summary]"));
    this.list = /** @type {HTMLElement} */ (root.querySelector("[data-similar-list]"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#ask();
    });
    this.form.addEventListener("change", () => this.#ask());
    addEventListener("popstate", () => this.#show());
    this.#show();
  }

  #ask() {
    const chosen = [...new FormData(this.form)].map(([facet, value]) => [facet, String(value)]);
    const query = writeQuestion(readQuestion(new URLSearchParams(chosen)));
    if (query !== location.search) history.pushState(null, "", query || location.pathname);
    this.#show();
  }

  async #show() {
    const mine = ++this.#latest;
    try {
      const engine = await this.#opened();
      if (!engine.size) {
        this.root.replaceChildren(this.empty.content);
        return;
      }
      const columns = await columnsOf(engine);
      const question = known(readQuestion(new URLSearchParams(location.search)), columns);
      const found = precedents(question, columns, MOST);
      const ids = await engine.ids(found.map(({ number }) => number));
      const incidents = await Promise.all(ids.map((id) => engine.incident(id)));
      if (mine !== this.#latest) return;
      this.#fill(columns, question);
      this.list.replaceChildren(
        ...incidents.map((incident, at) => precedentItem(incident, found[at].shared, question, SITE)),
      );
      this.summary.textContent = summaryOf(question, found.length);
    } catch (error) {
      if (mine !== this.#latest) return;
      this.list.replaceChildren();
      this.#fail(error);
    }
  }

  /** @returns {Promise<Engine>} opened anew after a failure */
  #opened() {
    this.#engine ??= Engine.open(new URL("pagefind/", SITE));
    this.#engine.catch(() => (this.#engine = undefined));
    return this.#engine;
  }

  /** Offers the values that incidents have, those asked for chosen. */
  #fill(columns, question) {
    for (const [facet, values] of columns) {
      const select = /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(facet));
      if (select.options.length === 1) {
        select.append(...[...values.keys()].map((value) => element("option", { value }, value)));
      }
      select.value = question[facet] ?? "";
    }
  }

  #fail(error) {
    const again = element("button", { type: "button" }, "もう一度試す");
    again.addEventListener("click", () => this.#show());
    this.summary.replaceChildren("検索データを読み込めませんでした。通信を確かめてください。", again);
    if (error.name !== "LoadError") throw error;
  }
}

/**
 * @param {Engine} engine
 * @returns {Promise<Map<string, Map<string, Uint32Array>>>} facet → value → numbers of the records that have it
 */
async function columnsOf(engine) {
  const facets = Object.keys(FACETS);
  const columns = await Promise.all(facets.map((facet) => engine.columns.facet(facet)));
  return new Map(
    facets.map((facet, at) => [
      facet,
      new Map([...columns[at]].filter(([value]) => facet !== "scale" || value !== UNKNOWN_SIZE)),
    ]),
  );
}

/** An address may ask for what no incident has. @returns {Record<string, string>} the question without that */
function known(question, columns) {
  return Object.fromEntries(Object.entries(question).filter(([facet, value]) => columns.get(facet).has(value)));
}

/**
 * @param {Record<string, string>} question
 * @param {number} number of precedents that are shown
 * @returns {string}
 */
function summaryOf(question, number) {
  if (!Object.keys(question).length) return "条件を一つ以上選んでください。";
  const asked = Object.entries(question).map(([facet, value]) => `${FACETS[facet].label}: ${value}`).join("、");
  return number ? `${asked} に近い事件 ${number}件` : `${asked} に近い事件はありません。`;
}

const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-similar]"));
if (root) new SimilarPage(root);
