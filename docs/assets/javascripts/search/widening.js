// Words that are another name of a tag, or a name of an organisation: incidents of those are found too.

/** @import { Narrowing, Part } from "./query.js" */

import { aliasesOf } from "./aliases.js";
import { whenNeeded } from "./bundle.js";
import { anyOf } from "./selection.js";

// A name of more words is a sentence.
const MOST_WORDS = 6;
const FORM = "会社|法人|組合";
const LATIN_FORM =
  "(?:inc|incorporated|corp|corporation|(?:co[.,]* ?)?ltd|limited|llc|llp|plc|gmbh|k[.]? ?k|kaisha)[.]?";
const FORM_ALONE = new RegExp(`^(?:\\(.{1,10}\\)|[^ ]*(?:${FORM})|${LATIN_FORM})$`, "u");
const LIKE_AN_ORGANISATION = new RegExp(
  `^\\(.{1,10}\\).|.\\(.{1,10}\\)$|${FORM}|役[所場]$|庁$|^.{2,3}[都道府県].|.[ ,]${LATIN_FORM}$`,
  "u",
);
// A form in a circle, which folding takes for a character of the name.
const CIRCLED = /[㊑-㊬]/u;

/**
 * @typedef {{from: number, to: number, pieces: Part[], facet: string, values: string[], records: Uint8Array}} Widening
 *   the first and last group of a query that one name consists of
 */

/**
 * @param {(Part | Narrowing)[][]} groups of a query
 * @param {object} table of the index's aliases
 * @returns {Promise<Widening[]>} the groups that a name consists of, and the tags or organisations that it names
 */
export async function widen(groups, table, engine) {
  const aliases = aliasesOf(table, engine.folding);
  /** @type {Widening[]} */
  const found = [];
  for (let at = 0; at < groups.length;) {
    const run = await longestName(groups, at, aliases, engine);
    if (run.length) found.push(...run);
    else for (const part of groups[at].filter(isWord)) found.push(...(await named([part], at, aliases, engine)));
    at = run.length ? run[0].to + 1 : at + 1;
  }
  return found;
}

/** @returns {piece is Part} */
function isWord(piece) {
  return !piece.field && !piece.without && !piece.exact;
}

/** A name of several words, such as "lost or left behind": the longest that begins here. */
async function longestName(groups, at, aliases, engine) {
  const words = [];
  for (const group of groups.slice(at, at + MOST_WORDS)) {
    if (group.length > 1 || !isWord(group[0])) break;
    words.push(group[0]);
  }
  for (let count = words.length; count > 1; count--) {
    const found = await named(words.slice(0, count), at, aliases, engine);
    if (found.length) return found;
  }
  return [];
}

async function named(pieces, from, aliases, engine) {
  const text = engine.folding.fold(pieces.map((piece) => piece.text).join(" "));
  const forms = engine.variants.all(text).map((form) => form.text);
  const place = { from, to: from + pieces.length - 1, pieces };
  const [byTag, byOrganisation] = await Promise.all([
    taggedWith(aliases.named(forms), engine),
    isOrganisation(pieces, text) || aliases.isOrganisation(text) ? ofOrganisation(pieces, engine) : [],
  ]);
  return [...byTag, ...byOrganisation].map((widening) => ({ ...place, ...widening }));
}

function taggedWith(tags, engine) {
  const facets = [...new Set(tags.map(({ facet }) => facet))];
  return Promise.all(facets.map(async (facet) => {
    const own = tags.filter((tag) => tag.facet === facet);
    const records = await Promise.all(own.map(async ({ value, number }) => [value, await engine.taggedWith(number)]));
    const values = own.map(({ value }) => value);
    return { facet, values, records: anyOf(engine.size, new Map(records), values) };
  }));
}

/** Whether words look like an organisation's name: by its legal form, its office or its prefecture. */
function isOrganisation(pieces, text) {
  if (pieces.length > 1) return FORM_ALONE.test(pieces[0].text) || FORM_ALONE.test(pieces.at(-1).text);
  return CIRCLED.test(pieces[0].written) || LIKE_AN_ORGANISATION.test(text);
}

async function ofOrganisation(pieces, engine) {
  const { organisationsNamed } = await whenNeeded(import("./organisations.js"));
  const named = await organisationsNamed(pieces.map(({ written }) => written).join(" "), engine);
  const values = [...named.keys()];
  return values.length ? [{ facet: "organisation", values, records: anyOf(engine.size, named, values) }] : [];
}
