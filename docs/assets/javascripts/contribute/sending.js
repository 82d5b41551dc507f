// Where the finished entry goes: to GitHub's own pages, into a file, or onto the clipboard.

/** @import { End } from "./dates.js" */

import { readDate } from "./dates.js";
import { entryText } from "./notation.js";

/** GitHub answers longer addresses with an error. */
const LONGEST_ADDRESS = 7500;
const WORDS = 3;

/** @returns {Promise<string>} the file's path in the repository */
export async function pathOf({ id, values }, tables) {
  if (id) return `incidents/${id.slice(0, 4)}/${id}.md`;
  const year = yearOf(values.date, tables);
  const cause = (values.tags ?? []).map((tag) => tables.tags.get(tag)).find((tag) => tag?.facet === "cause");
  const words = (cause?.en.toLowerCase().match(/[a-z0-9]+/g) ?? ["entry"]).slice(0, WORDS).join("-");
  return `incidents/${year}/${year}-new-${words}-${await digest(
    [year, values.title ?? "", ...[values.org ?? []].flat()].join("\n"),
  )}.md`;
}

/**
 * GitHub's page on which the entry is sent. `pasted` says that the text is too long for an address, or that GitHub
 * takes none there, and has to be pasted.
 */
export function githubAddress(entry, path, repository, branch, tables) {
  if (entry.id) return { address: `${repository}/edit/${branch}/${path}`, pasted: true };
  const folder = path.slice(0, path.lastIndexOf("/"));
  const page = `${repository}/new/${branch}/${folder}?filename=${encodeURIComponent(path.slice(folder.length + 1))}`;
  const filled = `${page}&value=${encodeURIComponent(entryText(entry, tables))}`;
  return filled.length <= LONGEST_ADDRESS ? { address: filled, pasted: false } : { address: page, pasted: true };
}

/** Saves the entry as a file in the reader's downloads. */
export function download(entry, path, tables) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([entryText(entry, tables)], { type: "text/markdown" }));
  link.download = path.slice(path.lastIndexOf("/") + 1);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function yearOf(date, tables) {
  try {
    const { start, end } = readDate(date ?? "", tables);
    return (start ?? /** @type {End} */ (end)).earliest.slice(0, 4);
  } catch {
    return String(new Date().getFullYear());
  }
}

/** The same sum as `build.py new` gives, where the browser can make one. */
async function digest(text) {
  if (!globalThis.crypto?.subtle) return Math.floor(Math.random() * 65536).toString(16).padStart(4, "0");
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes.slice(0, 2)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
