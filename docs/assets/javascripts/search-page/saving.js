// The hits as files: those lines of the published files that are theirs, as these write them.

import { Bundle } from "../search/bundle.js";
import { wordsOf } from "./state.js";

// A line break between quotation marks belongs to a cell.
const LINE = /(?:[^"\r\n]|"[^"]*")+\r\n/g;
/** Characters that a name of a file cannot have, or that only separate words. */
const NOT_IN_NAMES = /[\s\\/:*?"<>|.,、。「」]+/gu;
const LONGEST_NAME = 60;

/**
 * @typedef {{type: string, read: (text: string, ids: string[]) => string[]}} Form
 *   a form of the data: what the lines of a published file with these ids are in a file of their own
 */

/** @type {Form} a table whose first column is the incident's number */
export const TABLE = {
  type: "text/csv",
  read(text, ids) {
    const [head, ...lines] = text.match(LINE) ?? [""];
    const byId = new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line]));
    // Spreadsheets know UTF-8 by its mark, which decoding took away.
    return ["\ufeff", head, ...ids.flatMap((id) => byId.get(id) ?? [])];
  },
};

/** @type {Form} JSON with an incident on each line, as a list */
export const LINES = {
  type: "application/json",
  read(text, ids) {
    const byId = new Map(text.split("\n").filter(Boolean).map((line) => [JSON.parse(line).id, line]));
    return ["[\n", ids.flatMap((id) => byId.get(id) ?? []).join(",\n"), "\n]\n"];
  },
};

/**
 * Lets a link to a published file save the hits alone.
 * @param {HTMLAnchorElement} link
 * @param {Form} form
 * @param {() => string[]} ids of the hits in order
 * @param {(error: Error) => void} onFailure called where the file could not be had
 */
export function saveHitsBy(link, form, ids, onFailure) {
  const file = new Bundle(new URL(link.href));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const wanted = ids();
    file.file("", (bytes) => new TextDecoder().decode(bytes)).then(
      (text) => save(form.read(text, wanted), form.type, link.download),
      onFailure,
    );
  });
}

/**
 * Offers to save where there are hits, under names that say what was searched for.
 * @param {Record<string, HTMLAnchorElement>} links
 * @param {number} total
 * @param {{term: string, filters: Record<string, string[]>}} state
 */
export function showSaving({ csv, json }, total, state) {
  csv.hidden = json.hidden = !total;
  csv.download = `${nameOf(state)}.csv`;
  json.download = `${nameOf(state)}.json`;
}

/** @returns {string} the name of a file, without its ending */
function nameOf(state) {
  const words = wordsOf(state).replace(NOT_IN_NAMES, "-").replace(/^-+|-+$/g, "");
  return ["incidents", words].filter(Boolean).join("-").slice(0, LONGEST_NAME);
}

function save(parts, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(parts, { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
