// On an incident's page that was opened from a search: the words found are marked, and the next hit is one step away.

import { createInstance } from "./search.js";
import { element } from "./search/dom.js";
import { hitAddress } from "./search/hit.js";
import { Marker } from "./search-page/marker.js";
import { readTrail } from "./search-page/trail.js";

const record = document.querySelector("[data-incident-record]");
const term = new URLSearchParams(location.search).get("q");
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

async function trailBar(marker) {
  const trail = readTrail(record.dataset.incident);
  const count = marker.mark();
  const told = element("p", { class: "search-trail__told", role: "status" }, `「${term}」${count.toLocaleString("ja")}か所`);
  const bar = element("nav", { class: "search-trail", "aria-label": "検索結果", "data-search-ignore": true }, told, button(marker));
  if (!trail) return bar;
  const place = element("span", { class: "search-trail__place" }, `${trail.total.toLocaleString("ja")}件中${trail.place.toLocaleString("ja")}件目`);
  const steps = await Promise.all([neighbour(trail.before, "前の結果", "prev"), neighbour(trail.after, "次の結果", "next")]);
  bar.append(place, ...steps, element("a", { href: trail.address }, "検索結果に戻る"));
  return bar;
}

try {
  record.before(await trailBar(new Marker(record, await instance.finder(term))));
} catch (error) {
  // Without the index the page is as readable as before, only unmarked.
  if (error.name !== "LoadError") throw error;
}
