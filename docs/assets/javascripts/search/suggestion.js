// Where nothing is found: the nearest spelling that is found, a compound in two words, what a word says as a narrowing,
// and which piece to drop.

/** @import { Part } from "./query.js" */

import { nearest } from "./spelling.js";
import { replacePiece, replacePieces } from "./query.js";
import { fieldOf } from "./narrowing.js";

const KINDS = ["narrowing", "spelling", "split", "drop", "alone"];
// With more pieces than these it is not known which one is wrong.
const MOST_PIECES = 10;
// A longer piece is a sentence, not a misspelt word.
const LONGEST = 40;
// Milliseconds from one search to the next, so that typing is not held up.
const STEP = 5;
const JAPANESE = /^[々ぁ-ヿ一-鿿]{4,12}$/u;
const SHORTEST = 2;
const NUMERAL = /[\d元]/;
const KATAKANA = /[ァ-ヺー]{2}/u;

/**
 * @typedef {{kind: "narrowing" | "spelling" | "split" | "drop" | "alone", term: string, piece: string, total: number}}
 *   Suggestion a term that finds something, the piece of it that is new or gone, and the number of its hits
 */

/** @returns {Promise<Suggestion[]>} best first */
export async function suggest(engine, term, options) {
  const query = engine.parse(term);
  const pieces = [...query.parts, ...query.without, ...query.narrowings];
  if (pieces.length > MOST_PIECES) return [];
  const dropped = pieces.length > 1
    ? pieces.map((piece) => ({ kind: "drop", term: replacePiece(term, piece, ""), piece: piece.raw }))
    : [];
  const rewritten = await Promise.all([
    respelt(engine, term, query.parts),
    inTwo(engine, term, query.parts, options),
    asNarrowings(engine, term, query.parts),
  ]);
  const ways = await finding(engine, [...rewritten.flat(), ...dropped], options);
  if (ways.length || pieces.length < 3) return ways;
  const alone = [...query.parts, ...query.narrowings].map(({ raw }) => ({ kind: "alone", term: raw, piece: raw }));
  return finding(engine, alone, options);
}

async function finding(engine, suggestions, options) {
  const all = suggestions.map(async (each, index) => {
    await pause(index * STEP);
    return { ...each, total: await engine.count(engine.parse(each.term), options) };
  });
  const found = (await Promise.all(all)).filter(({ total }) => total > 0);
  return found.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.total - a.total);
}

function pause(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}

async function respelt(engine, term, parts) {
  if (!parts.length) return [];
  const words = await engine.words();
  /** @type {[Part, string][]} */
  const corrections = [];
  for (const part of parts.filter(({ text }) => text.length <= LONGEST)) {
    const spelling = nearest(part.text, words);
    if (spelling) corrections.push([part, spelling]);
    await pause(STEP);
  }
  const several = corrections.length > 1 ? [corrections] : [];
  return [...corrections.map((each) => [each]), ...several].map((each) => ({
    kind: "spelling",
    term: replacePieces(term, each),
    piece: each.map(([, spelling]) => spelling).join(" "),
  }));
}

/** A compound that the texts write as two words: 個人情報漏えい, 個人情報の漏えい. The most frequent pair is the likeliest. */
async function inTwo(engine, term, parts, options) {
  const pairs = parts.filter(({ text }) => JAPANESE.test(text)).map((part) => {
    const cuts = Array.from({ length: part.text.length - 2 * SHORTEST + 1 }, (_, index) => index + SHORTEST);
    // A cut in the middle of Katakana makes fragments of a misspelt word.
    const between = cuts.filter((at) => !KATAKANA.test(part.text.slice(at - 1, at + 1)));
    const pieces = between.map((at) => `${part.text.slice(0, at)} ${part.text.slice(at)}`);
    return finding(
      engine,
      pieces.map((piece) => ({ kind: "split", term: replacePiece(term, part, piece), piece })),
      options,
    );
  });
  return (await Promise.all(pairs)).flatMap((found) => found.slice(0, 1));
}

/** A word that is a date or a number of people. */
async function asNarrowings(engine, term, parts) {
  const narrowings = parts.filter(({ text }) => NUMERAL.test(text) && text.length <= LONGEST).map(async (part) => {
    const field = await fieldOf(part.text, engine);
    return field
      ? [{ kind: "narrowing", term: replacePiece(term, part, `${field}:${part.written}`), piece: part.raw }]
      : [];
  });
  return (await Promise.all(narrowings)).flat();
}
