// The one form of a text that search compares; jikenbo/search/folding.py is the same rule for the index.

/** Folds texts by the table that the index publishes (jikenbo/search/folding.json). */
export class Folding {
  #whitespace;
  #dropped;
  #characters;
  #unit;
  #known = new Map();

  constructor(table) {
    this.table = table;
    this.#whitespace = new Set(table.whitespace);
    this.#dropped = new Set(table.dropped);
    this.#characters = new Map(Object.entries(table.characters));
    this.#unit = new RegExp(`[^${table.marks}][${table.marks}]+|[^]`, "gu");
  }

  /** @returns {string} `text` as search compares it: single spaces, none at its ends. */
  fold(text) {
    return this.units(text).map((unit) => unit.folded).join("");
  }

  /**
   * The folded text in pieces that still know where they stood, for marking a match in the original.
   * @returns {{folded: string, start: number, end: number}[]} offsets in UTF-16 units of `text`
   */
  units(text) {
    const units = [];
    let before = " ";
    for (const found of text.matchAll(this.#unit)) {
      let folded = this.#fold(found[0]);
      if (before.endsWith(" ")) folded = folded.replace(/^ +/, "");
      folded = folded.replace(/ {2,}/g, " ");
      if (folded) before = folded;
      units.push({ folded, start: found.index, end: found.index + found[0].length });
    }
    trimEnd(units);
    return units;
  }

  #fold(unit) {
    let folded = this.#known.get(unit);
    if (folded === undefined) {
      folded = [...unit.normalize("NFKC")].map((each) => this.#foldCharacter(each)).join("");
      this.#known.set(unit, folded);
    }
    return folded;
  }

  #foldCharacter(character) {
    if (this.#dropped.has(character)) return "";
    let folded = "";
    for (const part of character.normalize("NFKC")) {
      for (const lowered of part.toLowerCase()) {
        folded += this.#whitespace.has(lowered) ? " " : (this.#characters.get(lowered) ?? lowered);
      }
    }
    return folded;
  }
}

function trimEnd(units) {
  const last = units.findLast((unit) => unit.folded);
  if (last) last.folded = last.folded.replace(/ +$/, "");
}
