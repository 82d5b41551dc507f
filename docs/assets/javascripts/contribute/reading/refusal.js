// A text that is not read: which rule it breaks, and the message that says what to write instead.

import { say } from "../say.js";

export class Broken extends Error {
  /**
   * @param {object} tables
   * @param {string} rule
   * @param {string} key of the rule's message
   * @param {Record<string, any>} values that the message names
   */
  constructor(tables, rule, key, values = {}) {
    super(say(tables, rule, key, values));
    this.rule = rule;
    this.key = key;
    this.values = values;
    this.suggestion = values.suggestion ?? "";
  }
}
