// What the search page shows, as its address says it: ?q=…&cause=…&year=…&sort=…

/** Facets with their labels: those of the vocabulary in its order, the others around them. */
export const FACETS = {
  year: "年",
  fiscal_year: "年度",
  cause: "原因",
  data: "情報の種類",
  medium: "媒体",
  sector: "業種",
  relation: "関係",
  state: "状態",
  scale: "規模",
  prefecture: "都道府県",
  organisation: "組織",
};

export const SORTS = {
  relevance: { label: "関連の高い順", sort: {} },
  newest: { label: "新しい順", sort: { date: "desc" } },
  oldest: { label: "古い順", sort: { date: "asc" } },
  people: { label: "人数の多い順", sort: { people: "desc" } },
};

/**
 * @typedef {{term: string, filters: Record<string, string[]>, sort: string}} State
 * @param {URLSearchParams} parameters
 * @returns {State}
 */
export function readState(parameters) {
  const chosen = Object.keys(FACETS).map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter(Boolean)]);
  const sort = parameters.get("sort");
  return {
    term: (parameters.get("q") ?? "").trim(),
    filters: Object.fromEntries(chosen.filter(([, values]) => values.length)),
    sort: sort !== null && Object.hasOwn(SORTS, sort) ? sort : "relevance",
  };
}

/** @returns {string} the address's query, "" for the page as it opens */
export function writeState({ term, filters, sort }) {
  const parameters = new URLSearchParams();
  if (term) parameters.set("q", term);
  for (const [facet, values] of Object.entries(filters)) for (const value of values) parameters.append(facet, value);
  if (sort !== "relevance") parameters.set("sort", sort);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** @returns {string} the query in the reader's words; "" for everything */
export function wordsOf({ term, filters }) {
  return [term, ...Object.values(filters).flat()].filter(Boolean).join(" ");
}

/** @returns {State} with a facet's value chosen, or no longer */
export function toggled(state, facet, value) {
  const values = state.filters[facet] ?? [];
  const kept = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  const { [facet]: _, ...others } = state.filters;
  return { ...state, filters: kept.length ? { ...others, [facet]: kept } : others };
}
