// The order of hits: headline and organisation, then phrase, then rarity and frequency; newer first among equals.

/** @import { Matches } from "./matches.js" */

const OFTEN = 4;
const HIGHEST = 1019; // ten hundreds, one ten, nine

/** The weight of a phrase: the rarer, the more. */
export function rarity(size, total) {
  return Math.log(1 + (size - total + 0.5) / (total + 0.5));
}

/**
 * A score whose hundreds say how much of the query the head holds, its tens whether the phrases occur
 * together, and its ones how often the phrases occur, each phrase weighed by its rarity.
 * @param {{matches: Matches, weight: number}[]} phrases
 * @param {Uint8Array | null} together records where the phrases follow one another
 */
export function score(number, phrases, together) {
  const all = phrases.reduce((total, { weight }) => total + weight, 0) || 1;
  let head = 0;
  let often = 0;
  for (const { matches, weight } of phrases) {
    head += (matches.inHead[number] * weight) / all;
    often += (Math.min(matches.counts[number], OFTEN) * weight) / OFTEN / all;
  }
  return Math.round(head * 10) * 100 + (together?.[number] ?? 0) * 10 + Math.round(often * 9);
}

/**
 * @param {Uint16Array} scores of every record
 * @param {Uint8Array} literal records that hold the words themselves: they come before those found by a tag or an
 *   organisation
 * @returns {number[]} numbers by descending score; records are numbered newest first, which settles ties
 */
export function byScore(numbers, scores, literal) {
  const size = scores.length;
  const rank = (number) => HIGHEST - scores[number] + (literal[number] ? 0 : HIGHEST + 1);
  // Score and number in one: numbers sort natively, many times faster than by a function.
  const keys = Float64Array.from(numbers, (number) => rank(number) * size + number).sort();
  return Array.from(keys, (key) => key % size);
}

/** @returns {number[]} numbers by a key's values; records without a value come last either way */
export function byKey(numbers, values, direction) {
  const sign = direction === "asc" ? 1 : -1;
  const numeric = numbers.every((number) => Number.isFinite(Number(values[number])));
  const compare = numeric ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  return numbers.sort((a, b) => {
    if (!values[a] || !values[b]) return (values[a] ? 0 : 1) - (values[b] ? 0 : 1) || a - b;
    return sign * compare(values[a], values[b]) || a - b;
  });
}
