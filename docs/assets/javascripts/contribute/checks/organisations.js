// Rules on the names of organisations, as `build.py check` has them.

import { existing } from "../../organisations/name.js";
import { splitNames } from "../../organisations/several.js";
import { problem } from "../say.js";
import { strip } from "../text.js";
import { known } from "./dates.js";

export const organisationRules = { "org-several": several, "org-place": place, "org-elsewhere": elsewhere };

function* several({ values }, tables) {
  for (const [path, text] of organisationsOf(values)) {
    if (isRegistered(text, tables)) continue;
    const names = splitNames(text, tables.names, tables.name_tables);
    const [others] = new RegExp(tables.name_tables.others, "u").exec(strip(text)) ?? [];
    if (others) yield problem(tables, path, "org-several", "others", { text, others });
    else if (!names.length || (names.length === 1 && names[0] === strip(text))) continue;
    else if (names.length === 1) yield problem(tables, path, "org-several", "mark", { text, suggestion: names[0] });
    else yield problem(tables, path, "org-several", "several", { text, number: names.length, list: names.join(", ") });
  }
}

function* place({ values }, tables) {
  const named = [...organisationsOf(values)];
  for (const [path, text] of named) {
    const { towns } = tables.names.read(text);
    const shown = prefecturesOf(existing(towns, firstYear(values, tables)));
    if (
      shown.length < 2 || isRegistered(text, tables) || isShownByOthers(text, named.map(([, name]) => name), tables)
    ) continue;
    yield problem(tables, path, "org-place", "wrong", { text, prefectures: shown.join("・"), first: shown[0] });
  }
}

function* elsewhere({ values }, { names, ...tables }) {
  for (const [path, text] of organisationsOf(values)) {
    const { stem, form, prefecture, towns } = names.read(text);
    const named = form || towns.length || !prefecture ? [] : names.townsNamed(stem);
    if (!named.length) continue;
    const prefectures = prefecturesOf(existing(named)).join("・");
    yield problem(tables, path, "org-elsewhere", "wrong", { name: named[0].name, prefecture, prefectures });
  }
}

/** Yields every name in an entry with its path. */
function* organisationsOf(values) {
  const places = [
    [["org"], values.org],
    ...(values.reports ?? []).map((report, index) => [["reports", index, "org"], report.org]),
  ];
  for (const [path, value] of places) {
    if (typeof value === "string") yield [path, value];
    else for (const [index, name] of (value ?? []).entries()) yield [[...path, index], name];
  }
}

function isRegistered(name, { names, registered }) {
  return registered.includes(names.plain(name));
}

function prefecturesOf(towns) {
  return [...new Set(towns.map(({ prefecture }) => prefecture))];
}

/** The first year in which the incident may have happened or been made public; undefined where none is known. */
function firstYear(values, tables) {
  const years = ["date", "occurred"].flatMap((key) => known(values[key], tables)?.start?.earliest ?? []);
  return years.length ? Math.min(...years.map((day) => Number(day.slice(0, 4)))) : undefined;
}

/** Whether the other organisations of the entry show in which prefecture a municipality is. */
function isShownByOthers(name, all, { names }) {
  const { prefecture, towns } = names.read(name);
  const possible = prefecturesOf(existing(towns));
  if (prefecture || possible.length < 2) return false;
  const others = new Set(all.filter((other) => other !== name).map((other) => names.prefectureOf(other)));
  return possible.filter((each) => others.has(each)).length === 1;
}
