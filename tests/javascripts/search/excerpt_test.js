// What is shown of a text: no character cut in two, every phrase in view.

import { deepStrictEqual as same, ok } from "node:assert";
import { asHtml, excerptOf, findMatches, stretchOf } from "../../../docs/assets/javascripts/search/excerpt.js";
import { Folding } from "../../../docs/assets/javascripts/search/folding.js";
import { snippetsOf } from "../../../docs/assets/javascripts/search/snippets.js";
import table from "../../../jikenbo/folding/table.json" with { type: "json" };

const folding = new Folding(table);

for (let length = 1; length < 12; length++) {
  Deno.test(`an excerpt of ${length} characters cuts no character in two`, () => {
    const text = "𠮷".repeat(8);
    for (const at of [1, 2, 3, 4]) {
      /** @type {[number, number][][]} */
      const groups = [[[2 * at, 2 * at + 2]]];
      const pieces = excerptOf(text, groups, stretchOf(text, groups, length));
      ok(pieces.length > 0);
      for (const piece of pieces) for (const character of piece.text) ok("𠮷…".includes(character), piece.text);
    }
  });
}

Deno.test("matches are marked where the original has them, however it is written", () => {
  same(findMatches("ﾊﾝｶｸ と ハンカク", ["ハンカク"], folding), [[0, 4], [7, 11]]);
  same(findMatches("aaa", ["aa"], folding), [[0, 3]]);
});

Deno.test("text is escaped in HTML", () => {
  same(asHtml([{ text: "<b>&", marked: false }, { text: '"', marked: true }]), "&#60;b&#62;&#38;<mark>&#34;</mark>");
});

const SNIPPETS = [
  // Where the headline says it already, a report's title says it no better than the text's beginning.
  [["端末の紛失について", "探したが、見つからない。"], ["紛失"], "探したが、見つからない。"],
  [["端末の紛失について", "駅で紛失した。"], ["紛失"], "駅で[紛失]した。"],
  // A heading with what is below it.
  [["漏えいした項目", "住所である。"], ["漏えい"], "[漏えい]した項目\u3000住所である。"],
  [
    ["漏えいした項目", "氏名、住所、生年月日、性別など。"],
    ["漏えい"],
    "[漏えい]した項目\u3000氏名、住所、生年月日、性別…",
  ],
  [["漏えいした項目", "住所"], ["漏えい"], "[漏えい]した項目"],
  // A stretch each where phrases are far apart, in the order of the text.
  [[`甲${"。".repeat(40)}乙`], ["乙", "甲"], "[甲]。。。。。。。。。…。。。。。。。。。[乙]"],
  [["乙である。", `${"。".repeat(40)}甲`], ["甲", "乙"], "[乙]である。…。。。。。。。。。[甲]"],
  // One where they are not.
  [[`甲${"・".repeat(12)}乙${"・".repeat(40)}`], ["甲", "乙"], "[甲]・・・・・・・・・・・・[乙]・・・・・・…"],
  // A third of the stretch before a match, less where its end would not be in view.
  [[`${"・".repeat(40)}甲${"・".repeat(40)}`], ["甲"], `…${"・".repeat(6)}[甲]${"・".repeat(13)}…`],
  [
    [`${"・".repeat(40)}甲${"・".repeat(14)}乙${"・".repeat(40)}`],
    ["甲", "乙"],
    `…・・[甲]${"・".repeat(14)}[乙]・・…`,
  ],
  // The stretch with most phrases, not with most matches.
  [[`甲甲甲${"・".repeat(40)}甲乙`], ["甲", "乙"], "…・・・・・・・・・・・・・・・・・・[甲乙]"],
];

for (const [blocks, phrases, shown] of /** @type {[string[], string[], string][]} */ (SNIPPETS)) {
  Deno.test(`every phrase is in view: ${shown}`, () => {
    const forms = phrases.map((each) => [each]);
    const pieces = snippetsOf({ title: "端末の紛失", blocks }, forms, folding, 20);
    same(pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(""), shown);
  });
}
