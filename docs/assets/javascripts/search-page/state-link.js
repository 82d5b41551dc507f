// A link to another state of the search page, which is shown without leaving it.

/** @import { State } from "./state.js" */

import { element } from "../search/dom.js";
import { writeState } from "./state.js";

/** @param {(state: State) => void} onChange called where the link is opened here, not in another tab */
export function stateLink(label, state, onChange) {
  const link = element("a", { href: writeState(state) || "./" }, label);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChange(state);
  });
  return link;
}
