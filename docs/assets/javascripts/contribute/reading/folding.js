// Text as it is compared, as jikenbo/notation/folding.py folds it.

import { expression } from "./expressions.js";

export function fold(text, { notation: { fold: data } }) {
  if (expression(data.other_numbers).test(text)) return text;
  const plain = text.replaceAll("\uff5e", "\u301c").replace(expression(data.unshown, "gu"), "").normalize("NFKC")
    .replace(/./gsu, (character) => data.formal_numerals[character] ?? character);
  return plain.replace(expression(data.white_space, "gu"), " ").replace(expression(data.loose_space, "gu"), "").replace(
    /^ +| +$/g,
    "",
  );
}
