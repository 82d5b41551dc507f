// A query as it is meant: words that are conditions, and words by which more than their own texts are found.

/** @import { Query } from "./query.js" */
/** @import { Widening } from "./widening.js" */

import { whenNeeded } from "./bundle.js";
import { queryOf } from "./query.js";

// Words that only a condition ends or begins with, and a number: 2023年度, 2022年以降, 2021年4月~9月, 1万人以上, >=500人.
const NUMERAL = "[\\d元〇一二三四五六七八九十百千万億]";
const SINCE = "以降|以後|以前|まで|から|より前|より後";
const DATE = `.*(?:年度(?:${SINCE})?|[年月日\\d](?:${SINCE})|年.*~.*)|\\d{4}~.+年|~.+年|fy ?\\d{4}`;
const PEOPLE = ".*[人名](?:以上|以下|以内|未満|まで|を?超(?:え|える)?|より多い|より少ない)|[<>≦≧≤≥].*[人名]";
const LIKE_A_CONDITION = new RegExp(`^(?=.*${NUMERAL})(?:${DATE}|${PEOPLE})$`, "u");

// A longer word is a sentence.
const LONGEST = 40;

/** @returns {Promise<Query>} the query with narrowings for words that are conditions (`plain`) */
export async function withConditions(query, engine) {
  return queryOf(
    await Promise.all(query.groups.map((group) => Promise.all(group.map((piece) => asCondition(piece, engine))))),
  );
}

async function asCondition(piece, engine) {
  if (piece.field || piece.exact || piece.text.length > LONGEST || !LIKE_A_CONDITION.test(piece.text)) return piece;
  const { fieldOf } = await whenNeeded(import("./narrowing.js"));
  const field = await fieldOf(piece.text, engine);
  return field ? { ...piece, field, value: piece.text, plain: true } : piece;
}

/** @returns {Promise<Widening[]>} the records by which the words of a query find more than their texts */
export async function wideningsOf({ groups, parts }, engine) {
  const aliases = parts.some(({ exact }) => !exact) ? await engine.table("aliases") : null;
  if (!aliases) return [];
  const { widen } = await whenNeeded(import("./widening.js"));
  return widen(groups, aliases, engine);
}
