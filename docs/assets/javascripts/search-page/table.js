// The hits as a table: those lines of the published table that are theirs, as it writes them.

import { Bundle } from "../search/bundle.js";

// A line break between quotation marks belongs to a cell.
const LINE = /(?:[^"\r\n]|"[^"]*")+\r\n/g;

/**
 * Lets a link to the published table save the hits alone.
 * @param {HTMLAnchorElement} link to a table whose first column is the incident's number
 * @param {() => string[]} ids of the hits in order
 * @param {(error: Error) => void} onFailure called where the table could not be had
 */
export function saveHitsBy(link, ids, onFailure) {
  const table = new Bundle(new URL(link.href));
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const wanted = ids();
    table.file("", (bytes) => new TextDecoder().decode(bytes)).then(
      (text) => save(linesOf(text, wanted), link.download),
      onFailure,
    );
  });
}

function linesOf(text, ids) {
  const [head, ...lines] = text.match(LINE);
  const byId = new Map(lines.map((line) => [line.slice(0, line.indexOf(",")), line]));
  return [head, ...ids.flatMap((id) => byId.get(id) ?? [])];
}

function save(lines, name) {
  const link = document.createElement("a");
  // Spreadsheets know UTF-8 by its mark, which decoding took away.
  link.href = URL.createObjectURL(new Blob(["\ufeff", ...lines], { type: "text/csv" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
