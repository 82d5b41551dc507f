// Numbers and years in the notations that notices use: 13,400 · 1万3400 · 1.5億, 令和5年 · 令和五年 · 2023年, 第2報 · 第二報.

const SEN = 1_000;
const MAN = 10_000;
const OKU = 100_000_000;
const MOST = 10 ** 12;
const UNITS = { 百: 100, 千: SEN, 万: MAN, 億: OKU, "": 1 };
const DIGITS = "〇一二三四五六七八九";

/** Sites of numbers: a pattern, and the notations of what it finds; `last` at the end of the phrase. */
export function numberForms() {
  const digits = "\\d{1,3}(?:,\\d{3})+|\\d{4,12}";
  const scaled = (unit) => `\\d{1,4}(?:\\.\\d{1,4})?${unit}`;
  // A figure inside a code, a date or a telephone number is no quantity.
  const alone = (pattern) => `(?<![\\w,.\\-/])(?:${pattern})(?![\\w,\\-/]|\\.\\d|年)`;
  return [
    {
      pattern: alone(
        `${scaled("億")}(?:${scaled("万")})?(?:${digits}|\\d{1,4})?|${
          scaled("万")
        }(?:\\d千|${digits}|\\d{1,4})?|\\d[百千]`,
      ),
      forms: ([text], last) => notations(quantity(text), last),
    },
    { pattern: alone(digits), forms: ([text], last) => (text.startsWith("0") ? [] : notations(quantity(text), last)) },
  ];
}

/** @returns {number} what a number in digits, 億, 万, 千 and 百 means: 1億2000万, 1万3,400, 1.5万, 2千 */
function quantity(text) {
  const parts = [...text.replaceAll(",", "").matchAll(/(\d+(?:\.\d+)?)([億万千百]?)/g)];
  return Math.round(parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0));
}

/** Every notation of a quantity: 1万 is no 10,000 where it goes on as 1万3400. */
function notations(value, last) {
  const forms = [String(value), grouped(value)];
  if (value >= MAN && value < MOST) forms.push(...inUnits(value, last));
  if (value < MAN && value % SEN === 0) forms.push(`${value / SEN}千`);
  return forms;
}

/** With 億 and 万: 1億2000万, 1.2億, 1万3400, 1万3,400, 1.5万, 1万5千. */
function inUnits(value, last) {
  const [name, unit] = value >= OKU ? ["億", OKU] : ["万", MAN];
  const rest = value % unit;
  const head = `${Math.floor(value / unit)}${name}`;
  if (!rest) return [{ text: head, standsAlone: last }];
  const tails = rest >= MAN
    ? inUnits(rest, last)
    : [String(rest), grouped(rest), ...(unit === MAN && rest % SEN === 0 ? [`${rest / SEN}千`] : [])];
  const decimal = rest % (unit / 10) === 0 || (unit === OKU && rest % (unit / 100) === 0)
    ? [`${value / unit}${name}`]
    : [];
  return [
    ...tails.map((tail) => (typeof tail === "string" ? head + tail : { ...tail, text: head + tail.text })),
    ...decimal,
  ];
}

function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Sites of ordinals: 第2報 · 第二報, 二次被害 · 2次被害. */
export function ordinalForms() {
  const numeral = "[〇一二三四五六七八九十百千\\d]";
  return [
    {
      pattern: `第(\\d{1,2}|[一二三四五六七八九十]{1,3})(?!${numeral})`,
      forms: ([, number], last) => ordinal(number, last).map((each) => ({ ...each, text: `第${each.text}` })),
    },
    {
      pattern: `(?<!第|[.,]|${numeral})([1-9]|[一二三四五六七八九])次`,
      forms: ([, number]) => ordinal(number, false).map(({ text }) => `${text}次`),
    },
  ];
}

/** The other way of writing a count; 10 is no 十 where it goes on as 十一. */
function ordinal(number, last) {
  const count = KANJI.indexOf(number);
  if (count > 0) return [{ text: String(count), standsAlone: last }];
  const kanji = number.startsWith("0") ? "" : KANJI[Number(number)];
  return kanji && !(last && kanji.endsWith("十")) ? [{ text: kanji, standsAlone: false }] : [];
}

/** Sites of years, in the Western calendar and by era; `eras` gives the year before each era's first. */
export function eraForms(eras) {
  const names = Object.keys(eras);
  return [
    {
      pattern: `(${names.join("|")})(元|\\d{1,2}|[一二三四五六七八九十]{1,3})年`,
      forms: ([, era, year]) => ofEra(eras, era, year),
    },
    {
      pattern: "(?<!\\d)((?:19|20)\\d\\d)年",
      forms: ([, year]) => names.flatMap((era) => inEra(eras, era, Number(year))),
    },
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
