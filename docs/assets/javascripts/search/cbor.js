// Reads the part of CBOR (RFC 8949) that Pagefind writes: integers, byte-counted text, counted arrays.

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;
const utf8 = new TextDecoder();

/** A cursor over CBOR bytes; each method reads one item of the kind that it names, or throws. */
export class CborReader {
  #bytes;
  #at;

  constructor(bytes, start = 0) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** @returns {number} */
  integer() {
    const { kind, value } = this.#head();
    if (kind === UNSIGNED) return value;
    if (kind === NEGATIVE) return -1 - value;
    throw new TypeError("the index is damaged: a number was expected");
  }

  /** @returns {number} how many items follow */
  array() {
    return this.#expect(ARRAY);
  }

  /** @returns {string} */
  text() {
    const length = this.#expect(TEXT);
    this.#at += length;
    return utf8.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Passes over the next items, whatever they are. */
  skip(count = 1) {
    for (let left = count; left > 0; left--) {
      const { kind, value } = this.#head();
      if (kind === TEXT) this.#at += value;
      if (kind === ARRAY) this.skip(value);
    }
  }

  #expect(wanted) {
    const { kind, value } = this.#head();
    if (kind !== wanted) throw new TypeError(`the index is damaged: item of kind ${kind} in place of ${wanted}`);
    return value;
  }

  #head() {
    const first = this.#bytes[this.#at++];
    const size = first & 31;
    let value = size;
    if (size >= 24) {
      value = 0;
      for (let left = 1 << (size - 24); left > 0; left--) value = value * 256 + this.#bytes[this.#at++];
    }
    return { kind: first >> 5, value };
  }
}
