// The ranges of date: and people:, as tests of a record's value.

/**
 * `2023`, `2023-09`, `2023-09-28` and `from..to` with either end open; a part of a date stands for all of it.
 * A date that is known only in part is in the range where every day that it may be is.
 * @returns {((edtf: string) => boolean) | null} null where the text is no range of dates
 */
export function dateRange(text) {
  const found = text.replaceAll("/", "-").match(/^(\d{4}(?:-\d\d?){0,2})?(\.\.)?(\d{4}(?:-\d\d?){0,2})?$/);
  if (!found || (!found[1] && !found[3])) return null;
  const from = padded(found[1] ?? "");
  const to = found[2] ? padded(found[3] ?? "9999") : from;
  return (edtf) => {
    const [first, last = first] = edtf.replace(/[~?%]/g, "").split("/");
    return first !== "" && earliest(first).slice(0, from.length) >= from && latest(last).slice(0, to.length) <= to;
  };
}

function earliest(date) {
  return date.replaceAll("X", "0") + "-01-01".slice(date.length - 4);
}

function latest(date) {
  return date.replaceAll("X", "9") + "-12-31".slice(date.length - 4);
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
