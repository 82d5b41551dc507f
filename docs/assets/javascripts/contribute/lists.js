// Lists in the form that grow and shrink: a row each, a button to add one, one to remove each.

import { element } from "../search/dom.js";
import { button } from "./fields.js";

/**
 * @param {object} form notified of changes
 * @param {object[]} rows what the rows hold; changed in place
 * @param {(row: object, index: number, remove: HTMLElement, redraw: () => void) => HTMLElement} make builds a row;
 *   `redraw` shows rows that it has changed
 * @param {{add: string, name: string, create: () => object, least?: number, most?: number}} options
 */
export function list(form, rows, make, { add, name, create, least = 0, most = Infinity }) {
  const items = element("div", { class: "contribute-list__rows" });
  const adder = button(add, () => {
    rows.push(create());
    draw();
    const control = items.lastElementChild?.querySelector("input, select, textarea");
    /** @type {HTMLElement | null | undefined} */ (control)?.focus();
    form.changed();
  }, { class: "contribute-button contribute-button--quiet" });
  const draw = () => {
    items.replaceChildren(...rows.map((row, index) => make(row, index, remover(index), draw)));
    adder.hidden = rows.length >= most;
  };
  const remover = (index) =>
    button("消す", () => {
      rows.splice(index, 1);
      draw();
      adder.focus();
      form.changed();
    }, { class: "contribute-remove", "aria-label": `${name}${index + 1}を消す`, hidden: rows.length <= least });
  draw();
  return element("div", { class: "contribute-list" }, items, adder);
}
