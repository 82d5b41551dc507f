// How alike two words are, as jikenbo/archive/likeness.py has it.

/** The first of the choices that are most like the word, or undefined where none is so by `least` of 100. */
export function nearest(word, choices, least) {
  let [best, highest] = [undefined, -1];
  for (const choice of choices) {
    const ratio = ratioOf([...word], [...choice]);
    if (ratio >= least && ratio > highest) [best, highest] = [choice, ratio];
  }
  return best;
}

/** Of 100, by how many characters both have in the same order. */
function ratioOf(a, b) {
  const length = a.length + b.length;
  return length ? (1 - (length - 2 * commonLength(a, b)) / length) * 100 : 100;
}

function commonLength(a, b) {
  let row = new Array(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      next.push(character === other ? row[index] + 1 : Math.max(row[index + 1], next[index]));
    }
    row = next;
  }
  return row.at(-1);
}
