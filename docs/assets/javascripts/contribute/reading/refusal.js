// A text that is not read: which rule it breaks, and the message that says what to write instead.

import { say } from "../say.js";

export class Broken extends Error {
  constructor(tables, rule, key, values = {}) {
    super(say(tables, rule, key, values));
    Object.assign(this, { rule, key, values, suggestion: values.suggestion ?? "" });
  }
}
