// The ranges of date: and people:, as tests of a record's values.

import { quantity } from "./numbers.js";

const DATE = /^(\d{4})(?:-(0?[1-9]|1[0-2])(?:-(0?[1-9]|[12]\d|3[01]))?)?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

/**
 * `2023`, `2023-09`, `2023-09-28` and `from..to` with either end open; a part of a date stands for all of it.
 * As readers write: also `2023年9月28日`, `2023/9/28`, `20230928`, `from〜to`, `>=from` and `<=to`.
 * @returns {((earliest: string, latest: string) => boolean) | null} whether every day from one to the other is in the
 *   range; null where the text is no range of dates
 */
export function dateRange(text) {
  const range = text.replace(/^(?:>=|≧)(.+)$/, "$1..").replace(/^(?:<=|≦)(.+)$/, "..$1");
  const [first, last = first, ...more] = range.replace(/[年月/](?=\d)/g, "-").replace(/[年月日]/g, "").split(/\.\.|~/);
  const from = first ? boundary(first, "01-01") : "";
  const to = last ? boundary(last, "12-31") : "9999-12-31";
  if (more.length || from === null || to === null || !(first || last)) return null;
  return (earliest, latest) => earliest !== "" && from <= earliest && latest <= to;
}

/** The date with what it leaves open taken from `rest`, null for no date; no day comes after the 31st, in any month. */
function boundary(text, rest) {
  const found = text.replace(COMPACT, "$1-$2-$3").match(DATE);
  if (!found || !exists(found)) return null;
  const known = found.slice(1).filter(Boolean).map((part) => part.padStart(2, "0"));
  return [...known, ...rest.split("-").slice(known.length - 1)].join("-");
}

/** Whether the month has the day. */
function exists([, year, month = 1, day = 1]) {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === Number(day);
}

/**
 * `1000`, `>=1000`, `<100`, `1000..5000` with either end open; `1万`, `1.5万`, `1千`, `1,000人`, `1000〜5000`, `1000-5000`; `不明`.
 * @returns {((value: string) => boolean) | null} null where the text is no range of numbers
 */
export function numberRange(text) {
  if (text === "不明") return (value) => value === "";
  const plain = digits(text).replace("≧", ">=").replace("≦", "<=");
  const compared = plain.match(/^(>=|<=|>|<|=)?(\d+)$/);
  const between = plain.match(/^(\d*)(?:\.\.|~|-)(\d*)$/);
  let holds;
  if (compared) holds = COMPARISONS[compared[1] ?? "="](Number(compared[2]));
  else if (between?.[1] || between?.[2]) holds = (value) => value >= Number(between[1]) && value <= (between[2] ? Number(between[2]) : Infinity);
  else return null;
  return (value) => value !== "" && holds(Number(value));
}

function digits(text) {
  return text.replace(/[,人]/g, "").replace(/(?:\d+(?:\.\d+)?[万千])+\d*/g, quantity);
}

const COMPARISONS = {
  ">=": (limit) => (value) => value >= limit,
  "<=": (limit) => (value) => value <= limit,
  ">": (limit) => (value) => value > limit,
  "<": (limit) => (value) => value < limit,
  "=": (limit) => (value) => value === limit,
};
