// A hit in Pagefind's form: its data are fetched when they are to be shown.

import { asHtml, excerptOf, findMatches } from "./excerpt.js";

/** @returns {{id: string, score: number, words: number[], data: () => Promise<object>}} */
export function resultOf(engine, query, id, score, site, settings) {
  return { id, score, words: [], data: () => dataOf(engine, query, id, site, settings) };
}

/** @returns {string[]} every way in which the query's phrases may be written */
export function formsOf(engine, query) {
  return query.parts.flatMap(({ text }) => engine.variants.of(text).map((form) => form.text));
}

async function dataOf(engine, query, id, site, { excerptLength }) {
  const record = await engine.record(id);
  const forms = formsOf(engine, query);
  const marked = (text, length) => excerptOf(text, findMatches(text, forms, engine.folding), length);
  const excerpt = marked(bestBlock(record.blocks, forms, engine.folding), excerptLength);
  return {
    ...record,
    url: new URL(record.url, site).href,
    raw_url: record.url,
    meta: { title: record.title },
    headline: marked(record.title, Infinity),
    content: record.blocks.join("\n"),
    excerpt: asHtml(excerpt),
    plain_excerpt: excerpt.map(({ text }) => text).join(""),
    pieces: excerpt,
    sub_results: [],
    anchors: [],
    locations: [],
    weighted_locations: [],
    word_count: record.blocks.reduce((total, block) => total + block.length, 0),
  };
}

/** The block with the most different forms, then the longest: a sentence tells more than a fact. Without any, the first sentence. */
function bestBlock(blocks, forms, folding) {
  const kinds = (folded) => forms.filter((form) => folded.includes(form)).length;
  const ranked = blocks.map((block) => ({ block, kinds: kinds(folding.fold(block)) })).filter(({ kinds }) => kinds);
  ranked.sort((a, b) => b.kinds - a.kinds || b.block.length - a.block.length);
  return ranked[0]?.block ?? blocks.find((block) => block.includes("。")) ?? blocks[0] ?? "";
}
