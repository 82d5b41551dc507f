// The message for a search without hits, with ways on.

/** @import { Suggestion } from "../search/suggestion.js" */
/** @import { State } from "./state.js" */

import { element } from "../search/dom.js";
import { stateLink } from "./state-link.js";

const HINT = "ことばを短くするか、別の言い方で試してください。語と語の間は空白で区切ります。";

const LEADS = {
  spelling: () => "もしかして: ",
  split: () => "空白で区切ると: ",
  narrowing: () => "絞り込みとして: ",
  drop: ({ piece }) => `「${piece}」を除くと: `,
  alone: ({ piece }) => `「${piece}」だけなら: `,
};

/**
 * @param {HTMLElement} place
 * @param {{state: State, from: State, suggestions: Suggestion[], unfiltered: number}} found
 *   `state` is what found nothing; `from` what the suggestions go on from: the state, or, where its words find nothing
 *   at all, its words alone; `unfiltered` how many hits there are without filters
 * @param {(state: State) => void} onChange
 */
export function showNothing(place, { state, from, suggestions, unfiltered }, onChange) {
  const ways = suggestions.map((suggestion) => ({
    before: LEADS[suggestion.kind](suggestion),
    label: suggestion.term || "条件なし",
    total: suggestion.total,
    next: { ...from, term: suggestion.term },
  }));
  if (unfiltered) {
    ways.push({
      before: "絞り込みを外すと: ",
      label: state.term || "すべての事件",
      total: unfiltered,
      next: { ...state, filters: {} },
    });
  }
  const what = state.term ? `「${state.term}」に一致する事件はありません。` : "この条件に一致する事件はありません。";
  const more = from === state ? "" : "絞り込みを外しても見つかりません。";
  place.replaceChildren(
    element("p", { class: "nothing__what" }, what, more),
    ...(ways.length ? [list(ways, onChange)] : [element("p", {}, HINT)]),
  );
}

function list(ways, onChange) {
  return element(
    "ul",
    { class: "nothing__ways" },
    ...ways.map(({ before, label, total, next }) => {
      const link = stateLink(label, next, onChange);
      return element("li", {}, before, link, `（${total.toLocaleString("ja")}件）`);
    }),
  );
}
