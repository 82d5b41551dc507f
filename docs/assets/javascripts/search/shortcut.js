// "/" and Ctrl+K (⌘K) bring the reader to a search box from anywhere on the page.

import { isComposing } from "./composition.js";

/** @param {HTMLInputElement} input */
export function openWithShortcut(input) {
  document.addEventListener("keydown", (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
      event.key.toLowerCase() === "k";
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isEditable(event.target);
    if (isComposing(event) || !(command || slash)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function isEditable(target) {
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
