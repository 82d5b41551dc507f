// The page that an entry becomes.

import { element } from "../search/dom.js";
import { japaneseCount, readWhole } from "./counts.js";
import { japaneseDate, readDate } from "./dates.js";
import { markdown } from "./markdown.js";

/** @returns {HTMLElement[]} the page of an entry */
export function pageOf({ id, values, body }, tables) {
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

/** The preview is next to the form, so its headings are no headings of the page. */
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
