// The organisations of an incident or of a report: a line each; several typed or pasted into one are separated.

import { element } from "../search/dom.js";
import { field, input } from "./fields.js";
import { list } from "./lists.js";

/** @param {string[]} names changed in place */
export function organisationsField(form, names, { path, label, help, required, suggestions }) {
  const rows = names.map((name) => ({ name }));
  const write = () => names.splice(0, names.length, ...rows.map((row) => row.name));
  const relay = {
    ...form,
    changed: () => {
      write();
      form.changed();
    },
  };
  const make = (row, index, remove, redraw) => {
    const control = input(relay, row, "name", {
      type: "text",
      list: suggestions,
      maxlength: form.tables.limits.line,
      autocomplete: "off",
    });
    const apart = (text, { namesIn }) => {
      const found = namesIn(text);
      if (!found.length || (found.length === 1 && found[0] === text.trim())) return;
      rows.splice(rows.indexOf(row), 1, ...found.map((name) => ({ name })));
      redraw();
      relay.changed();
    };
    control.addEventListener("change", () => form.withRules((rules) => apart(control.value, rules)));
    control.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.getData("text") ?? "";
      if (!/[\r\n]./.test(pasted)) return; // A line of text has no line ends: they would be lost.
      event.preventDefault();
      const [before, after] = [
        control.value.slice(0, control.selectionStart ?? 0),
        control.value.slice(control.selectionEnd ?? 0),
      ];
      form.withRules((rules) => apart(before + pasted + after, rules));
    });
    return field(
      {
        path: `${path}.${index}`,
        label: index ? `${label}${index + 1}` : label,
        help: index ? "" : help,
        required: required && !index,
      },
      control,
      remove,
    );
  };
  return element(
    "div",
    { "data-path": path },
    list(relay, rows, make, { add: "組織を加える", name: label, create: () => ({ name: "" }), least: 1 }),
  );
}
