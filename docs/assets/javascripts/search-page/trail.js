// The hits that a reader came from, kept for this tab, so that an incident's page leads to the next one.

const KEY = "jikenbo-search-trail";
const AROUND = 500;

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

/**
 * @param {string} term the words that the page was opened with: a trail of other words is not its own
 * @returns {{address: string, total: number, place: number, before?: string, after?: string} | null}
 */
export function readTrail(id, term) {
  let trail;
  try {
    trail = JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
  const at = trail?.term === term ? trail.ids.indexOf(id) : -1;
  if (at < 0) return null;
  const { address, total, first, ids } = trail;
  return { address, total, place: first + at + 1, before: ids[at - 1], after: ids[at + 1] };
}
