// Numbers: of what, how exact, how many; and their parts, which must add up.

import { element } from "../search/dom.js";
import { choice, field, input } from "./fields.js";
import { list } from "./lists.js";

const QUALIFIERS = { "": "ちょうど", "~": "約", "<=": "最大", ">=": "以上" };

/** @param {object[]} rows changed in place */
export function countsField(form, rows, path) {
  const units = form.tables.units;
  const create = () => ({
    unit: Object.keys(units).find((unit) => !rows.some((row) => row.unit === unit)),
    qualifier: "",
    number: "",
    parts: [],
    note: "",
    certainty: "",
  });
  const make = (row, _, remove) => {
    const made = countRow(form, row, path, remove);
    offerFree(made, rows);
    return made;
  };
  const root = element(
    "div",
    { "data-path": path },
    list(form, rows, make, { add: "数を加える", name: "数", create, most: Object.keys(units).length }),
    element("p", { class: "contribute-field__problem" }),
  );
  root.addEventListener("change", () => offerFree(root, rows));
  return root;
}

/** An entry has one number of each unit: a row offers only those that no other row has. */
function offerFree(root, rows) {
  for (const option of root.querySelectorAll(".contribute-count__unit option")) {
    option.disabled = !option.selected && rows.some(({ unit }) => unit === option.value);
  }
}

function countRow(form, row, path, remove) {
  const units = Object.fromEntries(
    Object.entries(form.tables.units).map(([key, { label, counter }]) => [key, `${label}（${counter}）`]),
  );
  const number = input(form, row, "number", {
    type: "text",
    inputmode: "numeric",
    autocomplete: "off",
    "aria-label": "数",
    placeholder: "4244",
  });
  const made = field({ path: `${path}.${row.unit}`, label: "数" }, number, remove);
  const unit = choice(form, row, "unit", units, "何の数か");
  unit.classList.add("contribute-count__unit");
  unit.addEventListener("change", () => {
    made.dataset.path = `${path}.${row.unit}`;
    form.changed();
  });
  made.querySelector("label")?.replaceWith(unit);
  const qualifier = choice(form, row, "qualifier", QUALIFIERS, "数の性質");
  const read = ({ typedCount }) => {
    const typed = typedCount(number.value, row.unit);
    const [sign] = /^(?:~|<=|>=|)/u.exec(typed) ?? [""];
    if (sign) row.qualifier = qualifier.value = sign;
    row.number = number.value = typed.slice(sign.length);
    form.changed();
  };
  number.addEventListener("change", () => form.withRules(read));
  number.before(qualifier);
  made.append(details(form, row));
  return made;
}

function details(form, row) {
  const sum = element("output", { class: "contribute-count__sum" });
  const add = () => form.withRules((rules) => (sum.textContent = sumOf(row.parts, row.unit, rules)));
  const relay = {
    ...form,
    changed: () => {
      add();
      form.changed();
    },
  };
  const part = (each, index, remove) =>
    element(
      "div",
      { class: "contribute-count__part" },
      input(relay, each, "label", { type: "text", "aria-label": `内訳${index + 1}の名前`, placeholder: "会員" }),
      input(relay, each, "number", {
        type: "text",
        inputmode: "numeric",
        "aria-label": `内訳${index + 1}の数`,
        placeholder: "3605",
      }),
      remove,
    );
  if (row.parts.length) add();
  const certainties = {
    "": "（書かれていない）",
    ...Object.fromEntries(form.tables.certainties.map((each) => [each, each])),
  };
  return element(
    "details",
    { class: "contribute-more", open: Boolean(row.parts.length || row.note || row.certainty) },
    element("summary", {}, "内訳・補足"),
    list(relay, row.parts, part, { add: "内訳を加える", name: "内訳", create: () => ({ label: "", number: "" }) }),
    sum,
    element("label", {}, "確からしさ ", choice(form, row, "certainty", certainties, "確からしさ")),
    element("label", {}, "補足 ", input(form, row, "note", { type: "text", "aria-label": "数の補足" })),
  );
}

function sumOf(parts, unit, { typedCount }) {
  const numbers = parts.map(({ number }) => Number(typedCount(number, unit))).filter((number) => number > 0);
  if (numbers.length < 2) return "";
  return `${numbers.map((number) => number.toLocaleString("ja")).join(" + ")} = ${
    numbers.reduce((a, b) => a + b).toLocaleString("ja")
  }`;
}
