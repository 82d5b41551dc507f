// The rules that are patterns, from the same table as those of `build.py check`.

import { expression } from "../reading/expressions.js";
import { codesOf, strip } from "../text.js";
import { textsOf } from "./fields.js";

/** Each rule that is made of patterns, by its key. */
export function patternRules(tables) {
  const keys = Object.keys(tables.rules).filter((key) => tables.rules[key].patterns);
  return Object.fromEntries(keys.map((key) => [key, (entry) => problemsOf(key, entry, tables)]));
}

function* problemsOf(rule, { values, body }, tables) {
  for (const pattern of tables.rules[rule].patterns) {
    yield* matches(rule, pattern, body, ["body"], tables);
    if (pattern.within === "markdown") continue;
    for (const [path, text] of textsOf(values)) yield* matches(rule, pattern, text, path, tables);
  }
}

function* matches(rule, pattern, text, path, tables) {
  if (pattern.needs?.length && !pattern.needs.some((part) => text.includes(part))) return;
  for (const match of searched(text, pattern.within, tables).matchAll(expression(pattern.match, "gmu"))) {
    const found = match.at(-1) ?? match[0];
    const values = { text: short(found, tables), nfkc: found.normalize("NFKC"), code: codesOf(found) };
    const message = pattern.say.replace(/\{(text|nfkc|code)\}/g, (_, name) => values[name]);
    const suggestion = pattern.replace === "NFKC" ? found.normalize("NFKC") : pattern.replace === "TAB" ? " " : pattern.replace ?? "";
    yield { path, rule, key: "say", values, message, suggestion, found };
  }
}

function searched(text, within, { expressions }) {
  if (within === "markdown") return text.replace(expression(expressions.code, "gmu"), blank);
  return within === "words" ? text.replace(expression(expressions.address, "gu"), blank) : text;
}

function short(text, { limits }) {
  const line = [...strip(text).replaceAll("\n", " ")];
  return line.length <= limits.shown ? line.join("") : `${line.slice(0, limits.shown - 1).join("")}…`;
}

function blank(text) {
  return text.replace(/[^\n]/gu, " ");
}
