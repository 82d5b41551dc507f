// Folding, words, other ways of writing and queries, by the vectors that Python's tests read too.

import { deepStrictEqual as same } from "node:assert";
import { Folding } from "../../../docs/assets/javascripts/search/folding.js";
import { parseQuery } from "../../../docs/assets/javascripts/search/query.js";
import { cover, goingOn } from "../../../docs/assets/javascripts/search/tokenizer.js";
import { Variants } from "../../../docs/assets/javascripts/search/variants.js";
import table from "../../../jikenbo/folding/table.json" with { type: "json" };
import vectors from "../../search/vectors.json" with { type: "json" };

const folding = new Folding(table);
const variants = new Variants(table);
/** @type {Record<string, any[]>} */
const rows = vectors;

for (const [text, folded] of rows.fold) {
  Deno.test(`${text} is folded`, () => same(folding.fold(text), folded));
}

for (const [phrase, words] of rows.cover) {
  Deno.test(`${phrase} is covered by words`, () => {
    same(cover(phrase).map(({ from, to, offset }) => [from, to, offset]), words);
  });
}

for (const [phrase, first, last, [from, to, offset]] of rows.going_on) {
  Deno.test(`${phrase} goes on with ${first} to ${last}`, () =>
    same(goingOn(phrase, first, last), { from, to, offset }));
}

for (const [phrase, forms] of rows.variants) {
  Deno.test(`${phrase} has its other ways of writing`, () => {
    const found = variants.of(phrase).map((form) => form.text + (form.standsAlone ? "|" : ""));
    same(found[0], phrase);
    same(found.sort(), forms.toSorted());
  });
}

for (const [term, [parts, without, narrowings]] of rows.queries) {
  Deno.test(`${term} is read as a query`, () => {
    const query = parseQuery(term, (text) => folding.fold(text));
    same(query.parts.map(({ text }) => text), parts);
    same(query.without.map(({ text }) => text), without);
    same(query.narrowings.map((each) => [(each.without ? "-" : "") + each.field, each.value]), narrowings);
  });
}
