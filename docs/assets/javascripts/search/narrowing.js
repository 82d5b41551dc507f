// The narrowings of a query (org:, tag:, date:, people:) as sets of records.

/** @import { Narrowing } from "./query.js" */

import { whenNeeded } from "./bundle.js";
import { dateRange, numberRange, PLAIN } from "./ranges.js";
import { anyOf, where } from "./selection.js";

// All others hold tags.
const OTHER_FACETS = ["organisation", "prefecture", "scale", "year", "fiscal_year"];
const RANGES = {
  date: { rangeOf: dateRange, keys: ["date", "latest"] },
  people: { rangeOf: numberRange, keys: ["people"] },
};

/**
 * @param {Narrowing} narrowing
 * @returns {Promise<Uint8Array | null>} its records; null where its value cannot be understood
 */
export async function narrow({ field, value, written }, engine) {
  if (field in RANGES) return byRange(await rangeOf(field, value, engine), RANGES[field].keys, engine.columns);
  return field === "org" ? byOrganisation(value, written, engine) : byTag(value, engine);
}

/** @returns {Promise<"date" | "people" | undefined>} of which field a folded word is a condition */
export async function fieldOf(word, engine) {
  const fields = await Promise.all(
    Object.keys(RANGES).map(async (field) => [field, await rangeOf(field, word, engine)]),
  );
  return fields.find(([, range]) => range)?.[0];
}

async function rangeOf(field, text, engine) {
  const { rangeOf: read } = RANGES[field];
  const plain = read(text, PLAIN);
  if (plain) return plain;
  const tables = await engine.table("reading");
  if (!tables) return null;
  const { readersOf } = await whenNeeded(import("./reading.js"));
  return read(text, readersOf(tables));
}

async function byRange(holds, keys, columns) {
  if (!holds) return null;
  const [values, ...others] = await Promise.all(keys.map((key) => columns.sortKey(key)));
  return where(values, (value, number) => holds(value, ...others.map((each) => each[number])));
}

async function byTag(text, engine) {
  const { columns, size } = engine;
  const facets = await Promise.all(
    columns.facets.filter((name) => !OTHER_FACETS.includes(name)).map((name) => columns.facet(name)),
  );
  const [{ aliasesOf }, aliases] = await Promise.all([whenNeeded(import("./aliases.js")), engine.table("aliases")]);
  const also = aliases
    ? aliasesOf(aliases, engine.folding).named(engine.formsOf({ text })).map(({ value }) => value)
    : [];
  const like = engine.namesLike(text);
  return among(size, facets, (name) => like(name) || also.includes(name));
}

/** Organisations that have a name with the text in it, and those of which the text is a name in another way: 架空町役場. */
async function byOrganisation(text, written, engine) {
  const { organisationsNamed } = await whenNeeded(import("./organisations.js"));
  const [facet, isLike, named] = await Promise.all([
    engine.columns.facet("organisation"),
    organisationsLike(text, engine),
    organisationsNamed(written, engine),
  ]);
  return among(engine.size, [facet], (name) => named.has(name) || isLike(name));
}

function among(size, facets, isWanted) {
  const selected = new Uint8Array(size);
  for (const facet of facets) {
    anyOf(size, facet, [...facet.keys()].filter(isWanted)).forEach((inside, number) => (selected[number] |= inside));
  }
  return selected;
}

/** Whether an organisation has a name that holds the text, or the same name with another form: ㈱, （医）. */
async function organisationsLike(text, engine) {
  const [tables, others] = await Promise.all([engine.table("names"), engine.table("others")]);
  const holds = engine.namesLike(text);
  if (!tables) return holds;
  const { Names } = await whenNeeded(import("../organisations/name.js"));
  const names = new Names(tables, engine.folding);
  const asked = names.read(text);
  const isLike = (name) => {
    const own = names.read(name);
    const isPlaced = !asked.prefecture || !own.prefecture || asked.prefecture === own.prefecture;
    return holds(name) || (own.stem.includes(asked.stem) && isPlaced && names.mayBeOne(asked.form, own.form));
  };
  return (name) => [name, ...(others?.[name] ?? [])].some(isLike);
}
