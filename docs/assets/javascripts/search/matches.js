// Which records a phrase means: how often it occurs there, and whether in the head; or it is the record's number.

const MOST = 255;

/** The records that hold a phrase. */
export class Matches {
  constructor(size) {
    this.counts = new Uint8Array(size);
    this.inHead = new Uint8Array(size);
  }

  /** Take the positions of one shard into account. */
  add(shard, { starts }) {
    let record = 0;
    for (const start of starts) {
      while (shard.starts[record + 1] <= start) record++;
      const number = shard.first + record;
      if (this.counts[number] < MOST) this.counts[number]++;
      if (start < shard.starts[record] + shard.heads[record]) this.inHead[number] = 1;
    }
    return this;
  }

  /** Take the record of one shard into account whose number the phrase is. */
  addNumbered(shard, phrase) {
    const record = shard.ids.indexOf(phrase);
    if (record >= 0) this.counts[shard.first + record] = this.inHead[shard.first + record] = 1;
  }

  /** @returns {number} how many records hold the phrase */
  get total() {
    return this.counts.reduce((total, count) => total + (count ? 1 : 0), 0);
  }
}

/**
 * The records in which each phrase follows the one before with at most one character between, such as a space.
 * @param {{starts: Uint32Array, ends: Uint32Array}[]} spans of the phrases in one shard
 * @param {Uint8Array} together marked for such records
 */
export function markTogether(shard, spans, together) {
  let ends = spans[0].ends.slice().sort();
  for (const next of spans.slice(1)) ends = endsOfFollowing(ends, next);
  let record = 0;
  for (const end of ends) {
    while (shard.starts[record + 1] < end) record++;
    together[shard.first + record] = 1;
  }
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
