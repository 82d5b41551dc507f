// Counts as notices give them, read as `build.py check` reads them.

const COUNT = /^(~|<=|>=|)\s*(\d{1,3}(?:,\d{3})+|\d{1,12})$/;
const WORDS = { "": ["", ""], "~": ["約", ""], "<=": ["最大", ""], ">=": ["", "以上"] };

/** @returns {{value: number, qualifier: string}}; throws an Error whose message says how to write it */
export function readCount(text) {
  const match = COUNT.exec(String(text).trim());
  if (!match) {
    throw new Error(`数「${text}」が読めません。4244（ちょうど）、~13400（約）、<=200000（最大）、>=90（以上）の形で書いてください`);
  }
  return { value: Number(match[2].replaceAll(",", "")), qualifier: match[1] };
}

/**
 * A number as people write and paste it: 約1万3,400人 is {qualifier: "~", number: "13400"}. What is none stays as it is.
 * @returns {{qualifier: string, number: string}}
 */
export function normaliseCount(text, { qualifier_words: words, units }) {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  const [, before, tenThousands, ones, after] = /^(\D*)(?:(\d+(?:\.\d+)?)万)?(\d*)(\D*)$/.exec(plain) ?? [];
  if (!tenThousands && !ones) return { qualifier: "", number: text };
  const around = before + after;
  const counters = Object.values(units).map(({ counter }) => counter);
  const rest = around.replaceAll(new RegExp([...Object.values(words), ...counters, "名", "分"].join("|"), "g"), "");
  const [qualifier] = Object.entries(words).find(([, meaning]) => new RegExp(meaning).test(around)) ?? [""];
  return rest ? { qualifier: "", number: text } : { qualifier, number: String(Math.round(Number(tenThousands ?? 0) * 10000) + Number(ones)) };
}

/** A count with its parts, whether typed alone or as a mapping; throws where the parts do not add up. */
export function readWhole(typed) {
  const mapping = typeof typed === "object" && typed !== null ? typed : { value: typed };
  const count = readCount(mapping.value);
  const parts = Object.values(mapping.breakdown ?? {}).map(readPart);
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (parts.length && !agrees(total, count)) {
    const sums = parts.map((part) => part.toLocaleString("en")).join(" + ");
    throw new Error(`内訳の合計が合いません: ${sums} = ${total.toLocaleString("en")} ですが、値は ${count.qualifier}${count.value} です`);
  }
  return count;
}

function readPart(text) {
  const { value, qualifier } = readCount(text);
  if (qualifier) throw new Error(`内訳の数「${text}」は、ちょうどの数で書いてください`);
  return value;
}

/** As a Japanese reader expects it: 約13,400人. */
export function japaneseCount({ value, qualifier }, counter) {
  const [before, after] = WORDS[qualifier];
  return `${before}${value.toLocaleString("en")}${counter}${after}`;
}

function agrees(total, { value, qualifier }) {
  return { "": total === value, "~": true, "<=": total <= value, ">=": total >= value }[qualifier];
}
