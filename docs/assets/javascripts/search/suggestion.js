// Where nothing is found: the nearest spelling that is found, and which piece of the query to drop.

import { nearest } from "./spelling.js";
import { replacePiece } from "./query.js";

/**
 * @returns {Promise<{kind: "spelling" | "drop", term: string, piece: string, total: number}[]>} best first; each finds something
 */
export async function suggest(engine, term, options) {
  const query = engine.parse(term);
  const pieces = [...query.parts, ...query.without, ...query.narrowings];
  const dropped = pieces.length > 1 ? pieces.map((piece) => ({ kind: "drop", term: replacePiece(term, piece, ""), piece: piece.raw })) : [];
  const spelt = query.parts.length ? await respelt(engine, term, query.parts) : [];
  const all = await Promise.all([...spelt, ...dropped].map((each) => withTotal(engine, each, options)));
  return all.filter(({ total }) => total > 0).sort((a, b) => (a.kind === b.kind ? b.total - a.total : a.kind === "spelling" ? -1 : 1));
}

async function withTotal(engine, suggestion, options) {
  const { numbers } = await engine.search(engine.parse(suggestion.term), options);
  return { ...suggestion, total: numbers.length };
}

async function respelt(engine, term, parts) {
  const words = await engine.words();
  const corrections = parts.map((part) => ({ part, spelling: nearest(part.text, words) })).filter(({ spelling }) => spelling);
  return corrections.map(({ part, spelling }) => ({ kind: "spelling", term: replacePiece(term, part, spelling), piece: spelling }));
}
