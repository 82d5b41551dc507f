// Fields of the form: a label, a control, help, and room for a problem. Each writes into the draft as one types.

import { element } from "../search/dom.js";

let count = 0;
const newId = () => `contribute-${++count}`;

/**
 * A labelled control.
 * @param {{path: string, label: string, help?: string, required?: boolean}} about `path` is the value's in the entry
 * @param {HTMLElement} control
 * @param {...(Node | string)} more
 */
export function field({ path, label, help, required }, control, ...more) {
  control.id ||= newId();
  const problem = element("p", { class: "contribute-field__problem", id: `${control.id}-problem` });
  const hint = element("p", { class: "contribute-field__help", id: `${control.id}-help` }, help ?? "");
  hint.hidden = !help;
  control.setAttribute("aria-describedby", `${hint.id} ${problem.id}`);
  if (required) control.setAttribute("aria-required", "true");
  const mark = required ? [" ", element("span", { class: "contribute-field__required" }, "必須")] : [];
  return element(
    "div",
    { class: "contribute-field", "data-path": path },
    element("label", { for: control.id }, label, ...mark),
    hint,
    element("div", { class: "contribute-field__control" }, control, ...more),
    problem,
  );
}

/** A line of text. */
export function textField(form, holder, key, options) {
  const control = input(form, holder, key, {
    maxlength: options.maxlength,
    type: options.type ?? "text",
    placeholder: options.placeholder,
  });
  return field(options, control);
}

/** A text of several lines that grows with its content. */
export function longField(form, holder, key, options) {
  const control = element("textarea", { rows: options.rows ?? 3 });
  control.value = holder[key];
  control.addEventListener("input", () => {
    holder[key] = control.value;
    form.changed();
  });
  return field(options, control);
}

/** A choice of one. `choices` maps values to labels. */
export function choice(form, holder, key, choices, label) {
  const options = Object.entries(choices).map(([value, text]) =>
    element("option", { value, selected: holder[key] === value }, text)
  );
  const control = element("select", { "aria-label": label, id: newId() }, ...options);
  control.addEventListener("change", () => {
    holder[key] = control.value;
    form.changed();
  });
  return control;
}

/** A date as text, repeated in Japanese, with a calendar next to it. */
export function dateField(form, holder, key, options) {
  const readBack = element("output", { class: "contribute-date__read" });
  const control = input(form, holder, key, {
    type: "text",
    placeholder: options.placeholder ?? "2023-09-28",
    autocomplete: "off",
    spellcheck: "false",
  });
  const calendar = element("input", {
    type: "date",
    class: "contribute-date__calendar",
    "aria-label": `${options.label}をカレンダーで選ぶ`,
    max: form.today,
  });
  const update = () => form.withRules(({ japaneseDate }) => (readBack.textContent = japaneseDate(control.value)));
  const put = (text) => {
    control.value = text;
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
  control.addEventListener("input", update);
  control.addEventListener("change", () => form.withRules(({ typedDate }) => put(typedDate(control.value))));
  calendar.addEventListener("change", () => calendar.value && put(calendar.value));
  if (control.value) update();
  return field(options, control, calendar, readBack);
}

/** A bare line of text, for use inside other fields. */
export function input(form, holder, key, attributes) {
  const control = element("input", { ...attributes, id: newId() });
  control.value = holder[key] ?? "";
  control.addEventListener("input", () => {
    holder[key] = control.value;
    form.changed();
  });
  return control;
}

/** A button that does something to the form. */
export function button(text, onClick, attributes = {}) {
  const control = element("button", { type: "button", ...attributes }, text);
  control.addEventListener("click", onClick);
  return control;
}
