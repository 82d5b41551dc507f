// How the words of a query were understood where that is more than the words, and a link to search the words alone.

/** @import { Query } from "../search/query.js" */
/** @import { State } from "./state.js" */

import { element } from "../search/dom.js";
import { widenedTo } from "../search/hit.js";
import { replacePieces } from "../search/query.js";
import { FIELDS } from "./chips.js";
import { stateLink } from "./state-link.js";

const FORMS = {
  date:
    "公表日は、2023、2023-09、2023年9月、令和5年、2023年度、2022年以降、2022年まで、2023-04..2023-09 のように書きます。",
  people: "人数は、>=1000、1万人以上、1,000人超、100..999、不明 のように書きます。",
};

/**
 * @param {HTMLElement} place
 * @param {State} state
 * @param {{query: ?Query, widenings: any[], unknown: any[]}} found
 * @param {(state: State) => void} onChange
 */
export function showNotes(place, state, { query, widenings, unknown }, onChange) {
  const literally = (pieces) => ({
    ...state,
    term: replacePieces(state.term, pieces.map((piece) => [piece, `"${piece.written}"`])),
  });
  const way = (pieces) => stateLink(`「${wordsOf(pieces)}」という語だけを探す`, literally(pieces), onChange);
  const plain = (query?.narrowings ?? []).filter((narrowing) => narrowing.plain);
  const notes = [
    ...unknown.map(({ raw, field }) => [`「${raw}」は条件として読み取れないため、何も見つかりません。${FORMS[field]}`]),
    ...widenings.filter(({ added }) => added).map(({ pieces, added, ...to }) => {
      const number = added.toLocaleString("ja");
      return [`「${wordsOf(pieces)}」を${widenedTo(to)}でも探しました（${number}件）。`, way(pieces)];
    }),
    ...plain.map((narrowing) => {
      const field = FIELDS[narrowing.field];
      return [`「${narrowing.written}」を${field}の条件として絞り込みました。`, way([narrowing])];
    }),
  ];
  place.replaceChildren(...notes.map((note) => element("p", {}, ...note)));
  place.hidden = !notes.length;
}

function wordsOf(pieces) {
  return pieces.map(({ written }) => written).join(" ");
}
