// The search page: its state is its address, its results follow from its state.

// Named here although only others use them: nearly every search needs them, and they then come with this file.
import "./search/organisations.js";
import "./search/widening.js";
import { createInstance } from "./search.js";
import { keepComposingEnter, onTyping } from "./search/composition.js";
import { element } from "./search/dom.js";
import { asksSomething } from "./search/query.js";
import { openWithShortcut } from "./search/shortcut.js";
import { showChips } from "./search-page/chips.js";
import { FacetPanel } from "./search-page/facets.js";
import { embedBy } from "./search-page/embedding.js";
import { copyLinkBy, followed } from "./search-page/following.js";
import { showNotes } from "./search-page/notes.js";
import { showNothing } from "./search-page/nothing.js";
import { ResultList } from "./search-page/results.js";
import { readState, SORTS, toggled, wordsOf, writeState } from "./search-page/state.js";
import { showSummary } from "./search-page/summary.js";
import { LINES, saveHitsBy, showSaving, TABLE } from "./search-page/saving.js";
import { keepTrail } from "./search-page/trail.js";
import { YearChart } from "./search-page/year-chart.js";
import { withYears, YearRange, yearsOf } from "./search-page/years.js";

const PATIENCE = 300;

class SearchPage {
  #instance = createInstance();
  #latest = 0;
  #typing = false;
  #ids = [];
  #title = document.title;

