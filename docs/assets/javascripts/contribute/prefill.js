// What the address of the form asks for: /contribute/?title=…&url=…, or /contribute/?id=2023-396 to correct one.

import { whole } from "./reading/expressions.js";

const TEXTS = ["title", "date", "occurred", "discovered"];

/** @returns {?string} the id of the incident that is to be corrected */
export function wantedId(search, { expressions }) {
  const id = new URLSearchParams(search).get("id") ?? "";
  return whole(expressions.id, id) ? id : null;
}

/** Puts into the draft what the address gives. @returns {boolean} whether it gave anything */
export function prefill(draft, search, tables) {
  const given = new URLSearchParams(search);
  for (const key of TEXTS) if (given.get(key)) draft[key] = given.get(key);
  if (given.get("org")) draft.org = given.getAll("org");
  const tags = given.getAll("tag").map((tag) => tables.aliases.get(tag) ?? tag).filter((tag) => tables.tags.has(tag));
  if (tags.length) draft.tags = [...new Set(tags)];
  if (given.get("url")) draft.reports[0].url = given.get("url");
  if (given.get("report")) draft.reports[0].title = given.get("report");
  if (given.get("text")) draft.sections = [{ heading: "概要", text: given.get("text") }];
  return [...given.keys()].some((key) => [...TEXTS, "org", "tag", "url", "report", "text"].includes(key));
}
