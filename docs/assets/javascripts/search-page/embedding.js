// A line of HTML that shows the current hits on a page of another site.

/** @import { State } from "./state.js" */

import { wordsOf, writeState } from "./state.js";

const HEIGHT = 420;
const ENTITIES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };

/**
 * Writes the line when the box is opened, and lets it be copied.
 * @param {HTMLDetailsElement} box
 * @param {() => State} state the one that is shown now
 */
export function embedBy(box, state) {
  const line = /** @type {HTMLElement} */ (box.querySelector("code"));
  const copy = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  const label = copy.textContent;
  const write = () => {
    line.textContent = frameOf(state(), new URL("embed/", new URL(".", location.href)));
  };
  box.hidden = false;
  box.addEventListener("toggle", write);
  copy.addEventListener("click", async () => {
    write();
    try {
      await navigator.clipboard.writeText(line.textContent ?? "");
      copy.textContent = "コピーしました";
    } catch {
      getSelection()?.selectAllChildren(line);
      copy.textContent = "選択しました";
    }
    setTimeout(() => (copy.textContent = label), 2000);
  });
}

/**
 * @param {State} state
 * @param {URL} page the one that shows hits alone
 * @returns {string} an element that shows the hits of a state
 */
export function frameOf(state, page) {
  const title = ["事件の検索結果", wordsOf(state)].filter(Boolean).join(": ");
  const source = escaped(page.href + writeState(state));
  return `<iframe src="${source}" title="${escaped(title)}" width="100%" height="${HEIGHT}" loading="lazy"></iframe>`;
}

function escaped(text) {
  return text.replace(/[&"<>]/g, (character) => ENTITIES[character]);
}
