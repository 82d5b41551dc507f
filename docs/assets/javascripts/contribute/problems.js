// Problems, at the field where they can be corrected and all together before sending.

import { element } from "../search/dom.js";

/** Rules on people's names, addresses and numbers: what breaks them is shown while it is typed. */
const AT_ONCE = /^personal-/;

/** Shows each problem at its field once the reader has been there; `all` shows those of untouched fields too. */
export function showProblems(root, problems, touched, all) {
  const places = new Map([...root.querySelectorAll("[data-path]")].map((place) => [place.dataset.path, place]));
  const problemsOf = new Map();
  for (const problem of problems) {
    const place = nearest(places, problem.path.join("."));
    if (place && (all || touched.has(place.dataset.path) || AT_ONCE.test(problem.rule))) {
      problemsOf.set(place, [...(problemsOf.get(place) ?? []), problem]);
    }
  }
  for (const place of places.values()) showAt(place, problemsOf.get(place) ?? []);
}

/** @returns {HTMLElement[]} all problems as a list whose items lead to their fields */
export function problemList(root, problems, rules, labels) {
  const places = new Map([...root.querySelectorAll("[data-path]")].map((place) => [place.dataset.path, place]));
  return problems.toSorted((a, b) => a.severity.localeCompare(b.severity)).map(({ path, rule, severity, message }) => {
    const control = nearest(places, path.join("."))?.querySelector("input, select, textarea, summary");
    const link = element("button", { type: "button", class: "contribute-problems__go" }, message);
    link.addEventListener("click", () => {
      for (let each = control; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
      control?.focus();
    });
    const why = element(
      "a",
      { href: `${rules}#${rule}`, target: "_blank", class: "contribute-problems__why" },
      "くわしく",
    );
    return element(
      "li",
      { class: `contribute-problems__item contribute-problems__item--${severity}` },
      element("span", { class: "contribute-problems__label" }, labels[severity]),
      link,
      why,
    );
  });
}

function nearest(places, path) {
  for (let parts = path.split("."); parts.length; parts = parts.slice(0, -1)) {
    const place = places.get(parts.join("."));
    if (place) return place;
  }
  return undefined;
}

function showAt(place, problems) {
  const room = [...place.querySelectorAll(".contribute-field__problem")].find((each) =>
    each.closest("[data-path]") === place
  );
  if (!room) return;
  const text = problems.map(({ message }) => message).join("\n");
  if (room.textContent !== text) room.textContent = text;
  const severity = problems.some((problem) => problem.severity === "error") ? "error" : "warning";
  if (problems.length) place.dataset.severity = severity;
  else delete place.dataset.severity;
  const control = place.matches(".contribute-field")
    ? place.querySelector(".contribute-field__control :is(input, select, textarea)")
    : null;
  control?.setAttribute("aria-invalid", String(problems.length > 0 && severity === "error"));
}
