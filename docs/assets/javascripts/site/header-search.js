// The search box in the header of every page: results as one types, by keyboard alone.

import { isComposing, keepComposingEnter, onTyping } from "../search/composition.js";
import { element, markedText } from "../search/dom.js";
import { hitAddress, namesOf, widenedTo } from "../search/hit.js";
import { openWithShortcut } from "../search/shortcut.js";

const SHOWN = 6;

/** A combobox (WAI-ARIA) whose options are the first hits and, last, all of them. */
class HeaderSearch {
  #latest = 0;
  #active = -1;

  constructor(slot) {
    this.page = slot.querySelector("a").href;
    const isEnglish = document.documentElement.lang === "en";
    this.input = element("input", {
      type: "search",
      name: "q",
      class: "header-search__input",
      placeholder: isEnglish ? "Search" : "検索",
      "aria-label": isEnglish ? "Search incidents" : "事件を検索",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": "header-search-options",
      "aria-autocomplete": "list",
      "aria-keyshortcuts": "/ Control+K",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
    });
    this.options = element("div", {
      id: "header-search-options",
      class: "header-search__options",
      role: "listbox",
      "aria-label": "検索結果",
    });
    this.status = element("p", { class: "header-search__status", role: "status" });
    const panel = { class: "header-search__panel", hidden: true, lang: "ja" };
    this.panel = element("div", panel, this.status, this.options);
    const hint = element("kbd", { class: "header-search__hint", "aria-hidden": "true" }, "/");
    this.form = element(
      "form",
      { class: "header-search", action: this.page, method: "get" },
      this.input,
      hint,
      this.panel,
    );
    slot.replaceChildren(this.form);
    this.#listen();
    openWithShortcut(this.input);
  }

  #listen() {
    this.input.addEventListener("focus", () => this.#load().catch(() => {}), { once: true });
    keepComposingEnter(this.form);
    onTyping(this.input, (pause) => this.#search(pause));
    // What was chosen before is not what the words now being typed mean.
    this.input.addEventListener("compositionstart", () => this.#activate(-1));
    this.input.addEventListener("keydown", (event) => this.#onKey(event));
    this.form.addEventListener("submit", (event) => this.#term() || event.preventDefault());
    this.form.addEventListener(
      "focusout",
      (event) => this.form.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.#close(),
    );
  }

  #term() {
    return this.input.value.trim();
  }

  #load() {
    this.instance ??= import("../search.js").then((module) => module.createInstance({ excerptLength: 60 }));
    this.instance.catch(() => (this.instance = undefined));
    return this.instance;
  }

  async #search(pause = 0) {
    const mine = ++this.#latest;
    const term = this.#term();
    if (!term) return this.#close();
    await new Promise((done) => setTimeout(done, pause));
    const outdated = () => mine !== this.#latest;
    if (outdated()) return;
    try {
      if (this.panel.hidden) this.#show("検索しています…", []);
      const found = await (await this.#load()).search(term);
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((hit) => hit.data()));
      if (outdated()) return;
      this.#show(summaryOf(found, term), hits, term, found.results.length);
    } catch {
      if (!outdated()) this.#show("検索データを読み込めませんでした。通信を確かめて、もう一度入力してください。", []);
    }
  }

  #show(message, hits, term, total) {
    this.status.textContent = message;
    const options = hits.map((data) => ({
      href: hitAddress(data, term),
      children: [
        element("span", { class: "header-search__title" }, ...markedText(data.headline)),
        element("span", { class: "header-search__facts" }, `${data.facts.date}　`, ...namesOf(data)),
        element("span", { class: "header-search__excerpt" }, ...markedText(data.pieces)),
      ],
    }));
    if (total > hits.length) {
      options.push({ href: this.#allHits(term), children: [`${total.toLocaleString("ja")}件すべてを見る`] });
    }
    this.options.replaceChildren(
      ...options.map(({ href, children }, index) =>
        element("a", {
          role: "option",
          id: `header-search-option-${index}`,
          href,
          tabindex: "-1",
          "aria-selected": "false",
        }, ...children)
      ),
    );
    this.options.hidden = !options.length;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.#activate(-1);
  }

  #allHits(term) {
    const address = new URL(this.page);
    address.searchParams.set("q", term);
    return address.href;
  }

  #activate(index) {
    this.#active = index;
    [...this.options.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === index)));
    const option = this.options.children[index];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event) {
    if (isComposing(event)) return;
    const count = this.panel.hidden ? 0 : this.options.children.length;
    if (event.key === "Escape" && !this.panel.hidden) this.#close();
    else if (event.key === "ArrowDown" && this.panel.hidden && this.#term()) this.#search();
    else if (event.key === "ArrowDown" && count) this.#activate(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (event.key === "ArrowUp" && count) this.#activate(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (event.key === "Enter" && count && this.#active >= 0) {
      /** @type {HTMLElement} */ (this.options.children[this.#active]).click();
    } else return;
    event.preventDefault();
  }

  #close() {
    this.#latest++;
    this.panel.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }
}

function summaryOf({ results, widenings, query, unknown }, term) {
  if (unknown.length) return `「${unknown[0].raw}」は条件として読み取れません`;
  if (!results.length) return `「${term}」を含む事件はありません`;
  const wider = widenings.filter(({ added }) => added).map((widening) => `${widenedTo(widening)}を含む`);
  const narrower = query.narrowings.filter(({ plain }) => plain).map(({ written }) => `条件「${written}」`);
  const more = [...wider, ...narrower].join("、");
  return `${results.length.toLocaleString("ja")}件${more ? `（${more}）` : ""}`;
}

// The search page has a larger box of its own.
if (!document.querySelector("[data-search-page]")) {
  for (const slot of document.querySelectorAll("[data-search-box]")) new HeaderSearch(slot);
}
if (document.querySelector("[data-incident-record]") && new URLSearchParams(location.search).has("q")) {
  import("../search-trail.js");
}
