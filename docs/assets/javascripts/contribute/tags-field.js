// Tags: chosen by facet, found by typing a word or one of its other names.

import { element } from "../search/dom.js";
import { button } from "./fields.js";

const fold = (text) => text.normalize("NFKC").toLowerCase();

/** @param {string[]} chosen changed in place */
export function tagsField(form, chosen) {
  const { facets, tags } = form.tables;
  const chips = element("ul", { class: "contribute-chips", "aria-label": "選んだタグ" });
  const search = element("input", {
    type: "search",
    "aria-label": "タグをさがす",
    placeholder: "語をさがす（例: 紛失、USB、自治体）",
    autocomplete: "off",
  });
  const none = element("p", { class: "contribute-field__help", role: "status" });
  const groups = facets.map((facet) =>
    group(facet, [...tags.values()].filter((tag) => tag.facet === facet.facet), toggle)
  );
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
  search.addEventListener("input", () => {
    const shown = groups.map((each) => each.narrow(fold(search.value.trim()))).reduce((a, b) => a + b, 0);
    none.textContent = search.value.trim() && !shown ? `「${search.value.trim()}」に当たる語はありません` : "";
  });
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

function group({ label, definition }, tags, toggle) {
  const total = element("span", { class: "contribute-tags__total" });
  const boxes = tags.map((tag) => {
    const box = element("input", { type: "checkbox", value: tag.tag });
    box.addEventListener("change", () => toggle(tag.tag, box.checked));
    const words = fold([tag.tag, tag.en, ...(tag.aliases ?? []), tag.definition].join(" "));
    const row = element(
      "label",
      { class: "contribute-tags__tag" },
      box,
      element("span", {}, tag.tag, element("small", {}, tag.definition)),
    );
    return { box, row, words };
  });
  const root = element(
    "details",
    { class: "contribute-tags__group" },
    element("summary", {}, label, total),
    element("p", { class: "contribute-field__help" }, definition),
    ...boxes.map(({ row }) => row),
  );
  return { root, show: (names) => show(boxes, total, names), narrow: (wanted) => narrow(root, boxes, wanted) };
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
