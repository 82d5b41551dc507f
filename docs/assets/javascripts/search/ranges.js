// The ranges of date: and people:, as tests of a record's value.

/**
 * `2023`, `2023-09`, `2023-09-28` and `from..to` with either end open; a part of a date stands for all of it.
 * @returns {((value: string) => boolean) | null} null where the text is no range of dates
 */
export function dateRange(text) {
  const found = text.replaceAll("/", "-").match(/^(\d{4}(?:-\d\d?){0,2})?(\.\.)?(\d{4}(?:-\d\d?){0,2})?$/);
  if (!found || (!found[1] && !found[3])) return null;
  const from = padded(found[1] ?? "");
  const to = found[2] ? padded(found[3] ?? "9999") : from;
  return (value) => value !== "" && value.slice(0, from.length) >= from && value.slice(0, to.length) <= to;
}

function padded(date) {
  return date.split("-").map((part) => part.padStart(2, "0")).join("-");
}

/**
 * `1000`, `>=1000`, `<100`, `1000..5000` with either end open.
 * @returns {((value: string) => boolean) | null} null where the text is no range of numbers
 */
export function numberRange(text) {
  const plain = text.replaceAll(",", "").replace("≧", ">=").replace("≦", "<=");
  const compared = plain.match(/^(>=|<=|>|<|=)?(\d+)$/);
  const between = plain.match(/^(\d*)\.\.(\d*)$/);
  let holds;
  if (compared) holds = COMPARISONS[compared[1] ?? "="](Number(compared[2]));
  else if (between && plain !== "..") holds = (value) => value >= Number(between[1]) && value <= (between[2] ? Number(between[2]) : Infinity);
  else return null;
  return (value) => value !== "" && holds(Number(value));
}

const COMPARISONS = {
  ">=": (limit) => (value) => value >= limit,
  "<=": (limit) => (value) => value <= limit,
  ">": (limit) => (value) => value > limit,
  "<": (limit) => (value) => value < limit,
  "=": (limit) => (value) => value === limit,
};
