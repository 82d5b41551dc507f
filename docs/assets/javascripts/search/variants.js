// The other ways in which a phrase may be written: spellings, long vowels, numbers, years.

import { eraForms, numberForms, ordinalForms } from "./numbers.js";

const MOST = 24;
const KATAKANA = "ァ-ヺー";

/** Finds the ways of writing that the folding table lists, and those of numbers and years. */
export class Variants {
  #sites;

  constructor(table) {
    const spellings = new Map(table.spellings.flatMap((group) => group.map((each) => [each, group])));
    const longest = [...spellings.keys()].sort((a, b) => b.length - a.length);
    const stems = table.long_vowel_words.map((word) => word.slice(0, -1)).sort((a, b) => b.length - a.length);
    this.#sites = [
      { pattern: alternatives(longest), forms: (found) => spellings.get(found[0]) },
      { pattern: `(?:${alternatives(stems)})ー?(?![${KATAKANA}])`, forms: longVowelForms },
      ...eraForms(table.eras),
      ...numberForms(),
      ...ordinalForms(),
    ].map(({ pattern, forms }) => ({ pattern: new RegExp(pattern, "gu"), forms }));
  }

  /** As `all`, without the forms that hold another one: where they occur, that one does. */
  of(phrase) {
    return withoutLonger(this.all(phrase));
  }

  /**
   * @param {string} phrase a folded text
   * @returns {{text: string, standsAlone: boolean}[]} the phrase itself first; `standsAlone` where no further
   *   katakana or digit may follow, since the text is the beginning of another word (サーバ, サーバント) or number
   */
  all(phrase) {
    let found = [{ text: "", standsAlone: false }];
    let at = 0;
    for (const site of this.#find(phrase)) {
      found = extend(found, [phrase.slice(at, site.start)]);
      found = extend(found, site.forms);
      at = site.end;
    }
    found = extend(found, [phrase.slice(at)]);
    const unique = new Map([[phrase, { text: phrase, standsAlone: false }]]);
    for (const form of found) if (!unique.has(form.text)) unique.set(form.text, form);
    return [...unique.values()];
  }

  #find(phrase) {
    const sites = this.#sites.flatMap(({ pattern, forms }) =>
      [...phrase.matchAll(pattern)].map((found) => {
        const end = found.index + found[0].length;
        return { start: found.index, end, forms: [...new Set([found[0], ...forms(found, end === phrase.length)])] };
      })
    );
    sites.sort((a, b) => a.start - b.start || b.end - a.end);
    let free = 0;
    return sites.filter(({ start, end, forms }) => {
      if (start < free || forms.length < 2) return false;
      free = end;
      return true;
    });
  }
}

function extend(found, forms) {
  return found
    .flatMap(({ text, standsAlone }) =>
      forms.map((
        form,
      ) => (typeof form === "string"
        ? { text: text + form, standsAlone: standsAlone && !form }
        : { ...form, text: text + form.text })
      )
    )
    .slice(0, MOST);
}

function withoutLonger(forms) {
  return forms.filter(
    ({ text }) => !forms.some((other) => other.text !== text && !other.standsAlone && text.includes(other.text)),
  );
}

function longVowelForms([word], last) {
  if (!word.endsWith("ー")) return last ? [] : [`${word}ー`];
  const stem = word.slice(0, -1);
  return [last ? { text: stem, standsAlone: true } : stem];
}

function alternatives(words) {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}