  constructor(root) {
    const part = (name) => root.querySelector(`[data-search-${name}]`);
    this.root = root;
    this.form = part("form");
    this.input = this.form.elements.q;
    this.input.enterKeyHint = "search";
    this.sort = part("sort");
    this.parts = {
      chips: part("chips"),
      summary: part("summary"),
      notes: part("notes"),
      message: part("message"),
      empty: part("empty"),
      narrow: part("narrow"),
      csv: part("csv"),
      json: part("json"),
      jump: part("jump"),
      feed: part("feed"),
    };
    this.sort.append(...Object.entries(SORTS).map(([value, { label }]) => element("option", { value }, label)));
    this.list = new ResultList(part("results"), part("more"), (error) => this.#fail(error));
    this.facets = new FacetPanel(
      part("facets"),
      (facet, value) => this.#go(toggled(this.state, facet, value)),
      () => this.#countFacets(),
      (text) => this.#instance.namesLike(text),
    );
    copyLinkBy(part("copy"));
    this.years = new YearRange(part("years"), (years) => this.#goToYears(years));
    this.chart = new YearChart(part("chart"), (years) => this.#goToYears(years));
    embedBy(part("embed"), () => this.state);
    saveHitsBy(this.parts.csv, TABLE, () => this.#ids, (error) => this.#fail(error));
    saveHitsBy(this.parts.json, LINES, () => this.#ids, (error) => this.#fail(error));
    this.parts.jump.addEventListener("click", () => this.#jump());
    this.parts.narrow.open = matchMedia("(min-width: 60rem)").matches;
    this.parts.narrow.addEventListener("toggle", () => this.#countFacets());
    this.#listen(part("results"));
    openWithShortcut(this.input);
    this.state = readState(new URLSearchParams(location.search));
    this.#showAgain(history.state);
  }

  #listen(results) {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#typing = false;
      this.#go({ ...this.state, term: this.input.value.trim() });
    });
    keepComposingEnter(this.form);
    onTyping(this.input, (pause) => this.#type(pause));
    this.input.addEventListener("change", () => (this.#typing = false));
    this.sort.addEventListener("change", () => this.#go({ ...this.state, sort: this.sort.value }));
    results.addEventListener("click", (event) => this.#leave(event.target.closest("a[data-incident]")));
    addEventListener("popstate", (event) => {
      this.state = readState(new URLSearchParams(location.search));
      this.input.value = this.state.term;
      this.#showAgain(event.state);
    });
  }

  /** As the reader left it: as many hits, and where the page had been scrolled to. */
  async #showAgain(left) {
    await this.#show(left?.shown);
    if (left?.top) scrollTo(0, left.top);
  }

  /** Each letter replaces the address of the one before it, so that "back" undoes the whole word. */
  async #type(pause) {
    const mine = ++this.#latest;
    await new Promise((done) => setTimeout(done, pause));
    if (mine !== this.#latest) return;
    const replace = this.#typing;
    this.#typing = true;
    this.#go({ ...this.state, term: this.input.value.trim() }, replace);
  }

  #go(state, replace = false) {
    const address = writeState(state) || location.pathname;
    if (writeState(state) !== writeState(this.state)) {
      history[replace ? "replaceState" : "pushState"](null, "", address);
    }
    this.state = state;
    this.#show();
  }

  /** A range takes the place of years that were chosen one by one. */
  #goToYears(years) {
    const { year: _, ...filters } = this.state.filters;
    this.#go({ ...this.state, filters, term: withYears(this.state.term, years) });
  }

  #leave(link) {
    if (!link) return;
    history.replaceState({ shown: this.list.shown, top: scrollY }, "");
    keepTrail(this.#ids, link.dataset.incident, { address: location.href, term: this.state.term });
  }

  async #show(least) {
    const mine = ++this.#latest;
    const { state } = this;
    if (document.activeElement !== this.input) this.input.value = state.term;
    // With nothing to be relevant to, the newest come first.
    this.sort.value = state.term || state.sort !== "relevance" ? state.sort : "newest";
    document.title = [wordsOf(state), this.#title].filter(Boolean).join(" - ");
    this.root.setAttribute("aria-busy", "true");
    const here = this.root.contains(document.activeElement);
    const patience = setTimeout(() => this.#say("検索しています…"), PATIENCE);
    try {
      await this.#search(state, least, () => mine !== this.#latest);
    } catch (error) {
      if (mine !== this.#latest) return;
      this.#clear();
      this.#fail(error);
    } finally {
      clearTimeout(patience);
      this.root.setAttribute("data-answered", "");
      if (mine === this.#latest) this.root.removeAttribute("aria-busy");
      // The chip or link that was used is gone, and the keyboard's place with it.
      if (here && document.activeElement === document.body) {
        (this.root.querySelector(".search-again") ?? this.parts.summary).focus({ preventScroll: true });
      }
    }
  }

  async #search(state, least, outdated) {
    const { query, found } = await this.#ask(state);
    if (outdated()) return;
    const [years, feed] = await Promise.all([
      this.#yearsAround(state, found),
      this.#feedOf(state),
      this.list.show(found.results, state.term, least),
    ]);
    if (outdated()) return;
    this.chart.show(years, yearsOf(state.term), state.filters.year);
    this.#ids = found.results.map(({ id }) => id);
    showChips(this.parts.chips, state, found.query ?? query, found.unknown, (next) => this.#go(next));
    showNotes(this.parts.notes, state, found, (next) => this.#go(next));
    showSummary(this.parts.summary, found.results.length, found.years.hits, state);
    this.#showFacets(found.openFilters, state);
    showSaving(this.parts, found.results.length, state);
    this.#offerFeed(feed);
    this.parts.jump.textContent = `${found.results.length.toLocaleString("ja")}件を見る`;
    if (found.results.length) this.#say("");
    else await this.#offer(state, found.unfilteredResultCount, outdated);
    const counted = Object.keys(found.openFilters);
    if (!this.#wantedFacets().every((facet) => counted.includes(facet))) await this.#countFacets();
  }

  async #ask(state) {
    const query = await this.#instance.read(state.term);
    const asked = asksSomething(query);
    const sort = asked || state.sort !== "relevance" ? SORTS[state.sort].sort : SORTS.newest.sort;
    const found = await this.#instance.search(asked ? state.term : null, { filters: state.filters, sort, years: true });
    return { query, found };
  }

  /** The hits of each year as if no years were chosen: what could be chosen. */
  async #yearsAround(state, { years }) {
    const term = withYears(state.term, { from: "", to: "" });
    if (term === state.term) return years.open;
    const { found } = await this.#ask({ ...state, term });
    return found.years.open;
  }

  async #offer(state, unfiltered, outdated) {
    if (!(await this.#instance.size())) {
      this.root.replaceChildren(this.parts.empty.content);
      return;
    }
    const from = unfiltered || !Object.keys(state.filters).length ? state : { ...state, filters: {} };
    const suggestions = state.term ? await this.#instance.suggestions(state.term, { filters: from.filters }) : [];
    if (!outdated()) {
      showNothing(this.parts.message, { state, from, suggestions, unfiltered }, (next) => this.#go(next));
    }
  }

  /** The facets that can be seen: on a phone none until the panel is opened. */
  #wantedFacets() {
    return this.parts.narrow.open ? this.facets.wanted(this.state.filters) : [];
  }

  /** Counts are fetched after the hits, and only for facets that can be seen. */
  async #countFacets() {
    const wanted = this.#wantedFacets();
    if (!wanted.length) return;
    const { state } = this;
    const latest = this.#latest;
    try {
      await this.#instance.filters(wanted);
      const { found } = await this.#ask(state);
      if (latest === this.#latest) this.#showFacets(found.openFilters, state);
    } catch (error) {
      if (latest === this.#latest) this.#fail(error);
    }
  }

  #showFacets(counts, state) {
    this.facets.show(counts, state);
    this.years.show(Object.keys(counts.year ?? {}), state.term);
  }

  /** @returns {Promise<string | null>} */
  async #feedOf(state) {
    const chosen = followed(state);
    return chosen && (await this.#instance.feedOf(...chosen));
  }

  /** @param {string | null} address */
  #offerFeed(address) {
    this.parts.feed.hidden = !address;
    if (address) this.parts.feed.href = address;
  }

  /** To the hits, past the facets that precede them on a phone. */
  #jump() {
    this.parts.summary.focus({ preventScroll: true });
    this.parts.summary.scrollIntoView({ block: "start" });
  }

  #say(text) {
    this.parts.message.replaceChildren(text);
  }

  /** Hits of an earlier search would be taken for this one's. */
  #clear() {
    this.list.clear();
    this.#ids = [];
    this.parts.summary.replaceChildren();
    this.parts.notes.replaceChildren();
    this.chart.show({}, { from: "", to: "" });
    showSaving(this.parts, 0, this.state);
    this.#offerFeed(null);
  }

  #fail(error) {
    const again = element("button", { type: "button", class: "search-again" }, "もう一度試す");
    // From the beginning: after a new build the files have other names, and browsers remember a script that failed.
    again.addEventListener("click", () => location.reload());
    const message = error.name === "LoadError"
      ? "検索データを読み込めませんでした。通信を確かめてください。"
      : "検索できませんでした。";
    this.parts.message.replaceChildren(element("p", { class: "search-failure" }, message), again);
    this.parts.message.scrollIntoView({ block: "nearest" });
    if (error.name !== "LoadError") throw error;
  }
}

const root = document.querySelector("[data-search-page]");
if (root) new SearchPage(root);
