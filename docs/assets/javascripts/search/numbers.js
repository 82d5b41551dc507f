// Numbers and years in the notations that notices use: 13,400 · 13400 · 1万3400 · 1.5万, 令和5年 · 令和五年 · 2023年.

const SEN = 1_000;
const MAN = 10_000;
const OKU = 100_000_000;
const UNITS = { 千: SEN, 万: MAN, "": 1 };
const DIGITS = "〇一二三四五六七八九";

/** Sites of numbers: a pattern, and the notations of what it finds; `last` where nothing of the phrase comes after it. */
export function numberForms() {
  const digits = "\\d{1,3}(?:,\\d{3})+|\\d{4,9}";
  // A figure inside a code, a date or a telephone number is no quantity.
  const alone = (pattern) => `(?<![\\w,.\\-/])(?:${pattern})(?![\\w,\\-/]|\\.\\d|年)`;
  return [
    { pattern: alone(`\\d{1,4}(?:\\.\\d{1,4})?万(?:\\d千|${digits}|\\d{1,4})?|\\d千`), forms: ([text], last) => notations(quantity(text), last) },
    { pattern: alone(digits), forms: ([text], last) => (text.startsWith("0") ? [] : notations(quantity(text), last)) },
  ];
}

/** @returns {number} what a number in digits, 万 and 千 means: 1万3,400, 1.5万, 2千 */
export function quantity(text) {
  const parts = [...text.replaceAll(",", "").matchAll(/(\d+(?:\.\d+)?)([万千]?)/g)];
  return Math.round(parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0));
}

/** Every notation of a quantity: 1万 is no 10,000 where it goes on as 1万3400. */
function notations(value, last) {
  const forms = [String(value), grouped(value)];
  if (value >= MAN && value < OKU) {
    const rest = value % MAN;
    const man = `${Math.floor(value / MAN)}万`;
    forms.push(...(rest ? [man + rest, man + grouped(rest)] : [{ text: man, standsAlone: last }]));
    if (rest && rest % SEN === 0) forms.push(`${value / MAN}万`, `${man}${rest / SEN}千`);
  }
  if (value < MAN && value % SEN === 0) forms.push(`${value / SEN}千`);
  return forms;
}

function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Sites of years, in the Western calendar and by era; `eras` gives the year before each era's first. */
export function eraForms(eras) {
  const names = Object.keys(eras);
  return [
    { pattern: `(${names.join("|")})(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年`, forms: ([, era, year]) => ofEra(eras, era, year) },
    { pattern: "(?<!\\d)((?:19|20)\\d\\d)年", forms: ([, year]) => names.flatMap((era) => inEra(eras, era, Number(year))) },
  ];
}

function ofEra(eras, era, year) {
  const count = year === "元" ? 1 : Number(year) || KANJI.indexOf(year);
  if (count < 1) return [];
  return [`${eras[era] + count}年`, ...inEra(eras, era, eras[era] + count)];
}

function inEra(eras, era, year) {
  const later = Object.values(eras).filter((start) => start > eras[era]);
  const count = year - eras[era];
  // An era's last year bears two names: it is the next era's first.
  if (count < 1 || later.some((start) => year > start + 1)) return [];
  return count === 1 ? [`${era}元年`, `${era}1年`] : [`${era}${count}年`, `${era}${KANJI[count]}年`];
}

/** Counts below a hundred in kanji. */
const KANJI = Array.from({ length: 100 }, (_, count) => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return (tens > 1 ? DIGITS[tens] : "") + (tens ? "十" : "") + (ones ? DIGITS[ones] : "");
});
