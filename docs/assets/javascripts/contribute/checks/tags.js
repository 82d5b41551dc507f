// Rules on the tags of an entry, as `build.py check` has them.

import { nearest } from "../likeness.js";
import { problem } from "../say.js";

export const tagRules = {
  "unknown-tag": unknown,
  "repeated-tag": repeated,
  "contradictory-tag": contradictory,
  "missing-cause": (entry, tables) => missing(entry, tables, "cause"),
  "missing-sector": (entry, tables) => missing(entry, tables, "sector"),
};

function* unknown({ values: { tags = [] } }, tables) {
  for (const [index, text] of tags.entries()) {
    if (tables.tags.has(text)) continue;
    const suggestion = nearestTag(text, tables);
    if (suggestion) yield problem(tables, ["tags", index], "unknown-tag", "near", { text, suggestion });
    else yield problem(tables, ["tags", index], "unknown-tag", "far", { text });
  }
}

function nearestTag(text, { tags, aliases, least_alike: least }) {
  const name = aliases.has(text) ? text : nearest(text, [...tags.keys(), ...aliases.keys()], least.tag);
  return aliases.get(name) ?? name;
}

function* repeated({ values: { tags = [] } }, tables) {
  const seen = new Map();
  for (const [index, text] of tags.entries()) {
    const name = tables.aliases.get(text) ?? text;
    const other = seen.get(name);
    if (other) yield problem(tables, ["tags", index], "repeated-tag", other === text ? "again" : "same", { text, other });
    else seen.set(name, text);
  }
}

function* contradictory({ values: { tags = [] } }, tables) {
  for (const [index, text] of tags.entries()) {
    const facet = tables.open_for_facet[text];
    const other = tags.find((each) => each !== text && (facet ? tables.tags.get(each)?.facet === facet : tables.ended_by[text] === each));
    if (other) yield problem(tables, ["tags", index], "contradictory-tag", "wrong", { text, other });
  }
}

function* missing({ values: { tags = [] } }, tables, facet) {
  if (tags.some((tag) => tables.tags.get(tables.aliases.get(tag) ?? tag)?.facet === facet)) return;
  const likely = [...tables.tags.values()].filter((tag) => tag.facet === facet).slice(0, 3).map((tag) => tag.tag).join("、");
  const { label } = tables.facets.find((each) => each.facet === facet);
  const [unknown] = Object.entries(tables.open_for_facet).find(([, open]) => open === facet);
  yield problem(tables, ["tags"], `missing-${facet}`, "wrong", { label, likely, unknown });
}
