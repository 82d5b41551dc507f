// The messages of the rules, from the same table as those of `build.py check`.

/**
 * The rule's message of that key with the values in their places.
 * @param {any} tables
 * @param {string} rule
 * @param {string} key
 * @param {Record<string, any>} values
 */
export function say(tables, rule, key, values = {}) {
  return tables.rules[rule].messages[key]
    .replace(/\{\{|\}\}|\{([a-z_]+)\}/g, (place, name) => (name ? String(values[name]) : place[0]));
}

/**
 * What breaks a rule, at its place in the entry.
 * @param {any} tables
 * @param {(string | number)[]} path
 * @param {string} rule
 * @param {string} key
 * @param {Record<string, any>} values
 */
export function problem(tables, path, rule, key, values = {}) {
  return { path, rule, key, values, message: say(tables, rule, key, values), suggestion: values.suggestion ?? "" };
}
