// How the words of a query were understood, where that is more than what they say, and the way to search the words alone.

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
 * @param {{query: ?Query, widenings: object[], unknown: object[]}} found
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
    ...widenings.filter(({ added }) => added).map((
      widening,
    ) => [
      `「${wordsOf(widening.pieces)}」を${widenedTo(widening)}でも探しました（${
        widening.added.toLocaleString("ja")
      }件）。`,
      way(widening.pieces),
    ]),
    ...plain.map((
      narrowing,
    ) => [`「${narrowing.written}」を${FIELDS[narrowing.field]}の条件として絞り込みました。`, way([narrowing])]),
  ];
  place.replaceChildren(...notes.map((note) => element("p", {}, ...note)));
  place.hidden = !notes.length;
}

function wordsOf(pieces) {
  return pieces.map(({ written }) => written).join(" ");
}
