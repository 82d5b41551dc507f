// One date of a text, as jikenbo/notation/date_parts.py reads it.

import { readDate } from "../dates.js";
import { checkEra, yearOf } from "./date-year.js";
import { groupsOf, whole } from "./expressions.js";
import { Broken } from "./refusal.js";

/**
 * @returns {?{edtf: string, year: number, month: ?number, day: ?number, era: string}}
 *   null where it is no date; throws Broken
 */
export function readPart(text, tables) {
  const known = edtfOf(text, tables);
  if (known) return known.isInterval ? null : ofEdtf(text);
  for (const form of tables.notation.dates.forms) {
    const match = whole(form, text, "iu");
    if (match) return ofForm(text, groupsOf(match), tables);
  }
  return null;
}

/** The date that ends the period which `first` begins, or null. */
export function readSecond(text, first, tables) {
  const part = readPart(text, tables);
  if (part) return part;
  const { time, phase, following, partial, seasons } = tables.notation.dates;
  if ((whole(time, text, "iu") && first.day) || (whole(phase, text) && !first.day)) return first;
  if (text && text[0] in seasons) return readPart(`${first.year}年${text}`, tables);
  const counted = whole(following, text);
  if (counted) return followingOf(counted.groups.word, counted.groups.rest, first, tables);
  const match = whole(partial, text, "iu");
  return match ? ofPartial(text, groupsOf(match), first, tables) : null;
}

/** The date where the text is EDTF, null where it has another form; throws where no calendar has it. */
export function edtfOf(text, tables) {
  try {
    return readDate(text, tables);
  } catch (fault) {
    if (!(fault instanceof Broken) || fault.key !== "unreadable") throw fault;
    return null;
  }
}

function ofEdtf(text) {
  const [year, month = 0, day = 0] = text.split("-").map((part) =>
    Number(part.replace(/[~?%]$/, "").replaceAll("X", "0"))
  );
  return { edtf: text, year, month: month >= 1 && month <= 12 ? month : null, day: day || null, era: "" };
}

function ofForm(text, groups, tables) {
  if (groups.decade) return ofEdtf(groups.century ? `${groups.decade.slice(0, 2)}XX` : `${groups.decade}X`);
  if (groups.fiscal) throw new Broken(tables, "date", "fiscal", { text });
  if (groups.second_separator && groups.second_separator !== groups.separator) return null;
  const { year, era } = yearOf(text, groups, tables);
  if (groups.season) {
    return {
      edtf: `${digits(year, 4)}-${tables.notation.dates.seasons[groups.season]}${mark(groups)}`,
      year,
      month: null,
      day: null,
      era,
    };
  }
  return partOf(text, groups, year, monthOf(groups, tables), era, tables);
}

function ofPartial(text, given, first, tables) {
  if (given.years) {
    if (!given.month) return null;
    const { year, era } = yearOf(
      text,
      first.era ? { era: first.era, era_year: given.years } : { year: given.years },
      tables,
    );
    return partOf(text, given, year, Number(given.month), era, tables);
  }
  let groups = given;
  if (groups.day_alone && !first.day) {
    if (!first.month || !/^[0-9]+$/.test(text)) return null;
    groups = { month: groups.day_alone };
  }
  const month = groups.month ? Number(groups.month) : first.month;
  if (month === null || (first.month === null && groups.day_of_two)) return null;
  const begun = first.month ?? month;
  const turns = month < begun && month + 12 - begun <= tables.notation.dates.longest_turn;
  return partOf(text, groups, first.year + (turns ? 1 : 0), month, "", tables);
}

function followingOf(word, rest, first, tables) {
  const days = ["同日", "翌日", "翌々日"].indexOf(word);
  if (days >= 0) {
    if (!first.day || !first.month || (rest && !whole(tables.notation.dates.time, rest, "iu"))) return null;
    const date = new Date(Date.UTC(2000, first.month - 1, first.day));
    date.setUTCFullYear(first.year, first.month - 1, first.day + days);
    return ofEdtf(date.toISOString().slice(0, 10));
  }
  if (word === "同年" || word === "翌年") return readPart(`${first.year + (word === "翌年" ? 1 : 0)}年${rest}`, tables);
  if (!first.month) return null;
  const day = new RegExp(`^(?:${tables.notation.dates.day})`, "u").exec(rest);
  if (word === "翌" && !(first.day && day)) return null;
  const isNext = word === "翌月" || (word === "翌" && Number(day?.[1]) < first.day);
  const after = isNext ? first.month : first.month - 1;
  return readPart(`${first.year + Math.floor(after / 12)}年${(after % 12) + 1}月${rest}`, tables);
}

function monthOf(groups, tables) {
  const name = groups.month_name ?? groups.name_behind;
  if (name) return tables.notation.dates.months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return groups.month ? Number(groups.month) : null;
}

function partOf(text, groups, year, month, era, tables) {
  const given = groups.day ?? groups.day_of_two ?? groups.day_before ?? groups.day_alone;
  let day = given ? Number(given) : null;
  if (groups.last_day && month >= 1 && month <= 12) day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weekday = weekdayOf(groups, tables);
  const isNoPhase = day || (month === null && groups.phase?.includes("旬"));
  if ((groups.phase && isNoPhase) || (weekday >= 0 && !day)) return null;
  if (Number(groups.hour ?? 0) > 23 || Number(groups.minute ?? groups.minutes ?? 0) > 59) {
    throw new Broken(tables, "date", "time", { text });
  }
  const known = [digits(year, 4), ...[month, day].filter((part) => part !== null).map((part) => digits(part, 2))].join(
    "-",
  );
  const value = dateOf(known, month, tables);
  if (!value) throw new Broken(tables, "date", "impossible", { text });
  if (era) checkEra(text, era, value, tables);
  if (weekday >= 0 && (new Date(value.earliest).getUTCDay() + 6) % 7 !== weekday) {
    throw new Broken(tables, "date", "weekday", {
      text,
      right: tables.notation.dates.weekdays[(new Date(value.earliest).getUTCDay() + 6) % 7],
    });
  }
  return { edtf: known + mark(groups), year, month, day, era };
}

function dateOf(known, month, tables) {
  try {
    return month !== null && month > 12 ? null : readDate(known, tables);
  } catch {
    return null;
  }
}

function weekdayOf(groups, { notation: { dates } }) {
  const name = groups.weekday ?? groups.weekday_name;
  return name ? dates.weekdays.indexOf(name) : dates.weekdays_in_english.indexOf(groups.weekday_english?.toLowerCase());
}

function mark(groups) {
  const [about, uncertain] = [Boolean(groups.about || groups.phase), Boolean(groups.uncertain)];
  return about && uncertain ? "%" : about ? "~" : uncertain ? "?" : "";
}

function digits(number, length) {
  return String(number).padStart(length, "0");
}
