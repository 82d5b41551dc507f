// Other names of tags, in Japanese and English, and names of organisations that no spelling gives away.

const LATIN = /^[a-z0-9][a-z0-9 .,'&+/()-]*$/;
/** Words that say nothing by themselves: "or" of "lost or left behind". */
const EMPTY = new Set(
  "a an and as at by elsewhere for from in is it its no not of on only or other others the to under with without".split(
    " ",
  ),
);
const opened = new WeakMap();

/** The aliases of an index, folded once. */
class Aliases {
  #byName = new Map();
  #byWord = new Map();
  #organisations;

  constructor({ tags, organisations }, folding) {
    this.#organisations = new Set(organisations.map((name) => folding.fold(name)));
    tags.forEach(([facet, value, names], number) => {
      for (const name of names) this.#add(folding.fold(name), { facet, value, number });
    });
  }

  #add(name, tag) {
    push(this.#byName, name, tag);
    const words = LATIN.test(name) ? wordsOf(name) : [];
    for (const word of new Set(words)) push(this.#byWord, word, { words, tag });
  }

  /**
   * @param {string[]} forms a folded text in each way in which it may be written
   * @returns {{facet: string, value: string, number: number}[]} the tags of which it is another name, or in English
   *   words of one
   */
  named(forms) {
    const asked = LATIN.test(forms[0]) ? wordsOf(forms[0]) : [];
    const significant = asked.find((word) => !EMPTY.has(word));
    const candidates = this.#byWord.get(significant) ?? [];
    const inEnglish = candidates.filter(({ words }) => holds(words, asked)).map(({ tag }) => tag);
    const all = [...forms.flatMap((form) => this.#byName.get(form) ?? []), ...inEnglish];
    return [...new Map(all.map((tag) => [tag.value, tag])).values()];
  }

  /** @returns {boolean} whether a folded text is the name of an organisation */
  isOrganisation(text) {
    return this.#organisations.has(text);
  }
}

/**
 * @param {{tags: [string, string, string[]][], organisations: string[]}} table
 *   the facet, the tag and its other names; names of organisations
 * @returns {Aliases}
 */
export function aliasesOf(table, folding) {
  if (!opened.has(table)) opened.set(table, new Aliases(table, folding));
  return opened.get(table);
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

function holds(words, asked) {
  return words.some((_, at) => asked.every((word, index) => words[at + index] === word));
}

/** English words, plurals as their singular. */
function wordsOf(text) {
  return text.split(/[^a-z0-9]+/).filter(Boolean).map((word) =>
    word.replace(/(?<=[a-z]{2})ies$/, "y").replace(/(?<=ss|x|ch|sh)es$/, "").replace(/(?<=[a-z]{2}[^siu])s$/, "")
  );
}
