// Tags: chosen by facet, found by typing a word or one of its other names.

import { element } from "../search/dom.js";
import { button } from "./fields.js";

const fold = (text) => text.normalize("NFKC").toLowerCase();

/** @param {string[]} chosen changed in place */
export function tagsField(form, chosen) {
  const chips = element("ul", { class: "contribute-chips", "aria-label": "選んだタグ" });
  const search = element("input", {
    type: "search",
    "aria-label": "タグをさがす",
    placeholder: "語をさがす（例: 紛失、USB、自治体）",
    autocomplete: "off",
  });
  const none = element("p", { class: "contribute-field__help", role: "status" });
  const groups = form.tables.facets.map((facet) => group(facet, toggle, () => form.withRules(fill)));
  let isFilled = false;
  function fill({ tables: { tags } }) {
    if (isFilled) return;
    isFilled = true;
    for (const each of groups) each.fill([...tags.values()]);
    draw();
  }
  function toggle(tag, on) {
    const at = chosen.indexOf(tag);
    if (on && at < 0) chosen.push(tag);
    if (!on && at >= 0) chosen.splice(at, 1);
    draw();
    form.changed();
  }
  function draw() {
    chips.replaceChildren(
      ...chosen.map((tag) =>
        element("li", {}, button(`${tag} ×`, () => toggle(tag, false), { "aria-label": `${tag}を外す` }))
      ),
    );
    chips.hidden = !chosen.length;
    for (const each of groups) each.show(chosen);
  }
  const find = () => {
    const shown = groups.map((each) => each.narrow(fold(search.value.trim()))).reduce((a, b) => a + b, 0);
    none.textContent = search.value.trim() && !shown ? `「${search.value.trim()}」に当たる語はありません` : "";
  };
  // Who types fast and goes on by the Tab key needs the tags to be there by then.
  search.addEventListener("focus", () => form.withRules(fill));
  search.addEventListener("input", () =>
    form.withRules((rules) => {
      fill(rules);
      find();
    }));
  if (chosen.length) form.withRules(fill);
  draw();
  return element(
    "div",
    { class: "contribute-tags", "data-path": "tags" },
    chips,
    search,
    none,
    ...groups.map((each) => each.root),
    element("p", { class: "contribute-field__problem" }),
  );
}

/** A facet, whose tags come when it is opened. */
function group({ facet, label, definition }, toggle, onOpen) {
  const total = element("span", { class: "contribute-tags__total" });
  const list = element("div", {}, element("p", { class: "contribute-field__help" }, "読み込んでいます…"));
  /** @type {{box: HTMLInputElement, row: HTMLElement, words: string}[]} */
  let boxes = [];
  const fill = (tags) => {
    boxes = tags.filter((tag) => tag.facet === facet).map((tag) => tagBox(tag, toggle));
    list.replaceChildren(...boxes.map(({ row }) => row));
  };
  const root = element(
    "details",
    { class: "contribute-tags__group" },
    element("summary", {}, label, total),
    element("p", { class: "contribute-field__help" }, definition),
    list,
  );
  root.addEventListener("toggle", () => root.open && onOpen());
  return { root, fill, show: (names) => show(boxes, total, names), narrow: (wanted) => narrow(root, boxes, wanted) };
}

function tagBox({ tag, en, aliases = [], definition }, toggle) {
  const box = element("input", { type: "checkbox", value: tag });
  box.addEventListener("change", () => toggle(tag, box.checked));
  const words = fold([tag, en, ...aliases, definition].join(" "));
  const name = element("span", {}, tag, element("small", {}, definition));
  return { box, row: element("label", { class: "contribute-tags__tag" }, box, name), words };
}

function show(boxes, total, names) {
  for (const { box } of boxes) box.checked = names.includes(box.value);
  const number = boxes.filter(({ box }) => box.checked).length;
  total.textContent = number ? `${number}` : "";
}

function narrow(root, boxes, wanted) {
  let shown = 0;
  for (const { row, words } of boxes) {
    row.hidden = Boolean(wanted) && !words.includes(wanted);
    shown += row.hidden ? 0 : 1;
  }
  root.hidden = !shown;
  root.open = Boolean(wanted) && shown > 0;
  return shown;
}
