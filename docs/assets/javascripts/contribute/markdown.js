// The part of Markdown that entries use, as elements. Text goes in as text: nothing that is typed can run.

import { element } from "../search/dom.js";

// Without bounds each of many brackets would be tried against all of the text behind it.
const INLINE = new RegExp(
  [
    /\*\*(?<strong>[^*\n]+)\*\*/u,
    /`(?<code>[^`\n]+)`/u,
    /\[(?<label>[^[\]\n]{1,500})\]\((?<target>https:\/\/[^)\s]{1,2000})\)/u,
  ].map(({ source }) => source).join("|"),
  "gu",
);
/** Quotations in each other; the check refuses deeper ones. */
const DEEPEST = 8;

/** @type {Record<number, "h2" | "h3" | "h4">} */
const HEADINGS = { 2: "h2", 3: "h3", 4: "h4" };

/** @returns {HTMLElement[]} the blocks of a text */
export function markdown(text, depth = 0) {
  return text.trim().split(/\n{2,}/).filter(Boolean).map((part) => block(part, depth));
}

function block(text, depth) {
  const lines = text.split("\n");
  const heading = /^(#{2,4})\s+(.+)$/.exec(text);
  if (heading) return element(HEADINGS[heading[1].length], {}, ...inline(heading[2]));
  if (lines.every((line) => /^\s*[-*+]\s+/.test(line))) return listOf("ul", lines, /^\s*[-*+]\s+/);
  if (lines.every((line) => /^\s*\d+\.\s+/.test(line))) return listOf("ol", lines, /^\s*\d+\.\s+/);
  if (depth < DEEPEST && lines.every((line) => line.startsWith(">"))) {
    return element("blockquote", {}, ...markdown(lines.map((line) => line.replace(/^>\s?/, "")).join("\n"), depth + 1));
  }
  return element("p", {}, ...inline(text));
}

function listOf(name, lines, mark) {
  return element(name, {}, ...lines.map((line) => element("li", {}, ...inline(line.replace(mark, "")))));
}

function inline(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const { strong, code, label, target } = match.groups;
    parts.push(text.slice(end, match.index));
    parts.push(
      strong
        ? element("strong", {}, strong)
        : code
        ? element("code", {}, code)
        : element("a", { href: target, rel: "noreferrer" }, label),
    );
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
