// Expressions of the rules' file, compiled once.

const compiled = new Map();

/** An expression as it is written in rules.json. */
export function expression(source, flags = "u") {
  const key = `${flags}/${source}`;
  if (!compiled.has(key)) compiled.set(key, new RegExp(source, flags));
  return compiled.get(key);
}

/** The match of a whole text, or null. */
export function whole(source, text, flags = "u") {
  return expression(`^(?:${source})$`, flags).exec(text);
}

/** The groups of a match that took part in it. */
export function groupsOf(match) {
  return Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, value]) => value));
}
