// Answers without a value: 調査中, 不明, －.

import { expression, whole } from "./expressions.js";
import { fold } from "./folding.js";

export function isAbsent(text, tables) {
  const { absent, around, marks } = tables.notation.absence;
  const plain = fold(text, tables);
  if (whole(marks, plain)) return true;
  const rest = plain.replace(expression(absent, "giu"), "");
  return rest !== plain && rest.replace(expression(around, "gu"), "") === "";
}
