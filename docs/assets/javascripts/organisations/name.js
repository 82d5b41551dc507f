// An organisation's name as it is compared: jikenbo/archive/organisation has the same rules and gives their tables.

/** @import { Folding } from "../search/folding.js" */

/** Reads names by the tables of a Python build. */
export class Names {
  #tables;
  #folding;
  #circled;
  #patterns;
  #latin;
  #withPlace;
  #notAName;
  #towns = new Map();

  /** @param {object} tables what reads names; with `towns`, also municipalities  @param {Folding} folding */
  constructor(tables, folding) {
    this.#tables = tables;
    this.#folding = folding;
    this.#circled = new Map(Object.entries(tables.circled));
    this.#patterns = tables.form_patterns.map((pattern) => new RegExp(pattern, "u"));
    this.#latin = Object.entries(tables.latin).map(([pattern, form]) => [new RegExp(pattern, "u"), form]);
    this.#withPlace = new RegExp(tables.with_place, "u");
    this.#notAName = new RegExp(tables.not_a_name, "gu");
    for (const [prefecture, district, name, until] of tables.towns ?? []) {
      this.#addTown({ prefecture, district, name, until });
    }
  }

  #addTown(town) {
    for (const place of ["", town.district, town.prefecture, town.prefecture + town.district]) {
      for (const office of ["", "役所", "役場"]) {
        const written = this.#folding.fold(place + town.name + office);
        const towns = this.#towns.get(written) ?? new Set();
        this.#towns.set(written, towns.add(town));
      }
    }
  }

  /** @returns {string} the name folded, a form's mark of one character in brackets */
  plain(name) {
    return this.#folding.fold(Array.from(name, (each) => this.#circled.get(each) ?? each).join(""));
  }

  /** @returns {string} the folded text without spaces and marks */
  bare(folded) {
    return folded.replace(this.#notAName, "");
  }

  /** @returns {object[]} every municipality that a folded name may mean */
  townsNamed(folded) {
    return [...(this.#towns.get(folded) ?? [])];
  }

  /** @returns {{stem: string, form: string, prefecture: string, towns: object[]}} the parts of a name as typed */
  read(text) {
    const folded = this.plain(text);
    let [rest, prefecture] = this.#withoutPlace(folded);
    const split = this.splitForm(rest);
    rest = split.rest;
    if (!prefecture) [rest, prefecture] = this.#withoutPlace(rest);
    const stem = this.bare(rest) || this.bare(folded) || folded || text;
    return split.form ? { stem, form: split.form, prefecture, towns: [] } : this.#ofGovernment(stem, prefecture);
  }

  /** @returns {{rest: string, form: string}} the folded name without its form, and the form, "" where it shows none */
  splitForm(folded) {
    for (const pattern of this.#patterns) {
      const found = pattern.exec(folded);
      if (!found) continue;
      const rest = folded.slice(0, found.index) + folded.slice(found.index + found[0].length);
      return rest ? { rest, form: this.#tables.forms[found[1] ?? found[2]] } : { rest: folded, form: "" };
    }
    const latin = /[a-z][ .]*$/.test(folded) ? this.#latin : [];
    for (const [pattern, form] of latin) {
      const at = folded.search(pattern);
      if (at > 0) return { rest: folded.slice(0, at), form };
    }
    return { rest: folded, form: "" };
  }

  /** Whether one body may have both forms: "" is a form that is not known. */
  mayBeOne(first, second) {
    const { kinds } = this.#tables;
    return !first || !second || kinds[second].includes(first) || kinds[first].includes(second);
  }

  /** Whether two names as typed may be one body's, as far as they show. */
  same(one, other) {
    const [first, second] = [this.read(one), this.read(other)];
    const mayShare = !first.prefecture || !second.prefecture || first.prefecture === second.prefecture;
    return first.stem === second.stem && mayShare && this.mayBeOne(first.form, second.form);
  }

  /** @returns {string} the prefecture that follows from a name as typed, "" where none does; needs municipalities */
  prefectureOf(text) {
    const { stem, prefecture, towns } = this.read(text);
    if (prefecture || towns.length) return prefecture;
    return this.#beginsWithPrefecture(stem) || this.#townBefore(stem, "");
  }

  #beginsWithPrefecture(stem) {
    const found = Object.values(this.#tables.prefectures).find((each) => stem.startsWith(each));
    if (found && !new RegExp(this.#tables.not_of_the_prefecture, "u").test(stem)) {
      const rest = stem.slice(found.length);
      if (found !== "北海道" || this.#isOfThePlace(rest) || this.#townBefore(rest, found)) return found;
    }
    return Object.entries(this.#tables.of_one_prefecture).find(([word]) => stem.startsWith(word))?.[1] ?? "";
  }

  /** The prefecture of the municipality that the text begins with, "" where none or several may be meant. */
  #townBefore(stem, prefecture) {
    for (const found of stem.matchAll(/[市区町村]/g)) {
      const end = found.index + 1;
      const towns = existing(this.townsNamed(stem.slice(0, end))).filter((town) =>
        !prefecture || town.prefecture === prefecture
      );
      const rest = stem.slice(end);
      if (!towns.length || (rest && !this.#isOfThePlace(this.bare(rest)))) continue;
      const there = new Set(towns.map((town) => town.prefecture));
      return there.size === 1 ? [...there][0] : "";
    }
    return "";
  }

  #isOfThePlace(rest) {
    return new RegExp(this.#tables.of_the_place, "u").test(rest);
  }

  #withoutPlace(folded) {
    const found = this.#withPlace.exec(folded);
    return found ? [found[1], this.#tables.prefectures[found[2]]] : [folded, ""];
  }

  #ofGovernment(stem, prefecture) {
    const own = stem.replace(/庁$/, "");
    if (this.#tables.prefectures[own] === own) return { stem: own, form: "", prefecture: own, towns: [] };
    const towns = this.townsNamed(stem).filter((town) => !prefecture || prefecture === town.prefecture);
    if (!towns.length) return { stem, form: "", prefecture, towns };
    const there = new Set(existing(towns).map((town) => town.prefecture));
    const alone = there.size === 1 && !this.#tables.also_wards.includes(stem) ? [...there][0] : "";
    return { stem: this.plain(towns[0].name), form: "", prefecture: prefecture || alone, towns };
  }
}

/** Those municipalities that there were in the year, or that there are; all, where there are none of these. */
export function existing(towns, year) {
  const there = towns.filter(({ until }) => !until || (year !== undefined && year <= until));
  return there.length ? there : towns;
}
