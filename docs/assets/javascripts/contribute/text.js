// Text without the white space around it, as Python takes it away.

const SPACES = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
const AROUND = new RegExp(`^${SPACES}|${SPACES}$`, "gu");

export function strip(text) {
  return text.replace(AROUND, "");
}

/** The characters, each by its code point, each once and in order. */
export function codesOf(characters) {
  return [...new Set(characters)].sort((a, b) => a.codePointAt(0) - b.codePointAt(0)).map(codeOf).join("、");
}

export function codeOf(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
