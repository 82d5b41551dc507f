// The reports about an incident: title, who, when, where.

import { element } from "../search/dom.js";
import { countsField } from "./counts-field.js";
import { choice, dateField, field, textField } from "./fields.js";
import { list } from "./lists.js";
import { organisationsField } from "./organisations-field.js";
import { labelOf, REPORT_HINTS } from "./wording.js";

/** @param {object[]} rows changed in place */
export function reportsField(form, rows) {
  const create = () => ({ title: "", org: [""], date: "", url: "", archive: "", kind: "", accessed: "", counts: [] });
  return element(
    "div",
    { "data-path": "reports" },
    element("p", { class: "contribute-field__problem" }),
    list(form, rows, (row, index, remove) => report(form, row, index, remove), {
      add: "公表文を加える",
      name: "公表文",
      create,
      least: 1,
    }),
  );
}

function report(form, row, index, remove) {
  const path = `reports.${index}`;
  const { properties } = form.tables.schema.$defs.Report;
  const options = (key, more) => ({
    path: `${path}.${key}`,
    label: labelOf(properties[key]),
    help: REPORT_HINTS[key],
    ...more,
  });
  const [own, ...others] = form.tables.kinds;
  const kinds = { "": `${own}（当事者による）`, ...Object.fromEntries(others.map((kind) => [kind, kind])) };
  return element(
    "fieldset",
    { class: "contribute-report" },
    element("legend", {}, `公表文${index + 1}`, remove),
    textField(form, row, "title", options("title", { maxlength: form.tables.limits.line })),
    textField(form, row, "url", options("url", { type: "url", placeholder: "https://" })),
    dateField(form, row, "date", options("date")),
    element(
      "details",
      {
        class: "contribute-more",
        open: Boolean(row.archive || row.kind || row.accessed || row.org.some(Boolean) || row.counts.length),
      },
      element("summary", {}, "組織・写し・この公表での数"),
      organisationsField(form, row.org, options("org")),
      textField(form, row, "archive", options("archive", { type: "url", placeholder: "https://" })),
      field(options("kind"), choice(form, row, "kind", kinds)),
      dateField(form, row, "accessed", options("accessed")),
      countsField(form, row.counts, `${path}.counts`),
    ),
  );
}
