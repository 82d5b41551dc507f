// Small builders of elements: text goes in as text, never as HTML.

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name a tag
 * @param {Record<string, unknown>} properties attributes; null and false leave one out, true gives an empty one
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...children);
  return made;
}

/** Pieces of text, matches in <mark>. @returns {Node[]} */
export function markedText(pieces) {
  return pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : document.createTextNode(text)));
}
