// The ranges of date: and people:, as tests of a record's values.

/**
 * @typedef {{date: (text: string) => {earliest: string, latest: string} | null,
 *   number: (text: string) => string | null}} Readers a date or period; a number with its sign (>=, <=, ~); or null
 * @typedef {{from: string, to: string}} Span the first and the last day
 */

const FIRST = "0001-01-01";
const LAST = "9999-12-31";
const ISO = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/;
const BETWEEN = /\.\.|~|から|より(?!前|後)/gu;
/**
 * Words around a date, and the days that they mean; `>` and `<` leave out the date itself.
 * @type {[RegExp, (span: Span) => Span][]}
 */
const DATE_LIMITS = [
  [/^(?:>=|≧|≥)(.+)$/, ({ from }) => ({ from, to: LAST })],
  [/^(?:<=|≦|≤)(.+)$/, ({ to }) => ({ from: FIRST, to })],
  [/^>(.+)$|^(.+)より後$/, ({ to }) => ({ from: neighbour(to, 1), to: LAST })],
  [/^<(.+)$|^(.+)より前$/, ({ from }) => ({ from: FIRST, to: neighbour(from, -1) })],
  [/^(.+)(?:以降|以後)$/, ({ from }) => ({ from, to: LAST })],
  [/^(.+)(?:以前|まで)$/, ({ to }) => ({ from: FIRST, to })],
];
const FISCAL = /^(.+)年度$|^fy ?(\d{4})$/;
const MORE = /^>(?!=)(.+)$|^(.+?)(?:を?超(?:え|える)?|より多い)$/u;
const LESS = /^<(?!=)(.+)$|^(.+?)(?:未満|より少ない)$/u;
const NUMBERS_BETWEEN = /^(.*?)(?:\.\.|~|-|から)(.*)$/u;
const SIGNED = /^([<>]=|~|=)?(\d+)$/;

/** Reads only what needs no table: 2023, 2023-09, 2023-09-28; 1000, >=1,000人. @type {Readers} */
export const PLAIN = {
  date: (text) => (ISO.test(text) ? isoSpan(text) : null),
  number: (text) => text.replace("≧", ">=").replace("≦", "<=").replace(/[,人]/g, "").match(SIGNED)?.[0] ?? null,
};

/**
 * A date or period as readers write it, `2023-09..2023-12` with either end open, `>=2022`, `2022年以降`, `2022年度まで`; a
 * part of a date means all of it.
 * @param {string} text folded
 * @returns {((earliest: string, latest: string) => boolean) | null} whether every day from one to the other is in the
 *   range; null where the text is no range of dates
 */
export function dateRange(text, readers) {
  const span = between(text, readers) ?? one(text, readers) ?? limited(text, readers);
  return span && ((earliest, latest) => earliest !== "" && span.from <= earliest && latest <= span.to);
}

/** @returns {Span | null} one date, a year from April, or a period that the reader knows */
function one(text, readers) {
  const [, year, fiscal] = FISCAL.exec(text) ?? [];
  if (year || fiscal) return fiscalYear(readers.date(fiscal ?? `${year}年`) ?? readers.date(year ?? ""));
  const known = readers.date(text);
  return known && { from: known.earliest, to: known.latest };
}

function fiscalYear(known) {
  if (known?.earliest.slice(4) !== "-01-01" || known.latest !== `${known.earliest.slice(0, 4)}-12-31`) return null;
  const year = Number(known.earliest.slice(0, 4));
  return { from: `${known.earliest.slice(0, 4)}-04-01`, to: `${String(year + 1).padStart(4, "0")}-03-31` };
}

function between(text, readers) {
  for (const { 0: separator, index } of text.matchAll(BETWEEN)) {
    const first = text.slice(0, index);
    const last = text.slice(index + separator.length).replace(/まで$/, "");
    const from = first ? one(first, readers)?.from : FIRST;
    const to = last ? one(last, readers)?.to : LAST;
    if ((first || last) && from && to) return { from, to };
  }
  return null;
}

function limited(text, readers) {
  for (const [pattern, spanOf] of DATE_LIMITS) {
    const date = operand(pattern, text);
    const span = date && one(date, readers);
    if (span) return spanOf(span);
  }
  return null;
}

/** What orders as the day after or before, though the calendar may not have it: 2023-04-00. */
function neighbour(day, step) {
  return day.slice(0, 8) + String(Number(day.slice(8)) + step).padStart(2, "0");
}

function isoSpan(text) {
  const [year, month, day] = text.split("-").map(Number);
  const [first, last] = [iso(year, month ?? 1, day ?? 1), iso(year, month ?? 12, day ?? daysIn(year, month ?? 12))];
  return year >= 1 && exists(year, month ?? 1, day ?? 1) ? { earliest: first, latest: last } : null;
}

function daysIn(year, month) {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function exists(year, month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function iso(year, month, day) {
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/**
 * `1000`, `>=1000`, `<100`, `1000..5000` with either end open, `1000人以上`, `1万人超`, `1000人以上1万人未満`; `不明`.
 * @param {string} text folded
 * @returns {((value: string) => boolean) | null} null where the text is no range of numbers
 */
export function numberRange(text, readers) {
  if (text === "不明") return (value) => value === "";
  const holds = compared(text, readers) ?? betweenNumbers(text, readers);
  return holds && ((value) => value !== "" && holds(Number(value)));
}

function compared(text, readers) {
  const [more, less] = [operand(MORE, text), operand(LESS, text)];
  const [, sign = "", digits] = SIGNED.exec(readers.number(more ?? less ?? text) ?? "") ?? [];
  if (!digits) return null;
  const limit = Number(digits);
  if (more) return (value) => value > limit;
  if (less) return (value) => value < limit;
  return { ">=": (value) => value >= limit, "<=": (value) => value <= limit }[sign] ?? ((value) => value === limit);
}

/** What precedes or follows the words of a limit. */
function operand(limit, text) {
  const found = limit.exec(text);
  return found?.[1] ?? found?.[2];
}

function betweenNumbers(text, readers) {
  const [, first, last] = NUMBERS_BETWEEN.exec(text) ?? /^(.+?以上)(.+)$/u.exec(text) ?? [];
  if (!first && !last) return null;
  const from = first ? compared(/^[<>]|以上$/.test(first) ? first : `>=${first}`, readers) : () => true;
  const to = last ? compared(/^[<>]|(?:以下|未満|以内)$/.test(last) ? last : `<=${last}`, readers) : () => true;
  return from && to && ((value) => from(value) && to(value));
}
