// The narrowings of a query (org:, tag:, date:, people:) as sets of records.

import { Names } from "../organisations/name.js";
import { dateRange, numberRange } from "./ranges.js";
import { anyOf, where } from "./selection.js";

// All others hold tags.
const OTHER_FACETS = ["organisation", "prefecture", "scale", "year"];

/**
 * @param {{field: string, value: string}} narrowing with a folded value
 * @returns {Promise<Uint8Array | null>} its records; null where its value cannot be understood
 */
export async function narrow({ field, value }, engine) {
  const { columns, size, variants } = engine;
  if (field === "date") return byRange(variants.of(value).map(({ text }) => dateRange(text)).find(Boolean), ["date", "latest"], columns);
  if (field === "people") return byRange(numberRange(value), ["people"], columns);
  const names = field === "org" ? ["organisation"] : columns.facets.filter((name) => !OTHER_FACETS.includes(name));
  const facets = await Promise.all(names.map((name) => columns.facet(name)));
  const like = field === "org" ? await organisationsLike(value, engine) : engine.namesLike(value);
  const also = field === "tag" ? await engine.tagsAlsoNamed(value) : [];
  const selected = new Uint8Array(size);
  for (const facet of facets) {
    const wanted = [...facet.keys()].filter((name) => like(name) || also.includes(name));
    anyOf(size, facet, wanted).forEach((inside, number) => (selected[number] |= inside));
  }
  return selected;
}

/** Whether an organisation has a name that holds the text, or that is one of the same body with another form: ㈱, （医）. */
async function organisationsLike(text, engine) {
  const { tables, others } = await engine.organisationNames();
  const holds = engine.namesLike(text);
  if (!tables) return holds;
  const names = new Names(tables, engine.folding);
  const asked = names.read(text);
  const isLike = (name) => {
    const own = names.read(name);
    const isPlaced = !asked.prefecture || !own.prefecture || asked.prefecture === own.prefecture;
    return holds(name) || (own.stem.includes(asked.stem) && isPlaced && names.mayBeOne(asked.form, own.form));
  };
  return (name) => [name, ...(others[name] ?? [])].some(isLike);
}

async function byRange(holds, keys, columns) {
  if (!holds) return null;
  const [values, ...others] = await Promise.all(keys.map((key) => columns.sortKey(key)));
  return where(values, (value, number) => holds(value, ...others.map((each) => each[number])));
}
