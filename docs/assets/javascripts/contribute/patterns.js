// The rules that are patterns, from the same table as those of `build.py check`.

const ADDRESS = /https?:\/\/[^\s"'<>）)」]+/g;
const LONGEST_SHOWN = 40;

/** Yields what a text of an entry may not contain. `isBody` says whether it is Markdown. */
export function* patternProblems(text, isBody, tables) {
  for (const [rule, { patterns = [] }] of Object.entries(tables.rules)) {
    for (const pattern of patterns) {
      if (pattern.within === "markdown" && !isBody) continue;
      if (pattern.needs?.length && !pattern.needs.some((part) => text.includes(part))) continue;
      yield* matches(rule, pattern, searched(text, pattern.within, tables));
    }
  }
}

function searched(text, within, tables) {
  if (within === "markdown") return text.replace(new RegExp(tables.code, "gm"), blank);
  return within === "words" ? text.replace(ADDRESS, blank) : text;
}

function* matches(rule, pattern, text) {
  for (const match of text.matchAll(new RegExp(pattern.match, "gmu"))) {
    const found = match.at(-1) ?? match[0];
    const suggestion = replacement(pattern, found);
    if (suggestion !== found) yield { rule, message: messageOf(pattern, found), found, suggestion };
  }
}

function messageOf(pattern, found) {
  const parts = {
    text: short(found),
    nfc: found.normalize("NFC"),
    nfkc: found.normalize("NFKC"),
    code: [...new Set(found)].sort().map(codePoint).join("、"),
    points: [...found].map(codePoint).join(" "),
  };
  return pattern.say.replace(/\{(\w+)\}/g, (_, part) => parts[part]);
}

function replacement(pattern, found) {
  if (pattern.replace === "NFC" || pattern.replace === "NFKC") return found.normalize(pattern.replace);
  return pattern.replace === "TAB" ? " " : pattern.replace;
}

function codePoint(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function short(text) {
  const line = [...text.trim().replaceAll("\n", " ")];
  return line.length <= LONGEST_SHOWN ? line.join("") : `${line.slice(0, LONGEST_SHOWN - 1).join("")}…`;
}

function blank(text) {
  return text.replace(/[^\n]/g, " ");
}
