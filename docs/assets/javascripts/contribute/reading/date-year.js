// The year of a date: of the common calendar or of an era, as jikenbo/notation/date_year.py reads it.

import { groupsOf, whole } from "./expressions.js";
import { Broken } from "./refusal.js";

/** @returns {{year: number, era: string}} */
export function yearOf(text, groups, tables) {
  const found = oneYear(text, groups, tables);
  for (const again of [groups.again1, groups.again2]) {
    if (!again) continue;
    const match = whole(tables.notation.dates.again, again, "iu");
    if (!match) throw new Broken(tables, "date", "unreadable", { text });
    if (oneYear(text, groupsOf(match), tables).year !== found.year) {
      throw new Broken(tables, "date", "two-years", { text });
    }
  }
  return found;
}

/** Throws where no day that the date may mean is of the era. */
export function checkEra(text, era, { earliest, latest }, tables) {
  const [first, last] = tables.notation.dates.eras[era];
  if (latest < first || (last && earliest > last)) throw notOfEra(text, era, tables);
}

function oneYear(text, groups, tables) {
  const { eras, era_initials: initials } = tables.notation.dates;
  if (groups.era) {
    const name = groups.era.replace(/[.]$/, "");
    const era = initials[name.toUpperCase()] ?? name;
    const number = groups.era_year === "元" ? 1 : Number(groups.era_year);
    if (number === 0) throw notOfEra(text, era, tables);
    return { year: Number(eras[era][0].slice(0, 4)) + number - 1, era };
  }
  if (groups.year.length !== 4) throw new Broken(tables, "date", "short-year", { text });
  return { year: Number(groups.year), era: "" };
}

function notOfEra(text, era, tables) {
  const [first, last] = tables.notation.dates.eras[era].map(japanese);
  return new Broken(tables, "date", "era", { text, era, first, last: last || "今" });
}

function japanese(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return iso && `${year}年${month}月${day}日`;
}
