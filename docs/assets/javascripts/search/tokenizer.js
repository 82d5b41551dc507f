// The words that represent a folded text in the index; jikenbo/search/tokenizer.py makes the same for records.

const BASE = 36;
const SHORT = 3;
const LONG = 4;
const LONG_MARK = "y";
const FIRST_LONG = parseInt(LONG_MARK, BASE) * BASE ** (SHORT - 1);
const SINGLE = "z";
const LONGEST = 4;
// What compounds consist of: kanji, Katakana, Latin letters, digits.
const COMPOUND = /^[0-9a-z一-鿿々ァ-ヺー]$/u;
// Sorts after every letter and digit: words that begin with another one end before it.
const END = "~";

function spell(character) {
  const code = character.codePointAt(0);
  const digits = code.toString(BASE);
  return code < FIRST_LONG ? digits.padStart(SHORT, "0") : LONG_MARK + digits.padStart(LONG, "0");
}

/**
 * A phrase's words, each at its distance from the phrase's first position. From `from` to `to` are all words, both
 * included, that may be there: a word that ends with the phrase may go on in the text.
 * @typedef {{from: string, to: string, offset: number}} Place
 */

/**
 * The fewest words that pin a phrase down, each as long as may be.
 * @param {string} phrase a folded text of at least one character
 * @returns {Place[]}
 */
export function cover(phrase) {
  const characters = Array.from(phrase);
  if (characters.length === 1) return [exactly(SINGLE + spell(phrase), 0)];
  const last = characters.length - 2;
  const places = [];
  for (let covered = 0, offset = 0; covered < characters.length;) {
    const words = [];
    for (; offset <= Math.min(covered, last); offset++) words.push({ offset, end: endOfWord(characters, offset) });
    const furthest = words.reduce((best, word) => (word.end > best.end ? word : best));
    places.push(placeOf(characters, furthest));
    covered = furthest.end;
    offset = furthest.offset + 1;
  }
  return places;
}

/**
 * Where a phrase goes on with a character of a range: the longest word that holds its end and that character.
 * @returns {Place}
 */
export function goingOn(phrase, first, last) {
  const characters = Array.from(phrase);
  let offset = characters.length - 1;
  const earliest = Math.max(0, characters.length + 1 - LONGEST);
  while (offset > earliest && COMPOUND.test(characters[offset - 1])) offset--;
  const end = characters.slice(offset).map(spell).join("");
  return { from: end + spell(first), to: end + spell(last) + END, offset };
}

/** Where the word at an offset ends within the phrase. */
function endOfWord(characters, offset) {
  const run = characters.slice(offset, offset + LONGEST).findIndex((character) => !COMPOUND.test(character));
  return Math.min(characters.length, offset + (run < 0 ? LONGEST : Math.max(2, run)));
}

function placeOf(characters, { offset, end }) {
  const held = characters.slice(offset, end);
  const word = held.map(spell).join("");
  const mayGoOn = end === characters.length && held.length < LONGEST &&
    held.every((character) => COMPOUND.test(character));
  return mayGoOn ? { from: word, to: word + END, offset } : exactly(word, offset);
}

/** @returns {Place} */
function exactly(word, offset) {
  return { from: word, to: word, offset };
}
