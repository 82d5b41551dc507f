// The one form of a text that search compares; jikenbo/folding is the same rule for the index.

/** Folds texts by the table that the index and the form publish (jikenbo/folding/table.json). */
export class Folding {
  #whitespace;
  #dropped;
  #characters;
  #mark;
  #normalised;
  #unit;
  #looseSpace;
  #known = new Map();

  constructor(table) {
    this.table = table;
    this.#whitespace = new Set(table.whitespace);
    this.#dropped = new RegExp(`^[${table.dropped}]`, "u");
    this.#characters = new Map([...Object.entries(table.characters), ...kanji(table.kanji)]);
    this.#mark = new RegExp(`[${table.marks}]`, "u");
    this.#normalised = new RegExp(`^[${table.normalised}]`, "u");
    this.#unit = new RegExp(`(?![${table.marks}])[${table.normalised}][${table.marks}]+|[^]`, "gu");
    const [japanese, latin] = [`[${table.japanese}]`, `[${table.latin}]`];
    this.#looseSpace = new RegExp(`(?<=${japanese}) (?=${latin})|(?<=${latin}) (?=${japanese})`, "gu");
  }

  /** @returns {string} the text with single spaces, none at its ends or between Japanese and Latin letters */
  fold(text) {
    let folded = "";
    for (const unit of this.#split(text)) folded += this.#fold(unit);
    return folded.replace(/ {2,}/g, " ").replace(/^ | $/g, "").replace(this.#looseSpace, "");
  }

  /**
   * The folded text in pieces that still know where they were, for marking a match in the original.
   * @returns {{folded: string, start: number, end: number}[]} offsets in UTF-16 units of `text`
   */
  units(text) {
    const units = [];
    let before = " ";
    let start = 0;
    for (const unit of this.#split(text)) {
      const end = start + unit.length;
      let folded = this.#fold(unit);
      if (folded.includes(" ")) {
        folded = folded.replace(/ {2,}/g, " ").slice(folded.startsWith(" ") && before.endsWith(" ") ? 1 : 0);
      }
      if (folded) before = folded;
      units.push({ folded, start, end });
      start = end;
    }
    trimEnd(units);
    this.#dropLooseSpaces(units);
    return units;
  }

  #dropLooseSpaces(units) {
    const folded = units.map((unit) => unit.folded).join("");
    const spaces = Array.from(folded.matchAll(this.#looseSpace), ({ index }) => index);
    let start = folded.length;
    for (const unit of units.reverse()) {
      start -= unit.folded.length;
      while (spaces.at(-1) >= start) {
        const at = spaces.pop() - start;
        unit.folded = unit.folded.slice(0, at) + unit.folded.slice(at + 1);
      }
    }
    units.reverse();
  }

  /** Characters, each with the marks that combine with it. */
  #split(text) {
    return this.#mark.test(text) ? text.match(this.#unit) : text;
  }

  #fold(unit) {
    let folded = this.#known.get(unit);
    if (folded === undefined) {
      const composed = unit.length > 1 && this.#normalised.test(unit) ? unit.normalize("NFKC") : unit;
      folded = Array.from(composed, (each) => this.#foldCharacter(each)).join("");
      this.#known.set(unit, folded);
    }
    return folded;
  }

  #foldCharacter(character) {
    if (this.#dropped.test(character)) return "";
    const lowered = this.#normalised.test(character)
      ? Array.from(character.normalize("NFKC"), lower).join("")
      : character;
    return Array.from(lowered, (each) => (this.#whitespace.has(each) ? " " : (this.#characters.get(each) ?? each)))
      .join("");
  }
}

/**
 * Each variant of a character with the one it folds into.
 * @param {Record<string, string[]>} sources
 * @returns {[string, string][]}
 */
function kanji(sources) {
  const groups = Object.values(sources).flat().flatMap((line) => line.split(" "));
  return groups.map((group) => Array.from(group)).flatMap(([first, ...variants]) =>
    variants.map((each) => /** @type {[string, string]} */ ([each, first]))
  );
}

function lower(character) {
  return character.toLowerCase();
}

function trimEnd(units) {
  const last = units.findLast((unit) => unit.folded);
  if (last) last.folded = last.folded.replace(/ +$/, "");
}
