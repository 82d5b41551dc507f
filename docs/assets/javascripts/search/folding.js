// The one form of a text that search compares; jikenbo/search/folding.py is the same rule for the index.

/** Folds texts by the table that the index publishes (jikenbo/search/folding.json). */
export class Folding {
  #whitespace;
  #dropped;
  #characters;
  #mark;
  #unit;
  #known = new Map();

  constructor(table) {
    this.table = table;
    this.#whitespace = new Set(table.whitespace);
    this.#dropped = new Set(table.dropped);
    this.#characters = new Map(Object.entries(table.characters));
    this.#mark = new RegExp(`[${table.marks}]`, "u");
    this.#unit = new RegExp(`[^${table.marks}][${table.marks}]+|[^]`, "gu");
  }

  /** @returns {string} `text` as search compares it: single spaces, none at its ends. */
  fold(text) {
    let folded = "";
    for (const unit of this.#split(text)) folded += this.#fold(unit);
    return folded.replace(/ {2,}/g, " ").replace(/^ | $/g, "");
  }

  /**
   * The folded text in pieces that still know where they stood, for marking a match in the original.
   * @returns {{folded: string, start: number, end: number}[]} offsets in UTF-16 units of `text`
   */
  units(text) {
    const units = [];
    let before = " ";
    let start = 0;
    for (const unit of this.#split(text)) {
      const end = start + unit.length;
      let folded = this.#fold(unit);
      if (folded.includes(" ")) folded = folded.replace(/ {2,}/g, " ").slice(folded.startsWith(" ") && before.endsWith(" ") ? 1 : 0);
      if (folded) before = folded;
      units.push({ folded, start, end });
      start = end;
    }
    trimEnd(units);
    return units;
  }

  /** Characters, each with the marks that combine with it. */
  #split(text) {
    return this.#mark.test(text) ? text.match(this.#unit) : text;
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
