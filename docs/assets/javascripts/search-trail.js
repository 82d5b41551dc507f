// On an incident's page that was opened from a search: the words found are marked, and the next hit is one step away.

/** @import { Place } from "./search-page/trail.js" */

import { createInstance } from "./search.js";
import { element } from "./search/dom.js";
import { hitAddress } from "./search/hit.js";
import { Marker } from "./search-page/marker.js";
import { readTrail } from "./search-page/trail.js";

// The pages' script asks for this one where both are there.
const record = /** @type {HTMLElement} */ (document.querySelector("[data-incident-record]"));
const term = new URLSearchParams(location.search).get("q") ?? "";
const instance = createInstance();

function button(marker) {
  const made = element("button", { type: "button", "aria-pressed": "true" }, "印を付ける");
  made.addEventListener("click", () => {
    const marked = made.getAttribute("aria-pressed") !== "true";
    made.setAttribute("aria-pressed", String(marked));
    if (marked) marker.mark();
    else marker.unmark();
  });
  return made;
}

async function neighbour(id, label, rel) {
  if (!id) return "";
  const data = await instance.record(id);
  return element("a", { href: hitAddress(data, term), rel, title: data.title }, label);
}

function marking(marker, count) {
  return [
    element("p", { class: "search-trail__count", role: "status" }, `「${term}」${count.toLocaleString("ja")}か所`),
    button(marker),
  ];
}

/** @param {Place} place */
async function walking({ total, place, before, after, address }) {
  const steps = await Promise.all([neighbour(before, "前の結果", "prev"), neighbour(after, "次の結果", "next")]);
  const position = element(
    "span",
    { class: "search-trail__place" },
    `${total.toLocaleString("ja")}件中${place.toLocaleString("ja")}件目`,
  );
  return [position, ...steps, element("a", { href: address }, "検索結果に戻る")];
}

try {
  const marker = new Marker(record, await instance.finder(term));
  const count = marker.mark();
  const trail = readTrail(record.dataset.incident, term);
  const parts = [...(count ? marking(marker, count) : []), ...(trail ? await walking(trail) : [])];
  if (parts.length) {
    record.before(
      element("nav", { class: "search-trail", "aria-label": "検索結果", "data-search-ignore": true }, ...parts),
    );
  }
} catch (error) {
  // Without the index the page is as readable as before, only unmarked.
  if (!(error instanceof Error) || error.name !== "LoadError") throw error;
}
