// Whole numbers as Japanese texts write them, as jikenbo/notation/whole_numbers.py reads them.

import { whole } from "./expressions.js";

const SCALES = [10 ** 8, 10 ** 4, 1];
const UNITS = { 千: 1000, 百: 100, 十: 10 };

/** @returns {?number} the number that the text spells, or null where any part of it spells none */
export function wholeNumber(text, tables) {
  const data = tables.notation.numbers;
  const match = text.length <= data.longest ? whole(data.sections, text) : null;
  if (!text || !match) return null;
  const given = match.slice(1).map((part, index) => [part, SCALES[index]]).filter(([part]) => part);
  let total = 0;
  for (const [index, [part, scale]] of given.entries()) {
    const value = sectionOf(part, scale, data);
    const isLast = index === given.length - 1;
    if (value === null || (index && !(value > 0 && value < 10 ** 4 * scale)) || (part.includes(".") && !isLast)) {
      return null;
    }
    total += value;
  }
  return total <= data.largest ? total : null;
}

function sectionOf(text, scale, data) {
  const arabic = whole(data.arabic, text);
  if (arabic) return arabic[2] && scale === 1 ? null : scaled(arabic[1].replace(/[,_]/g, ""), arabic[2] ?? "", scale);
  if (whole(data.by_place, text)) return Number(inDigits(text, data)) * scale;
  const match = whole(data.by_unit, text);
  if (!match) return null;
  let [total, least] = [0, 10 ** 4];
  for (const [digit, unit] of [match.slice(1, 3), match.slice(3, 5), match.slice(5, 7)]) {
    if (!unit) continue;
    const [ones, decimals = ""] = inDigits(digit || "1", data).split(".");
    const value = scaled(ones, decimals, UNITS[unit] * scale);
    if (value === null || (decimals && !text.endsWith(unit))) return null;
    [total, least] = [total + value, UNITS[unit]];
  }
  const rest = Number(inDigits(match[7] || "0", data));
  return rest < least ? total + rest * scale : null;
}

function inDigits(text, { digits }) {
  return text.replace(
    /./gu,
    (character) => (digits.includes(character) ? String(digits.indexOf(character)) : character),
  );
}

function scaled(ones, decimals, scale) {
  const part = Number(decimals || "0") * scale;
  const whole10 = 10 ** decimals.length;
  return part % whole10 === 0 ? Number(ones) * scale + part / whole10 : null;
}
