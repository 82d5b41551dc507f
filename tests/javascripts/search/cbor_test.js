// CBOR as RFC 8949 (appendix A) writes it.

import { deepStrictEqual as same, throws } from "node:assert";
import { CborReader } from "../../../docs/assets/javascripts/search/cbor.js";

const readerOf = (hex) => new CborReader(Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16)));

const INTEGERS = [
  ["00", 0],
  ["17", 23],
  ["1818", 24],
  ["1903e8", 1000],
  ["1a000f4240", 1_000_000],
  ["1b000000e8d4a51000", 1_000_000_000_000],
  ["20", -1],
  ["3863", -100],
  ["3903e7", -1000],
];

for (const [hex, number] of /** @type {[string, number][]} */ (INTEGERS)) {
  Deno.test(`${number} is read`, () => same(readerOf(hex).integer(), number));
}

Deno.test("text is counted in bytes", () => {
  const reader = readerOf("62c3bc63e6b0b46449455446");
  same([reader.text(), reader.text(), reader.text()], ["ü", "水", "IETF"]);
});

Deno.test("what is skipped may hold other items", () => {
  const reader = readerOf("8301820203820405" + "6161" + "07");
  reader.skip(2);
  same(reader.integer(), 7);
  const inside = readerOf("8301820203820405");
  same(inside.array(), 3);
  same(inside.integer(), 1);
  inside.skip();
  same([inside.array(), inside.integer(), inside.integer()], [2, 4, 5]);
});

Deno.test("an item of another kind is refused", () => {
  throws(() => readerOf("6161").integer(), TypeError);
  throws(() => readerOf("01").text(), TypeError);
  throws(() => readerOf("01").array(), TypeError);
});
