// The word that a misspelt one was probably meant to be.

// A run of one script is what a writer mistypes: ランサムェア in ランサムェア感染.
const RUNS = /[ァ-ヺー]+|[a-z0-9]+|[一-鿿々]+|[ぁ-ゖ]+|[^]/gu;

/**
 * @param {string} text folded
 * @param {string[]} words folded, the most frequent first
 * @returns {string | null} the text with its unknown runs replaced by known words; null where none is near
 */
export function nearest(text, words) {
  const whole = closest(text, words);
  if (whole) return whole;
  const runs = text.match(RUNS) ?? [];
  const known = new Set(words);
  const respelt = runs.map((run) => (known.has(run) ? run : (closest(run, words) ?? run))).join("");
  return respelt === text ? null : respelt;
}

function closest(text, words) {
  const letters = Array.from(text);
  const allowed = Math.floor(letters.length / 3) || (letters.length > 1 ? 1 : 0);
  let best = null;
  let least = allowed + 1;
  for (const word of words) {
    if (word === text || Math.abs(word.length - text.length) >= least) continue;
    const distance = editDistance(letters, Array.from(word), least);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other; `limit` if not fewer. */
export function editDistance(from, to, limit) {
  if (Math.abs(from.length - to.length) >= limit) return limit;
  let before = [];
  let row = to.map((_, index) => index + 1);
  row.unshift(0);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        next[j] = Math.min(next[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...next) >= limit) return limit;
    [before, row] = [row, next];
  }
  return Math.min(row[to.length], limit);
}
