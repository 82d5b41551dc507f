// What is said where nothing is found, with ways on.

import { element } from "../search/dom.js";
import { writeState } from "./state.js";

const HINT = "ことばを短くするか、別の言い方で試してください。語と語の間は空白で区切ります。";

/**
 * @param {HTMLElement} place
 * @param {{kind: string, term: string, piece: string, total: number}[]} suggestions
 * @param {(state: State) => void} onChange
 */
export function showNothing(place, state, suggestions, onChange) {
  const ways = suggestions.map(({ kind, term, piece, total }) => ({
    before: kind === "spelling" ? "もしかして: " : `「${piece}」を除くと: `,
    label: kind === "spelling" ? term : (term || "条件なし"),
    total,
    next: { ...state, term },
  }));
  if (Object.keys(state.filters).length) ways.push({ before: "", label: "絞り込みを外して検索する", next: { ...state, filters: {} } });
  const what = state.term ? `「${state.term}」に一致する事件はありません。` : "この条件に一致する事件はありません。";
  place.replaceChildren(element("p", { class: "nothing__what" }, what), ...(ways.length ? [list(ways, onChange)] : [element("p", {}, HINT)]));
}

function list(ways, onChange) {
  return element("ul", { class: "nothing__ways" }, ...ways.map(({ before, label, total, next }) => {
    const link = element("a", { href: writeState(next) || "./" }, label);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onChange(next);
    });
    return element("li", {}, before, link, total === undefined ? "" : `（${total.toLocaleString("ja")}件）`);
  }));
}
