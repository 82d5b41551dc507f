// Dates as far as they are known (EDTF), read as `build.py check` reads them.

const PART = /^(\d{2}XX|\d{3}X|\d{4})(?:-(XX|\d{2})(?:-(XX|\d{2}))?)?([~?%]?)$/;
const WRITTEN_OTHERWISE = /^(\d{4})[年/.-](\d{1,2})(?:[月/.-](\d{1,2})日?|月)?$/;
const ERA = /^(令和|平成)(元|\d{1,2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;
const AROUND = /[頃~]$|ごろ$|ころ$/;
const ERA_STARTS = { 令和: 2018, 平成: 1988 };
const SEASONS = { 21: ["春", 3], 22: ["夏", 6], 23: ["秋", 9], 24: ["冬", 12] };

/** The text is not a date that can be read; `suggestion` is the same date as it can, or "". */
export class DateProblem extends Error {
  constructor(message, suggestion = "") {
    super(message);
    this.suggestion = suggestion;
  }
}

/** @returns {{text: string, start: ?object, end: ?object, earliest: string, latest: string, approximate: boolean}} */
export function readDate(text) {
  if (text.split("/").length > 2 || !/^[0-9X~?%/.-]*$/.test(text)) throw notADate(text);
  const [startText, endText] = text.split("/");
  const start = readEnd(startText);
  if (endText === undefined && !start) throw notADate(text);
  const end = endText === undefined ? start : readEnd(endText);
  if (!start && !end) throw new DateProblem(`期間「${text}」の始まりか終わりのどちらかは必要です`);
  if (start && end && end.latest < start.earliest) {
    throw new DateProblem(`期間「${text}」の終わりが始まりより前です（${endText}/${startText} ではありませんか）`);
  }
  return {
    text, start, end,
    earliest: start?.earliest ?? "0001-01-01",
    latest: end?.latest ?? "9999-12-31",
    approximate: Boolean(start?.approximate || end?.approximate),
  };
}

/**
 * The date or period in the form that can be read, for what people write and paste: 2023/9/1, 令和5年9月1日頃,
 * 2023年8月30日〜31日, full width.
 */
export function normaliseDate(text) {
  const [first, last, ...more] = text.replace(/\s+/g, "").split(/[〜～]|から/);
  const until = /まで$/;
  if (last === undefined) return until.test(first) ? `../${normalised(first.replace(until, ""))}` : normalised(first);
  if (more.length) return text.normalize("NFKC");
  const start = normalised(first);
  return `${start || ".."}/${normalised(completed(last.replace(until, ""), start)) || ".."}`;
}

function normalised(text) {
  const plain = text.normalize("NFKC");
  const known = plain.replace(AROUND, "").replace(/年$/, "");
  return (ofEra(known) || writtenOtherwise(known) || known) + (AROUND.test(plain) ? "~" : "");
}

/** The end of a period with the year and month of its beginning where it leaves them out: 9月2日, 31日. */
function completed(text, start) {
  const plain = text.normalize("NFKC");
  const [year, month] = start.match(/\d+/g) ?? [];
  if (year && /^\d{1,2}月/.test(plain)) return `${year}年${plain}`;
  return month && /^\d{1,2}日/.test(plain) ? `${year}年${month}月${plain}` : plain;
}

function ofEra(text) {
  const era = ERA.exec(text);
  if (!era) return "";
  const year = ERA_STARTS[era[1]] + (era[2] === "元" ? 1 : Number(era[2]));
  return [year, era[3], era[4]].filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
}

/** As a Japanese reader expects it: 2023年8月30日〜31日, 2023年6月頃. */
export function japaneseDate({ text, start, end }) {
  if (!text.includes("/")) return japanesePart(start, null);
  if (!start) return `${japanesePart(end, null)}まで`;
  return `${japanesePart(start, null)}〜${end ? japanesePart(end, start) : ""}`;
}

function readEnd(text) {
  if (text === "..") return null;
  const match = PART.exec(text);
  if (!match) throw notADate(text);
  const [, year, month, day, mark] = match;
  return { ...span(text, year, month, day), approximate: "~%".includes(mark) && mark !== "", uncertain: "?%".includes(mark) && mark !== "" };
}

function span(text, year, month, day) {
  if (year.includes("X")) {
    if (month) throw new DateProblem(`「${year}」のように年が不明なときは、月日は書けません`);
    const first = year.replaceAll("X", "0");
    return { earliest: `${first === "0000" ? "0001" : first}-01-01`, latest: `${year.replaceAll("X", "9")}-12-31`, precision: year.endsWith("XX") ? "century" : "decade" };
  }
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") throw new DateProblem(`「${year}-${month}-${day}」のように月が不明なときは、日は書けません`);
    return known(text, year, 1, 1, year, 12, 31, "year");
  }
  const season = SEASONS[Number(month)];
  if (season) {
    if (day !== undefined) throw new DateProblem("季節（21〜24）のあとに日は書けません");
    const [lastYear, last] = season[1] <= 10 ? [Number(year), season[1] + 2] : [Number(year) + 1, 2];
    return known(text, year, season[1], 1, lastYear, last, lastDay(lastYear, last), "season");
  }
  if (day === undefined || day === "XX") return known(text, year, Number(month), 1, year, Number(month), lastDay(year, month), "month");
  return known(text, year, Number(month), Number(day), year, Number(month), Number(day), "day");
}

function known(text, year, month, day, lastYear, lastMonth, lastOfMonth, precision) {
  if (Number(year) < 1 || lastYear > 9999 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) throw new DateProblem(`「${text}」という日はありません`);
  return { earliest: iso(year, month, day), latest: iso(lastYear, lastMonth, lastOfMonth), precision };
}

function lastDay(year, month) {
  const date = new Date(Date.UTC(2000, Number(month), 0));
  date.setUTCFullYear(Number(year), Number(month), 0);
  return date.getUTCDate();
}

function iso(year, month, day) {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function notADate(text) {
  const likely = writtenOtherwise(text.normalize("NFKC").trim());
  const advice = likely ? `${likely} と` : "2023、2023-09、2023-09-28、2023-09-30/2023-10-02 のいずれかの形で";
  return new DateProblem(`日付「${text}」が読めません。${advice}書いてください`, likely);
}

function writtenOtherwise(text) {
  const match = WRITTEN_OTHERWISE.exec(text);
  const likely = match ? match.slice(1).filter(Boolean).map((part) => part.padStart(2, "0")).join("-") : "";
  try {
    return likely && readDate(likely).text;
  } catch {
    return "";
  }
}

function japanesePart(part, after) {
  return japaneseKnown(part, after) + (part.approximate ? "頃" : "") + (part.uncertain ? "（不確か）" : "");
}

function japaneseKnown({ earliest, precision }, after) {
  const [year, month, day] = earliest.split("-").map(Number);
  if (precision === "century") return `${Math.floor(year / 100) * 100}年代（百年単位）`;
  if (precision === "decade") return `${Math.floor(year / 10) * 10}年代`;
  const sameYear = after && Number(after.earliest.slice(0, 4)) === year && precision !== "year";
  const yearText = sameYear ? "" : `${year}年`;
  if (precision === "season") return yearText + Object.values(SEASONS).find(([, first]) => first === month)[0];
  if (precision === "year") return yearText;
  const sameMonth = sameYear && after.precision === "day" && Number(after.earliest.slice(5, 7)) === month && precision === "day";
  return yearText + (sameMonth ? "" : `${month}月`) + (precision === "day" ? `${day}日` : "");
}
