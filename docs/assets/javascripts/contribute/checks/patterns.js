// The rules that are patterns, from the same table as those of `build.py check`.

import { expression } from "../reading/expressions.js";
import { codeOf, codesOf, strip } from "../text.js";
import { textsOf } from "./fields.js";

/** What a pattern is sought in: the body alone, its code blanked; a text without the addresses of the web in it. */
const BODY_ALONE = ["markdown", "prose"];
const WITHOUT_ADDRESSES = ["words", "prose"];

/** Each rule that is made of patterns, by its key. */
export function patternRules(tables) {
  const keys = Object.keys(tables.rules).filter((key) => tables.rules[key].patterns);
  return Object.fromEntries(keys.map((key) => [key, (entry) => problemsOf(key, entry, tables)]));
}

function* problemsOf(rule, { values, body }, tables) {
  for (const pattern of tables.rules[rule].patterns) {
    yield* matches(rule, pattern, body, ["body"], tables);
    if (BODY_ALONE.includes(pattern.within)) continue;
    for (const [path, text] of textsOf(values)) yield* matches(rule, pattern, text, path, tables);
  }
}

function* matches(rule, pattern, text, path, tables) {
  if (pattern.needs?.length && !pattern.needs.some((part) => text.includes(part))) return;
  for (const match of searched(text, pattern.within, tables).matchAll(expression(pattern.match, "gmu"))) {
    const found = match.at(-1) ?? match[0];
    const suggestion = replacement(pattern, found);
    if (suggestion === found) continue;
    const values = partsOf(found, tables);
    const message = pattern.say.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    yield { path, rule, key: "say", values, message, suggestion, found };
  }
}

/** What a pattern's message can name of the text found. */
function partsOf(found, tables) {
  return {
    text: short(found, tables), nfc: found.normalize("NFC"), nfkc: found.normalize("NFKC"),
    code: codesOf(found), points: [...found].map(codeOf).join(" "),
  };
}

/** What may stand in the place of the text found: the same text where it has the normal form already. */
function replacement({ replace = "" }, found) {
  if (replace === "NFC" || replace === "NFKC") return found.normalize(replace);
  return replace === "TAB" ? " " : replace;
}

function searched(text, within, { expressions }) {
  const plain = BODY_ALONE.includes(within) ? text.replace(expression(expressions.code, "gmu"), blank) : text;
  return WITHOUT_ADDRESSES.includes(within) ? plain.replace(expression(expressions.address, "gu"), blank) : plain;
}

function short(text, { limits }) {
  const line = [...strip(text).replaceAll("\n", " ")];
  return line.length <= limits.shown ? line.join("") : `${line.slice(0, limits.shown - 1).join("")}…`;
}

function blank(text) {
  return text.replace(/[^\n]/gu, " ");
}
