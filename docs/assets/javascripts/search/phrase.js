// Where phrases occur.

import { dropFollowed, keepFollowed, mergeSpans, moveBack } from "./positions.js";
import { cover, goingOn } from "./tokenizer.js";

const KATAKANA = ["ァ", "ー"];
const DIGITS = ["0", "9"];
const BATCH = 4;
const FEW = 5;

/**
 * Where a phrase occurs, in any of its forms.
 * @param {{text: string, standsAlone: boolean}[]} forms
 * @param {(text: string) => string} fold
 * @returns {Promise<{starts: Uint32Array, ends: Uint32Array}>} ascending
 */
export async function findPhrase(index, forms, fold) {
  const lists = await Promise.all(
    forms.map(async ({ text, standsAlone }) => {
      const starts = await startsOf(index, text, fold);
      const length = Array.from(text).length;
      return { starts: standsAlone ? await notGoingOn(index, starts, text) : starts, length };
    }),
  );
  return mergeSpans(lists);
}

/** A long phrase is narrowed down by its first words; of the few records left, the texts decide the rest. */
async function startsOf(index, text, fold) {
  const words = cover(text);
  let starts = await narrowed(index, null, words.slice(0, BATCH));
  for (let at = BATCH; at < words.length && starts.length; at += BATCH) {
    const records = recordsOf(index, starts);
    if (new Set(records).size <= FEW) return verified(index, starts, records, (each) => fold(each).includes(text));
    starts = await narrowed(index, starts, words.slice(at, at + BATCH));
  }
  return starts;
}

async function narrowed(index, before, words) {
  const lists = await Promise.all(words.map((place) => index.positions(place)));
  const order = words.map((_, index) => index).sort((a, b) => lists[a].length - lists[b].length);
  let starts = before ?? moveBack(lists[order[0]], words[order[0]].offset);
  for (const index of order) starts = keepFollowed(starts, lists[index], words[index].offset);
  return starts;
}

/** The record of each position. */
function recordsOf(index, starts) {
  let record = 0;
  return starts.map((start) => {
    while (index.starts[record + 1] <= start) record++;
    return record;
  });
}

async function verified(index, starts, records, holds) {
  const right = new Set();
  for (const record of new Set(records)) if ((await index.texts(record)).some(holds)) right.add(record);
  return starts.filter((_, index) => right.has(records[index]));
}

/** Those of `starts` where the word or number ends with the text. */
async function notGoingOn(index, starts, text) {
  if (!starts.length) return starts;
  const last = Array.from(text).at(-1);
  const isKatakana = KATAKANA[0] <= last && last <= KATAKANA[1];
  const [first, end] = isKatakana ? KATAKANA : DIGITS;
  const place = goingOn(text, first, end);
  return dropFollowed(starts, await index.positions(place), place.offset);
}
