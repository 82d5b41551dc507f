// The index of organisations narrowed while one types; without it the index is what it is.

import { element } from "./search/dom.js";

const SHOWN = 100;
const PAUSE = 120;

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-organisation-filter]"));
if (place) start(place);

function start(place) {
  const input = place.querySelector("input");
  const root = new URL(place.dataset.organisationFilter, document.baseURI);
  let opened;
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      opened ??= open(root);
      try {
        show(place, root, input.value.trim() && (await find(await opened, input.value.trim())));
      } catch {
        opened = undefined;
        place.querySelector("[role=status]").textContent = "名前の一覧を読み込めませんでした。通信を確かめてください。";
      }
    }, PAUSE);
  });
  place.hidden = false;
}

/** All rows of the index, and what compares names as search does. */
async function open(root) {
  const [rows, instance] = await Promise.all([
    fetch(new URL("organisations/names.json", root)).then((response) => response.json()),
    import("./search.js").then(({ createInstance }) => createInstance()),
  ]);
  return {
    instance,
    rows: rows.map(([name, address, number, prefecture, ...names]) => ({ name, address, number, prefecture, names })),
  };
}

async function find({ rows, instance }, text) {
  const like = await instance.namesLike(text);
  return rows.filter(({ name, prefecture, names }) => [name, prefecture, ...names].some(like));
}

/** Shows what was found in place of the index, or the index where nothing is asked for. */
function show(place, root, found) {
  const list = /** @type {HTMLElement} */ (document.querySelector("[data-organisation-found]"));
  const index = /** @type {HTMLElement} */ (document.querySelector("[data-organisation-index]"));
  index.hidden = Boolean(found);
  list.hidden = !found;
  list.replaceChildren(...(found || []).slice(0, SHOWN).map((row) => item(row, root)));
  const more = found.length > SHOWN ? `、はじめの ${SHOWN} を表示` : "";
  place.querySelector("[role=status]").textContent = found ? `${found.length.toLocaleString("ja")}組織${more}` : "";
}

function item({ name, address, number, prefecture }, root) {
  const where = prefecture && !name.includes(prefecture) ? [" ", element("span", { class: "note" }, prefecture)] : [];
  return element(
    "li",
    {},
    element("a", { href: new URL(address, root).href }, name),
    ...where,
    " ",
    element("span", { class: "number" }, number.toLocaleString("ja")),
  );
}
