// The rules of `build.py check` that one entry alone can break, checked while one types.

import { countRules } from "./checks/counts.js";
import { dateRules } from "./checks/dates.js";
import { fieldRules } from "./checks/fields.js";
import { headingRules } from "./checks/headings.js";
import { organisationRules } from "./checks/organisations.js";
import { patternRules } from "./checks/patterns.js";
import { tagRules } from "./checks/tags.js";

/** Each rule by its key: a generator of what breaks it in an entry. */
export function checksOf(tables) {
  return {
    ...fieldRules,
    ...organisationRules,
    ...dateRules,
    ...countRules,
    ...tagRules,
    ...headingRules,
    ...patternRules(tables),
  };
}

/**
 * @param {{values: object, body: string}} entry values as typed, without empty ones
 * @param {object} tables the rules and the vocabulary
 * @param {string} today YYYY-MM-DD: no date lies after it
 * @returns {{path: (string|number)[], rule: string, key: string, values: object, severity: string, message: string,
 *   suggestion: string}[]}
 */
export function check(entry, tables, today) {
  const found = Object.values(checksOf(tables)).flatMap((rule) => [...rule(entry, tables, today)]);
  return found.map((each) => ({ severity: tables.rules[each.rule].severity ?? "error", ...each }));
}
