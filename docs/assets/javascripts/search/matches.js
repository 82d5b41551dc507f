// Which records a phrase means: how often it occurs there, and whether in the head; or it is the record's number.

const MOST = 255;

/** The records that hold a phrase. */
export class Matches {
  constructor(size) {
    this.counts = new Uint8Array(size);
    this.inHead = new Uint8Array(size);
  }

  /** Take the places of a phrase into account. */
  add(index, { starts }) {
    let record = 0;
    for (const start of starts) {
      while (index.starts[record + 1] <= start) record++;
      if (this.counts[record] < MOST) this.counts[record]++;
      if (start < index.starts[record] + index.heads[record]) this.inHead[record] = 1;
    }
    return this;
  }

  /** Take the record into account whose number the phrase is. */
  addNumbered(index, phrase) {
    const record = index.ids.indexOf(phrase);
    if (record >= 0) this.counts[record] = this.inHead[record] = 1;
    return this;
  }

  /** @returns {number} how many records hold the phrase */
  get total() {
    return this.counts.reduce((total, count) => total + (count ? 1 : 0), 0);
  }
}

/**
 * The records in which each phrase follows the one before with at most one character between, such as a space.
 * @param {{starts: Uint32Array, ends: Uint32Array}[]} spans of the phrases
 * @returns {Uint8Array}
 */
export function followingOneAnother(index, spans) {
  const together = new Uint8Array(index.ids.length);
  let ends = spans[0].ends.slice().sort();
  for (const next of spans.slice(1)) ends = endsOfFollowing(ends, next);
  let record = 0;
  for (const end of ends) {
    while (index.starts[record + 1] < end) record++;
    together[record] = 1;
  }
  return together;
}

function endsOfFollowing(before, { starts, ends }) {
  const following = [];
  let at = 0;
  starts.forEach((start, index) => {
    while (at < before.length && before[at] < start - 1) at++;
    if (before[at] === start - 1 || before[at] === start) following.push(ends[index]);
  });
  return Uint32Array.from(following).sort();
}
