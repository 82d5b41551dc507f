// The hits that a reader came from, kept for this tab, so that an incident's page leads to the next one.

const KEY = "jikenbo-search-trail";
const AROUND = 500;
const ID = /^[0-9]{4}-[^\s/\\?#%.]{1,100}$/u;

/** Keeps the hits around the one that is opened. @param {string[]} ids in order */
export function keepTrail(ids, opened, { address, term }) {
  const at = ids.indexOf(opened);
  const first = Math.max(0, at - AROUND);
  const trail = { address, term, total: ids.length, first, ids: ids.slice(first, at + AROUND) };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(trail));
  } catch {
    // Storage may be full or forbidden: the incident's page then shows no neighbours.
  }
}

/** @typedef {{address: string, total: number, place: number, before?: string, after?: string}} Place */

/**
 * @param {string} term the words that the page was opened with: a trail of other words is not its own
 * @returns {Place | null}
 */
export function readTrail(id, term) {
  let trail;
  try {
    trail = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
  if (!isTrail(trail) || trail.term !== term) return null;
  const { address, total, first, ids } = trail;
  const at = ids.indexOf(id);
  return at < 0 ? null : { address, total, place: first + at + 1, before: ids[at - 1], after: ids[at + 1] };
}

/** Whether it is what keepTrail stores: another page of this origin may have stored anything there. */
function isTrail(trail) {
  return Array.isArray(trail?.ids) && trail.ids.every((id) => ID.test(id)) && Number.isInteger(trail.total) &&
    Number.isInteger(trail.first) &&
    isOwnAddress(trail.address);
}

function isOwnAddress(address) {
  if (typeof address !== "string" || !URL.canParse(address, location.href)) return false;
  const { origin, protocol } = new URL(address, location.href);
  return origin === location.origin && ["http:", "https:"].includes(protocol);
}
