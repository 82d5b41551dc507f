// The words that represent a folded text in the index; jikenbo/search/tokenizer.py makes the same for records.

const BASE = 36;
const SHORT = 3;
const LONG = 4;
const LONG_MARK = "y";
const FIRST_LONG = parseInt(LONG_MARK, BASE) * BASE ** (SHORT - 1);
const SINGLE = "z";

function spell(character) {
  const code = character.codePointAt(0);
  const digits = code.toString(BASE);
  return code < FIRST_LONG ? digits.padStart(SHORT, "0") : LONG_MARK + digits.padStart(LONG, "0");
}

/**
 * The fewest words that pin a phrase down: every second pair, the last one where the phrase is odd.
 * @param {string} phrase a folded text of at least one character
 * @returns {{word: string, offset: number}[]} words and their distances from the phrase's first position
 */
export function cover(phrase) {
  const spelled = Array.from(phrase, spell);
  if (spelled.length === 1) return [{ word: SINGLE + spelled[0], offset: 0 }];
  const words = [];
  for (let at = 0; at < spelled.length; at += 2) {
    const offset = Math.min(at, spelled.length - 2);
    words.push({ word: spelled[offset] + spelled[offset + 1], offset });
  }
  return words;
}

/**
 * The range of words that begin with one character and go on with any of a range of characters.
 * @returns {{from: string, to: string}} both inclusive
 */
export function pairRange(first, from, to) {
  return { from: spell(first) + spell(from), to: spell(first) + spell(to) };
}
