// Dates as far as they are known (EDTF), read as `build.py check` reads them.

import { whole } from "./reading/expressions.js";
import { Broken } from "./reading/refusal.js";

/**
 * @typedef {{earliest: string, latest: string, precision: string, approximate: boolean, uncertain: boolean}} End
 *   the first and the last day that one end of a date may be
 * @typedef {{text: string, isInterval: boolean, start: ?End, end: ?End, earliest: string, latest: string,
 *   approximate: boolean}} EdtfDate
 */

/** @returns {EdtfDate} */
export function readDate(text, tables) {
  const isWrittenSo = text.split("/").length <= 2 && whole(tables.expressions.date_characters, text);
  if (!isWrittenSo) throw new Broken(tables, "date", "unreadable", { text });
  const [startText, endText] = text.split("/");
  const start = readEnd(startText, text, tables);
  if (endText === undefined && !start) throw new Broken(tables, "date", "unreadable", { text });
  const end = endText === undefined ? start : readEnd(endText, text, tables);
  if (!start && !end) throw new Broken(tables, "date", "open", { text });
  if (start && end && end.latest < start.earliest) {
    throw new Broken(tables, "date", "reversed", { text, right: `${endText}/${startText}` });
  }
  return {
    text,
    start,
    end,
    isInterval: endText !== undefined,
    earliest: start?.earliest ?? "0001-01-01",
    latest: end?.latest ?? "9999-12-31",
    approximate: Boolean(start?.approximate || end?.approximate),
  };
}

/** As a Japanese reader expects it: 2023年8月30日〜31日, 2023年6月頃. */
export function japaneseDate({ isInterval, start, end }, tables) {
  if (!isInterval) return japanesePart(start, null, tables);
  if (!start) return `${japanesePart(end, null, tables)}まで`;
  return `${japanesePart(start, null, tables)}〜${end ? japanesePart(end, start, tables) : ""}`;
}

function readEnd(text, all, tables) {
  if (text === "..") return null;
  const match = whole(tables.expressions.date, text);
  if (!match) throw new Broken(tables, "date", "unreadable", { text: all });
  const [, year, month, day, mark] = match;
  return {
    ...span(text, year, month, day, tables),
    approximate: "~%".includes(mark) && mark !== "",
    uncertain: "?%".includes(mark) && mark !== "",
  };
}

function span(text, year, month, day, tables) {
  if (year.includes("X")) {
    if (month) throw new Broken(tables, "date", "month-of-no-year", { text: year });
    const first = year.replaceAll("X", "0");
    return {
      earliest: `${first === "0000" ? "0001" : first}-01-01`,
      latest: `${year.replaceAll("X", "9")}-12-31`,
      precision: year.endsWith("XX") ? "century" : "decade",
    };
  }
  if (month === undefined || month === "XX") {
    if (day !== undefined && day !== "XX") {
      throw new Broken(tables, "date", "day-of-no-month", { text: `${year}-${month}-${day}` });
    }
    return known(tables, text, year, 1, 1, year, 12, 31, "year");
  }
  const season = tables.seasons[Number(month)];
  if (season) {
    if (day !== undefined) throw new Broken(tables, "date", "day-of-season", { text: `${year}-${month}-${day}` });
    const [lastYear, last] = season[1] <= 10 ? [Number(year), season[1] + 2] : [Number(year) + 1, 2];
    return known(tables, text, year, season[1], 1, lastYear, last, lastDay(lastYear, last), "season");
  }
  if (day === undefined || day === "XX") {
    return known(tables, text, year, Number(month), 1, year, Number(month), lastDay(year, month), "month");
  }
  return known(tables, text, year, Number(month), Number(day), year, Number(month), Number(day), "day");
}

function known(tables, text, year, month, day, lastYear, lastMonth, lastOfMonth, precision) {
  if (Number(year) < 1 || lastYear > 9999 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) {
    throw new Broken(tables, "date", "impossible", { text });
  }
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

function japanesePart(part, after, tables) {
  return japaneseKnown(part, after, tables) + (part.approximate ? "頃" : "") + (part.uncertain ? "（不確か）" : "");
}

function japaneseKnown({ earliest, precision }, after, tables) {
  const [year, month, day] = earliest.split("-").map(Number);
  if (precision === "century") return `${Math.floor(year / 100) * 100}年代（百年単位）`;
  if (precision === "decade") return `${Math.floor(year / 10) * 10}年代`;
  const sameYear = after && Number(after.earliest.slice(0, 4)) === year && precision !== "year";
  const yearText = sameYear ? "" : `${year}年`;
  if (precision === "season") return yearText + Object.values(tables.seasons).find(([, first]) => first === month)[0];
  if (precision === "year") return yearText;
  const sameMonth = sameYear && after.precision === "day" && Number(after.earliest.slice(5, 7)) === month &&
    precision === "day";
  return yearText + (sameMonth ? "" : `${month}月`) + (precision === "day" ? `${day}日` : "");
}
