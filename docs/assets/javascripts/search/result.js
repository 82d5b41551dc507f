// A hit in Pagefind's form: its data are fetched when they are to be shown.

import { asHtml, excerptOf, findMatches } from "./excerpt.js";
import { snippetsOf } from "./snippets.js";

/**
 * @typedef {{id: string, score: number, literal: boolean, words: number[], data: () => Promise<any>}} Result
 *   `literal` where the record holds the words themselves
 */

/** @returns {Result} */
export function resultOf(engine, query, { id, score, literal }, site, settings) {
  return { id, score, literal, words: [], data: () => dataOf(engine, query, id, site, settings) };
}

/** @returns {string[][]} for each of the query's phrases every way in which it may be written */
export function formsOf(engine, query) {
  return query.parts.map((part) => engine.formsOf(part));
}

async function dataOf(engine, query, id, site, { excerptLength }) {
  const record = await engine.record(id);
  const phrases = formsOf(engine, query);
  const marked = (text) => excerptOf(text, [findMatches(text, phrases.flat(), engine.folding)]);
  const excerpt = snippetsOf(record, phrases, engine.folding, excerptLength);
  return {
    ...record,
    url: new URL(record.url, site).href,
    raw_url: record.url,
    meta: { title: record.title },
    headline: marked(record.title),
    names: record.organisations.map(marked),
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
