// Incidents of the same organisation that the archive has already: perhaps the one that is being entered.

import { element } from "../search/dom.js";

const PAUSE = 500;
const SHOWN = 5;
/** Hits looked at: a name is found in other names and texts too. */
const MOST = 30;

/** @returns {{root: HTMLElement, look: (entry: object, names: object) => void}} */
export function similarIncidents(site) {
  const list = element("ul", {});
  const root = element(
    "aside",
    { class: "contribute-similar", hidden: true, "aria-label": "すでに載っている事件" },
    element("p", {}, "この組織の事件がもう載っています。同じ事件なら、そちらに書き足してください。"),
    list,
  );
  let wanted = "";
  let instance;
  const look = async ({ id, values }, names) => {
    const name = [values.org ?? []].flat()[0] ?? "";
    if (name === wanted) return;
    wanted = name;
    await new Promise((done) => setTimeout(done, PAUSE));
    if (name !== wanted) return;
    const hits = name.length > 1 ? (await find(name, names)).slice(0, SHOWN) : [];
    if (name !== wanted) return;
    list.replaceChildren(...hits.filter((hit) => hit.id !== id).map((hit) => item(hit, site)));
    root.hidden = !list.children.length;
  };
  const find = async (name, names) => {
    try {
      instance ??= (await import("../search.js")).createInstance();
      const found = await (await instance).search(`"${names.read(name).stem}"`);
      const hits = await Promise.all(found.results.slice(0, MOST).map((hit) => hit.data()));
      return hits.filter((hit) => hit.organisations.some((organisation) => names.same(organisation, name)));
    } catch {
      return []; // Without the index the form does without.
    }
  };
  return { root, look };
}

function item(hit, site) {
  const title = [hit.facts.headline ?? hit.headline?.map(({ text }) => text).join("")].flat().join("");
  const correct = new URL(`contribute/?id=${hit.id}`, site);
  return element(
    "li",
    {},
    element("a", { href: hit.url }, title),
    ` ${[hit.facts.date].flat().join("")} `,
    element("a", { href: correct.href }, "これを直す"),
  );
}
