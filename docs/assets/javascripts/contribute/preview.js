// How the entry will look: as a page and as a file.

import { element } from "../search/dom.js";
import { japaneseCount, readWhole } from "./counts.js";
import { japaneseDate, readDate } from "./dates.js";
import { markdown } from "./markdown.js";
import { entryText } from "./notation.js";

/** @returns {{root: HTMLElement, show: (entry: object) => void}} */
export function previewOf(tables) {
  const page = element("div", {
    class: "contribute-preview__page",
    id: "contribute-page",
    role: "tabpanel",
    "aria-labelledby": "contribute-tab-page",
    tabindex: "0",
  });
  const file = element("pre", {
    class: "contribute-preview__file",
    id: "contribute-file",
    role: "tabpanel",
    "aria-labelledby": "contribute-tab-file",
    tabindex: "0",
  });
  const tabs = [tab("page", "ページ", page), tab("file", "ファイル", file)];
  const choose = (chosen) => {
    for (const { control, panel } of tabs) {
      const on = control === chosen;
      control.setAttribute("aria-selected", String(on));
      control.tabIndex = on ? 0 : -1;
      panel.hidden = !on;
    }
  };
  for (const [index, { control }] of tabs.entries()) {
    control.addEventListener("click", () => choose(control));
    control.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      const other = tabs[1 - index].control;
      choose(other);
      other.focus();
    });
  }
  choose(tabs[0].control);
  const bar = element(
    "div",
    { class: "contribute-preview__tabs", role: "tablist", "aria-label": "できあがり" },
    ...tabs.map(({ control }) => control),
  );
  const show = (entry) => {
    page.replaceChildren(...pageOf(entry, tables));
    file.textContent = entryText(entry, tables);
  };
  return {
    root: element("section", { class: "contribute-preview", "aria-label": "できあがり" }, bar, page, file),
    show,
  };
}

function tab(name, text, panel) {
  return {
    control: element(
      "button",
      { type: "button", role: "tab", id: `contribute-tab-${name}`, "aria-controls": panel.id },
      text,
    ),
    panel,
  };
}

function pageOf({ id, values, body }, tables) {
  return [
    element("p", { class: "incident-id" }, id ? `事件番号 ${id}` : "番号は取り込んだあとに付きます"),
    element("p", { class: "contribute-preview__title" }, values.title ?? "（見出し）"),
    element("dl", { class: "facts" }, ...facts(values, tables).map(fact)),
    ...markdown(body).map(lowered),
    ...(values.reports
      ? [
        element("p", { class: "contribute-preview__heading" }, "公表"),
        element("ol", { class: "timeline" }, ...values.reports.map((each) => report(each, tables))),
      ]
      : []),
  ];
}

/** The preview stands beside the form, so its headings are no headings of the page. */
function lowered(block) {
  return /^H\d$/.test(block.tagName)
    ? element("p", { class: "contribute-preview__heading" }, ...block.childNodes)
    : block;
}

function facts(values, tables) {
  const tags = values.tags ?? [];
  const counts = Object.entries(values.counts ?? {})
    .map(([unit, count]) => [tables.units[unit].label, number(count, tables.units[unit].counter, tables), count]);
  const rows = [
    ["組織", [values.org ?? []].flat()],
    ["発生", date(values.occurred, tables)],
    ["発覚", date(values.discovered, tables)],
    ["公表", date(values.date, tables)],
    ...tables.facets.flatMap(({ facet, label }) => [
      [label, tags.filter((tag) => tables.tags.get(tag)?.facet === facet)],
      ...(facet === "cause" ? counts : []),
    ]),
  ];
  return rows.filter(([, shown]) => shown.length);
}

function fact([label, shown, count]) {
  const more = [
    count?.certainty && element("span", { class: "certainty" }, count.certainty),
    count?.note && element("span", { class: "note" }, count.note),
  ];
  return element(
    "div",
    {},
    element("dt", {}, label),
    element(
      "dd",
      {},
      ...[...shown.map((text) => element("span", {}, text)), ...more.filter(Boolean)].flatMap((part) => [part, " "]),
    ),
  );
}

function report(values, tables) {
  return element(
    "li",
    {},
    element("span", { class: "timeline__date" }, date(values.date, tables)[0] ?? "日付の記載なし"),
    element(
      "div",
      {},
      element("cite", {}, values.title ?? "（題名）"),
      element("span", { class: "timeline__links" }, values.url ?? "出典のURLを募集しています"),
    ),
  );
}

function date(text, tables) {
  try {
    return text ? [japaneseDate(readDate(text, tables), tables)] : [];
  } catch {
    return [text];
  }
}

function number(typed, counter, tables) {
  try {
    return [japaneseCount(readWhole(typed, tables), counter, tables)];
  } catch {
    return [String(typed.value ?? typed)];
  }
}
