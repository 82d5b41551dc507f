// The rules that are patterns, from the same table as those of `build.py check`.

import { expression } from "../reading/expressions.js";
import { CHECK_DIGITS } from "./check-digits.js";
import { codeOf, codesOf, strip } from "../text.js";
import { textsOf } from "./fields.js";

/** What a pattern is sought in: the body alone, its code blanked; a text without the addresses of the web in it. */
const BODY_ALONE = ["markdown", "prose"];
const WITHOUT_ADDRESSES = ["words", "prose", "folded"];

/** Each rule that is made of patterns, by its key. */
export function patternRules(tables) {
  const keys = Object.keys(tables.rules).filter((key) => tables.rules[key].patterns);
  return Object.fromEntries(keys.map((key) => [key, (entry) => problemsOf(key, entry, tables)]));
}

function* problemsOf(rule, { values, body }, tables) {
  const seen = new Map();
  for (const pattern of tables.rules[rule].patterns) {
    yield* matches(rule, pattern, body, ["body"], tables, seen);
    if (BODY_ALONE.includes(pattern.within)) continue;
    for (const [path, text] of textsOf(values)) yield* matches(rule, pattern, text, path, tables, seen);
  }
}

function* matches(rule, pattern, text, path, tables, seen) {
  const where = searched(text, pattern.within, tables);
  if (pattern.needs?.length && !pattern.needs.some((part) => where.includes(part))) return;
  for (const match of where.matchAll(expression(pattern.match, "gmud"))) {
    const [start, end] = match.indices.at(-1) ?? match.indices[0];
    if (!isProven(pattern, where.slice(start, end)) || !isNew(path.join("."), start, end, seen)) continue;
    const found = text.slice(start, end);
    const suggestion = replacement(pattern, found);
    if (suggestion === found) continue;
    const values = partsOf(found, tables);
    const message = pattern.say.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    yield { path, rule, key: "say", values, message, suggestion, found };
  }
}

/** Whether no part of a value from start to end was found before; marks it as found. */
function isNew(path, start, end, seen) {
  const places = seen.get(path) ?? new Set();
  seen.set(path, places);
  for (let place = start; place < end; place += 1) if (places.has(place)) return false;
  for (let place = start; place < end; place += 1) places.add(place);
  return true;
}

/** Whether the check digit of what was found is right, where the pattern asks for it. */
function isProven({ check_digit: kind }, found) {
  return !kind || CHECK_DIGITS[kind](found.replace(/[^0-9]/gu, ""));
}

/** What a pattern's message can name of the text found. */
function partsOf(found, tables) {
  return {
    text: short(found, tables),
    nfc: found.normalize("NFC"),
    nfkc: found.normalize("NFKC"),
    code: codesOf(found),
    points: [...found].map(codeOf).join(" "),
  };
}

/** What may replace the text found: the same text where it has the normal form already. */
function replacement({ replace = "" }, found) {
  if (replace === "NFC" || replace === "NFKC") return found.normalize(replace);
  return replace === "TAB" ? " " : replace;
}

function searched(text, within, { expressions, folded }) {
  const plain = BODY_ALONE.includes(within) ? text.replace(expression(expressions.code, "gmu"), blank) : text;
  const words = WITHOUT_ADDRESSES.includes(within)
    ? plain.replace(expression(expressions.address, "gu"), blank)
    : plain;
  if (within !== "folded") return words;
  return words.replace(expression(expressions.foldable, "gu"), (character) => folded[character])
    .replace(expression(expressions.dash_between_digits, "gu"), "-");
}

function short(text, { limits }) {
  const line = [...strip(text).replaceAll("\n", " ")];
  return line.length <= limits.shown ? line.join("") : `${line.slice(0, limits.shown - 1).join("")}…`;
}

function blank(text) {
  return text.replace(/[^\n]/gu, " ");
}
