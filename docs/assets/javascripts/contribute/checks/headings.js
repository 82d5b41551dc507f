// Rules on the body's headings, as `build.py check` has them.

import { nearest } from "../likeness.js";
import { expression } from "../reading/expressions.js";
import { problem } from "../say.js";

export const headingRules = { "heading-level": level, "heading-name": name, "heading-order": order };

function* level({ body }, tables) {
  let before = 1;
  for (const { level: own, text } of headingsOf(body, tables)) {
    if (own === 1 || own > before + 1) {
      const right = "#".repeat(own > before ? before + 1 : 2);
      yield problem(tables, ["body"], "heading-level", "wrong", { text, marks: "#".repeat(own), right });
    }
    before = Math.max(own, 2);
  }
}

function* name({ body }, tables) {
  for (const { level: own, text } of headingsOf(body, tables)) {
    if (own !== 2 || tables.headings.includes(text)) continue;
    const suggestion = nearest(text, tables.headings, tables.least_alike.heading);
    if (suggestion) yield problem(tables, ["body"], "heading-name", "near", { text, suggestion });
    else yield problem(tables, ["body"], "heading-name", "far", { text, headings: tables.headings.join("・") });
  }
}

function* order({ body }, tables) {
  const { headings } = tables;
  const seen = [];
  for (const { level: own, text } of headingsOf(body, tables)) {
    if (own !== 2 || !headings.includes(text)) continue;
    const later = headings.find((other) => seen.includes(other) && headings.indexOf(other) > headings.indexOf(text));
    if (seen.includes(text)) yield problem(tables, ["body"], "heading-order", "twice", { text });
    else if (later) yield problem(tables, ["body"], "heading-order", "before", { text, other: later });
    seen.push(text);
  }
}

function headingsOf(body, { expressions }) {
  const shown = body.replace(expression(expressions.code, "gmu"), (code) => code.replace(/[^\n]/gu, " "));
  return [...shown.matchAll(expression(expressions.heading, "gmu"))].map(headingOf);
}

function headingOf([, marks, text, underlined, line]) {
  if (marks) {
    return { level: marks.length, text: text.replace(/[ \t]+$/, "").replace(/#+$/, "").replace(/[ \t]+$/, "") };
  }
  return { level: line[0] === "=" ? 1 : 2, text: underlined.trim() };
}
