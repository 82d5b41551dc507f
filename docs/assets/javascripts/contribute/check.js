// The rules of `build.py check` that need one entry alone, told while one types. Messages are the same.

import { readDate } from "./dates.js";
import { japaneseCount, readWhole } from "./counts.js";
import { headingProblems } from "./headings.js";
import { patternProblems } from "./patterns.js";
import { tagProblems } from "./tag-rules.js";

const NAMES = { occurred: "発生", discovered: "発覚", date: "公表", withdrawn: "取り下げ" };
const URL_FORM = /^https:\/\/[^\s/?#@:.[\]<>"\\]+(?:\.[^\s/?#@:.[\]<>"\\]+)+(?::\d{1,5})?(?:[/?#][^\s<>"\\]*)?$/;
const LONGEST_LINE = 200;

/**
 * @param {{values: object, body: string}} entry values as typed; what is empty is not there
 * @param {object} tables the rules and the vocabulary
 * @param {string} today YYYY-MM-DD: no date lies after it
 * @returns {{path: (string|number)[], rule: string, severity: string, message: string, suggestion?: string}[]}
 */
export function check(entry, tables, today) {
  const found = [
    ...required(entry.values), ...lines(entry.values), ...dates(entry.values, today), ...addresses(entry.values),
    ...counts(entry.values, tables), ...headline(entry.values, tables), ...tagProblems(entry.values, tables),
    ...reports(entry.values), ...withdrawal(entry.values), ...bodyProblems(entry.body, tables), ...texts(entry, tables),
  ];
  return found.map((problem) => ({ severity: tables.rules[problem.rule].severity ?? "error", ...problem }));
}

function* required(values) {
  for (const key of ["title", "org", "date"]) if (!(key in values)) yield { path: [key], rule: "required", message: `「${key}」がありません` };
  for (const [index, report] of (values.reports ?? []).entries()) {
    if (!("title" in report)) yield { path: ["reports", index, "title"], rule: "required", message: `「reports.${index + 1}.title」がありません` };
  }
}

function* lines(values) {
  for (const [path, text] of strings(values)) {
    const key = path.findLast((part) => typeof part === "string");
    if (["title", "org", "reason"].includes(key) && [...text.trim()].length > LONGEST_LINE) {
      yield { path, rule: "length", message: `「${path.filter((part) => part !== "org" || path.length < 3).map(shown).join(".")}」が長すぎます（${LONGEST_LINE}文字まで）` };
    }
  }
}

function shown(part) {
  return typeof part === "number" ? part + 1 : part;
}

function* dates(values, today) {
  const read = {};
  for (const [path, text] of dateTexts(values)) {
    try {
      const date = readDate(text);
      const key = path.join(".");
      read[path.join(".")] = date;
      if (key === "date" && !date.start) yield { path, rule: "date", message: `「${text}」では、いつからかがわかりません。わかる桁まで書いてください（2023、2023-09）` };
      if ([date.start, date.end].some((part) => part?.earliest > today)) yield { path, rule: "date-future", message: `「${text}」は未来の日付です（今日は ${today}）。年を確かめてください` };
    } catch (problem) {
      yield { path, rule: "date", message: problem.message, suggestion: problem.suggestion };
    }
  }
  for (const [first, then] of [["occurred", "discovered"], ["discovered", "date"], ["occurred", "date"], ["date", "withdrawn"]]) {
    const [earlier, later] = [read[first], read[then]];
    if (earlier && later && !earlier.approximate && !later.approximate && earlier.earliest > later.latest) {
      yield { path: [first], rule: "date-order", message: `${NAMES[first]}（${earlier.text}）が${NAMES[then]}（${later.text}）より後になっています。どちらかの日付を直してください` };
    }
  }
  for (const index of (values.reports ?? []).keys()) {
    const date = read[`reports.${index}.date`];
    if (date && read.date && date.latest < read.date.earliest) {
      yield { path: ["reports", index, "date"], rule: "report-date", message: `この公表文（${date.text}）は事件の公表日（${read.date.text}）より前です。公表日（date）を最初の公表の日にしてください` };
    }
  }
}

function* dateTexts(values) {
  for (const key of ["date", "occurred", "discovered", "withdrawn"]) if (values[key]) yield [[key], values[key]];
  for (const [index, report] of (values.reports ?? []).entries()) {
    for (const key of ["date", "accessed"]) if (report[key]) yield [["reports", index, key], report[key]];
  }
}

function* addresses(values) {
  for (const [index, report] of (values.reports ?? []).entries()) {
    for (const key of ["url", "archive"]) {
      if (report[key] && !URL_FORM.test(report[key])) {
        yield { path: ["reports", index, key], rule: "url", message: `「${report[key]}」は https:// で始まる完全なURLではありません` };
      }
    }
  }
}

function* counts(values, tables) {
  const all = [[["counts"], values.counts ?? {}], ...(values.reports ?? []).map((report, index) => [["reports", index, "counts"], report.counts ?? {}])];
  for (const [path, numbers] of all) {
    for (const [unit, count] of Object.entries(numbers)) {
      try {
        const { value } = readWhole(count);
        if (value === 0 && path.length === 1 && !(values.tags ?? []).includes(tables.no_leak)) {
          yield { path: [...path, unit], rule: "counts-zero", message: `0 は「なかった」の意味です。公表されていないなら消し、なかったなら「${tables.no_leak}」のタグを付けてください` };
        }
      } catch (problem) {
        yield { path: [...path, unit], rule: "counts", message: problem.message };
      }
    }
  }
  yield* latestCounts(values, tables);
}

function* latestCounts(values, tables) {
  const org = JSON.stringify([values.org].flat());
  for (const [unit, typed] of Object.entries(values.counts ?? {})) {
    const own = (values.reports ?? []).filter((report) => report.counts?.[unit] && (!report.org || JSON.stringify([report.org].flat()) === org));
    try {
      if ([values.org].flat().length !== 1 || !own.length || own.some((report) => !report.date)) continue;
      const last = own.reduce((a, b) => (readDate(b.date).latest > readDate(a.date).latest ? b : a));
      const [newer, given] = [readWhole(last.counts[unit]), readWhole(typed)];
      const { counter } = tables.units[unit];
      if (newer.value !== given.value) {
        yield { path: ["counts", unit], rule: "counts-latest", message: `最新の公表（${last.date}）では${japaneseCount(newer, counter)}ですが、事件の数（counts）は${japaneseCount(given, counter)}です。最新の数にしてください` };
      }
    } catch {
      // What cannot be read is told by another rule.
    }
  }
}

function* headline({ title = "", org = [] }, tables) {
  for (const name of [org].flat()) {
    const key = name.normalize("NFKC").toLowerCase().replace(new RegExp(tables.legal_forms, "gu"), "").replace(new RegExp(tables.not_a_name, "gu"), "");
    const found = [name.trim(), key].find((part) => [...part].length >= 3 && title.includes(part));
    if (found) yield { path: ["title"], rule: "title-org", message: `見出しに組織名「${found}」があります。組織（org）は見出しと並んで出るので、見出しからは除いてください` };
  }
}

function* reports(values) {
  if (!values.reports?.length) yield { path: ["reports"], rule: "no-report", message: "もとになった公表（reports）がありません。題名だけでも書いてください" };
}

function* withdrawal(values) {
  if (values.withdrawn && !values.reason) yield { path: ["reason"], rule: "withdrawn-reason", message: "取り下げた理由（reason）を書いてください" };
  if (values.reason && !values.withdrawn) yield { path: ["withdrawn"], rule: "withdrawn-reason", message: "取り下げた日（withdrawn）を書いてください" };
}

function* bodyProblems(body, tables) {
  if (!body.trim()) yield { path: ["body", "概要"], rule: "empty-body", message: "本文がありません。「## 概要」に何が起きたかを書いてください" };
  for (const problem of headingProblems(body, tables)) yield { path: ["body"], ...problem };
  for (const { rule, message, suggestion, found } of patternProblems(body, true, tables)) yield { path: ["body"], rule, message, suggestion, found };
}

function* texts({ values }, tables) {
  for (const [path, text] of strings(values)) {
    for (const { rule, message, suggestion, found } of patternProblems(text, false, tables)) yield { path, rule, message, suggestion, found };
  }
}

/** Yields every text of the values with its path. */
function* strings(value, path = []) {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* strings(part, [...path, index]);
  else if (value && typeof value === "object") for (const [key, part] of Object.entries(value)) yield* strings(part, [...path, key]);
}
