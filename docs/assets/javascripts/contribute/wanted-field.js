// The part of the form for which a link leads here: /contribute/?id=2023-396&field=reports

/**
 * Brings the part that the address names into view, and the keyboard to its first empty address or first control.
 * @param {HTMLElement} form
 * @param {string} search the address's query
 */
export function goToWantedField(form, search) {
  const path = new URLSearchParams(search).get("field");
  const part = path && form.querySelector(`[data-path="${CSS.escape(path)}"]`);
  if (!part) return;
  const addresses = /** @type {HTMLInputElement[]} */ ([...part.querySelectorAll("input[type=url]")]);
  const empty = addresses.find((input) => !input.value && !input.closest("details:not([open])"));
  const control = /** @type {HTMLElement | null} */ (empty ?? part.querySelector("input, select, textarea, summary"));
  control?.focus({ preventScroll: true });
  (part.closest("fieldset") ?? part).scrollIntoView({ block: "start" });
}
