// What the form checks and offers: the rules and the vocabulary, as the site publishes them.

import { Names } from "../organisations/name.js";
import { Folding } from "../search/folding.js";
import { readJson } from "./read-json.js";

/** @param {URL} site the root of the site */
export async function loadTables(site) {
  const [rules, vocabulary, schema] = await Promise.all(
    ["contribute/rules.json", "data/vocabulary.json", "data/entry.schema.json"].map((path) =>
      readJson(new URL(path, site))
    ),
  );
  return {
    ...rules,
    name_tables: rules.names,
    names: new Names(rules.names, new Folding(rules.folding)),
    schema,
    facets: vocabulary.facets,
    tags: new Map(vocabulary.tags.map((tag) => [tag.tag, tag])),
    aliases: new Map(vocabulary.tags.flatMap((tag) => (tag.aliases ?? []).map((alias) => [alias, tag.tag]))),
  };
}
