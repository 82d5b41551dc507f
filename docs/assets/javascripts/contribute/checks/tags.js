// Rules on the tags of an entry, as `build.py check` has them.

import { nearest } from "../likeness.js";
import { expression } from "../reading/expressions.js";
import { problem } from "../say.js";
import { codeOf, strip } from "../text.js";

export const tagRules = {
  "unknown-tag": unknown,
  "repeated-tag": repeated,
  "contradictory-tag": contradictory,
  "missing-cause": (entry, tables) => missing(entry, tables, "cause"),
  "missing-sector": (entry, tables) => missing(entry, tables, "sector"),
};

function* unknown({ values: { tags = [] } }, tables) {
  for (const [index, text] of tags.entries()) {
    if (text && !tables.tags.has(text)) {
      yield problem(tables, ["tags", index], "unknown-tag", ...unknownTag(text, tables));
    }
  }
}

/**
 * Which message a word breaks that is no tag, with its values.
 * @returns {[string, Record<string, any>]}
 */
function unknownTag(word, tables) {
  const text = plainOf(word, tables);
  if (tables.tags.has(text)) {
    const code = [...new Set(word)].filter((character) => !text.includes(character)).map(codeOf).join("、");
    return ["alike", { text, code, suggestion: text }];
  }
  const suggestion = nearestTag(text, tables);
  return suggestion ? ["near", { text, suggestion }] : ["far", { text }];
}

/** The word in the characters in which tags are written: composed, without invisible ones. */
function plainOf(word, { expressions }) {
  return strip(word.replace(expression(expressions.ignored_in_tags, "gu"), "").normalize("NFC"));
}

/** The vocabulary's name of a tag, also where it is written by an alias or in characters that look alike. */
function knownTag(word, tables) {
  const text = plainOf(word, tables);
  const name = tables.aliases.get(text) ?? text;
  return tables.tags.has(name) ? name : word;
}

function nearestTag(text, { tags, aliases, least_alike: least }) {
  const name = aliases.has(text) ? text : nearest(text, [...tags.keys(), ...aliases.keys()], least.tag);
  return aliases.get(name) ?? name;
}

function* repeated({ values: { tags = [] } }, tables) {
  const seen = new Map();
  for (const [index, text] of tags.entries()) {
    const name = knownTag(text, tables);
    const other = seen.get(name);
    if (other) {
      yield problem(tables, ["tags", index], "repeated-tag", other === text ? "again" : "same", { text, other });
    } else seen.set(name, text);
  }
}

function* contradictory({ values: { tags = [] } }, tables) {
  for (const [index, text] of tags.entries()) {
    const facet = tables.open_for_facet[text];
    const other = tags.find((each) =>
      each !== text && (facet ? tables.tags.get(each)?.facet === facet : tables.ended_by[text] === each)
    );
    if (other) yield problem(tables, ["tags", index], "contradictory-tag", "wrong", { text, other });
  }
}

function* missing({ values: { tags = [] } }, tables, facet) {
  if (tags.some((tag) => tables.tags.get(knownTag(tag, tables))?.facet === facet)) return;
  const choices = [...tables.tags.values()].filter((tag) => tag.facet === facet);
  const likely = choices.slice(0, 3).map(({ tag }) => tag).join("、");
  const { label } = tables.facets.find((each) => each.facet === facet);
  const unknown = Object.keys(tables.open_for_facet).find((tag) => tables.open_for_facet[tag] === facet);
  yield problem(tables, ["tags"], `missing-${facet}`, "wrong", { label, likely, unknown });
}
