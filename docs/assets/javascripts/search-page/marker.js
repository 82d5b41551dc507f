// Marks matches in a page's text, also across elements, and removes the marks again.

import { element } from "../search/dom.js";

const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, td, th, caption, figcaption, blockquote, pre, cite";

/** Marks what `find` finds in each block of text below an element. */
export class Marker {
  #root;
  #find;

  /** @param {(text: string) => [number, number][]} find offsets of matches */
  constructor(root, find) {
    this.#root = root;
    this.#find = find;
  }

  /** @returns {number} how many matches there are */
  mark() {
    return [...textsByBlock(this.#root).values()].reduce((count, texts) => count + this.#markTexts(texts), 0);
  }

  unmark() {
    for (const mark of this.#root.querySelectorAll("mark.found")) mark.replaceWith(...mark.childNodes);
    this.#root.normalize();
  }

  #markTexts(texts) {
    const matches = this.#find(texts.map(({ data }) => data).join(""));
    let offset = 0;
    for (const text of texts) {
      const end = offset + text.data.length;
      const within = matches.filter(([from, to]) => from < end && to > offset);
      // From the last to the first, so that earlier offsets stay true.
      for (const [from, to] of within.reverse()) wrap(text, Math.max(0, from - offset), Math.min(end, to) - offset);
      offset = end;
    }
    return matches.length;
  }
}

function textsByBlock(root) {
  const blocks = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement?.closest("[data-search-ignore]")) continue;
    const block = text.parentElement?.closest(BLOCKS) ?? root;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(text);
  }
  return blocks;
}

function wrap(text, from, to) {
  const found = text.splitText(from);
  found.splitText(to - from);
  const mark = element("mark", { class: "found" });
  found.replaceWith(mark);
  mark.append(found);
}
