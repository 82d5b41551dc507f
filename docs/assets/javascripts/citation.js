// Buttons that save a citation of the incident as BibTeX, RIS or CSL-JSON, made from the incident's data.

import { element } from "./search/dom.js";

const BIBTEX = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  ...Object.fromEntries([..."{}#$%&_"].map((sign) => [sign, `\\${sign}`])),
};

/** Year, month and day as far as the beginning of an EDTF date is known for certain: a doubt is about the last one. */
function known(edtf) {
  const [, ...parts] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d{2}))?)?(?![\dX])(?:-XX)*([~?%])?/.exec(edtf) ?? [];
  const isDoubted = parts.pop();
  const found = parts.filter(Boolean);
  return isDoubted ? found.slice(0, -1) : found;
}

function titleOf(incident) {
  return `${incident.title}（${incident.org.join("、")}）`;
}

function keyOf(incident, name) {
  return `${name.toLowerCase().replace(/[^a-z0-9]+/g, "") || "incident"}-${incident.id}`;
}

/** An @online entry. Its author is the archive, whose own text is cited; biblatex reads the EDTF of `date`. */
export function bibtex(incident, { site, name }) {
  const escaped = (text) => text.replace(/[\\~^{}#$%&_]/g, (sign) => BIBTEX[sign]);
  const [year] = known(incident.date.edtf);
  const fields = {
    title: `{${escaped(titleOf(incident))}}`,
    author: `{${escaped(site)}}`,
    date: incident.date.edtf,
    ...(year && { year }),
    url: incident.url,
    langid: "japanese",
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},\n`);
  return `@online{${keyOf(incident, name)},\n${lines.join("")}}\n`;
}

/** The same as an electronic resource in RIS, whose lines end in CR LF. */
export function ris(incident, { site }) {
  const [year, month = "", day = ""] = known(incident.date.edtf);
  const tags = [
    ["TY", "ELEC"],
    ["TI", titleOf(incident)],
    ["AU", site],
    ...(year ? [["PY", year], ["DA", `${year}/${month}/${day}/`]] : []),
    ["UR", incident.url],
    ["ID", incident.id],
    ["LA", "ja"],
    ...incident.tags.map((tag) => ["KW", tag]),
    ["ER", ""],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ")}\r\n`).join("");
}

/** The same as a list of one CSL-JSON item, which Zotero and Pandoc read. */
export function csl(incident, { site, name }) {
  const date = known(incident.date.edtf).map(Number);
  const item = {
    id: keyOf(incident, name),
    type: "webpage",
    title: titleOf(incident),
    author: [{ literal: site }],
    "container-title": site,
    ...(date.length && { issued: { "date-parts": [date] } }),
    URL: incident.url,
    language: "ja",
    number: incident.id,
    keyword: incident.tags.join(", "),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const FORMS = [
  { label: "BibTeX", ending: "bib", type: "application/x-bibtex", make: bibtex },
  { label: "RIS", ending: "ris", type: "application/x-research-info-systems", make: ris },
  { label: "CSL", ending: "json", type: "application/json", make: csl },
];

function save(text, name, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

function button(form, archive) {
  const made = element("button", { type: "button", class: "citation-button" }, form.label);
  made.addEventListener("click", async () => {
    try {
      const response = await fetch(new URL("index.json", location.href));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const incident = await response.json();
      save(form.make(incident, archive), `${keyOf(incident, archive.name)}.${form.ending}`, form.type);
    } catch {
      made.textContent = `${form.label}（読み込めませんでした。もう一度押してください）`;
    }
  });
  return made;
}

const place = typeof document === "undefined"
  ? null
  : /** @type {HTMLElement | null} */ (document.querySelector("[data-citations]"));
if (place) {
  const archive = { site: place.dataset.citations, name: place.dataset.name };
  place.replaceChildren(...FORMS.flatMap((form) => [button(form, archive), " "]));
  place.hidden = false;
}
