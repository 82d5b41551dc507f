// The organisations of an incident or of a report: a line each.

import { element } from "../search/dom.js";
import { field, input } from "./fields.js";
import { list } from "./lists.js";

/** @param {string[]} names changed in place */
export function organisationsField(form, names, { path, label, help, required, suggestions }) {
  const rows = names.map((name) => ({ name }));
  const write = () => names.splice(0, names.length, ...rows.map((row) => row.name));
  const relay = { ...form, changed: () => {
    write();
    form.changed();
  } };
  const make = (row, index, remove) => {
    const control = input(relay, row, "name", { type: "text", list: suggestions, maxlength: form.tables.limits.line, autocomplete: "off" });
    return field({ path: `${path}.${index}`, label: index ? `${label}${index + 1}` : label, help: index ? "" : help, required: required && !index }, control, remove);
  };
  return element("div", { "data-path": path }, list(relay, rows, make, { add: "組織を加える", name: label, create: () => ({ name: "" }), least: 1 }));
}
