// The snippets of a record below its headline: the stretches of its text where the query's phrases occur.

import { excerptOf, findMatches, stretchOf } from "./excerpt.js";

const CUT = { text: "…", marked: false };
const GAP = { text: "\u3000", marked: false };

/**
 * @param {{title: string, blocks: string[]}} record
 * @param {string[][]} phrases the forms of each phrase
 * @param {number} length in characters
 * @returns {{text: string, marked: boolean}[]} pieces of one stretch; of two where one cannot show every phrase
 */
export function snippetsOf({ title, blocks }, phrases, folding, length) {
  const held = blocks.map((text) => holding(text, phrases, folding));
  const stretchIn = (block, wanted, size) => {
    const groups = phrases.map((forms) => findMatches(blocks[block], forms, folding));
    const range = stretchOf(blocks[block], groups.filter((_, phrase) => wanted[phrase]), size);
    return { block, text: blocks[block], groups, range };
  };
  const all = phrases.map(() => true);
  const first = bestBlock(blocks, held, all);
  const titled = holding(title, phrases, folding);
  // A fact or a report's title would only say the headline again.
  if (first < 0 || (titled.every(Boolean) && !isSentence(blocks[first]))) return opening(blocks, length);
  const one = stretchIn(first, all, length);
  const missing = phrases.map((_, phrase) => !titled[phrase] && !shows(one, phrase));
  const second = bestBlock(blocks, held, missing);
  if (second >= 0) {
    return joined(stretchIn(first, missing.map((each) => !each), length / 2), stretchIn(second, missing, length / 2));
  }
  const own = excerptOf(one.text, one.groups, one.range);
  const isHeading = !isSentence(one.text) && one.text.length < length / 2 && isSentence(blocks[first + 1] ?? "");
  if (!isHeading) return own;
  // A heading says little by itself.
  const below = stretchIn(first + 1, [], length - one.text.length);
  return [...own, GAP, ...excerptOf(below.text, below.groups, below.range)];
}

/** Which of the phrases a text holds. */
function holding(text, phrases, folding) {
  const folded = folding.fold(text);
  return phrases.map((forms) => forms.some((form) => folded.includes(form)));
}

/** The block with most of the wanted phrases, then the longest, sentences before facts; -1 where none has any. */
function bestBlock(blocks, held, wanted) {
  const count = (block) => held[block].filter((holds, phrase) => holds && wanted[phrase]).length;
  const ranked = blocks.map((text, block) => ({
    block,
    count: count(block),
    sentence: isSentence(text),
    length: text.length,
  }));
  ranked.sort((a, b) => b.count - a.count || b.sentence - a.sentence || b.length - a.length);
  return ranked[0]?.count ? ranked[0].block : -1;
}

function isSentence(text) {
  return text.includes("。");
}

function shows({ groups, range: [start, end] }, phrase) {
  return groups[phrase].some(([from, to]) => from >= start && to <= end);
}

/** Where nothing is to be marked: the first sentence. */
function opening(blocks, length) {
  const text = blocks.find(isSentence) ?? blocks[0] ?? "";
  return excerptOf(text, [], stretchOf(text, [], length));
}

/** Two stretches in the order of the text, as one where they touch. */
function joined(...two) {
  const [before, after] = two.sort((a, b) => a.block - b.block || a.range[0] - b.range[0]);
  if (before.block === after.block && after.range[0] <= before.range[1]) {
    return excerptOf(before.text, before.groups, [before.range[0], Math.max(before.range[1], after.range[1])]);
  }
  const [head, tail] = [before, after].map(({ text, groups, range }) => excerptOf(text, groups, range));
  if (head[head.length - 1].text === CUT.text) head.pop();
  if (tail[0].text === CUT.text) tail.shift();
  return [...head, CUT, ...tail];
}
