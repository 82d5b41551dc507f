// Files of the index that have a line of JSON and then columns of numbers; jikenbo/search/packed.py writes them.

const LINE_END = 10;

/**
 * @param {Uint8Array} bytes
 * @param {number[]} sizes the bytes of a number in each column; all columns are of one length
 * @returns {{head: any, columns: Uint32Array[]}}
 */
export function readTable(bytes, sizes) {
  const end = bytes.indexOf(LINE_END);
  const count = (bytes.length - end - 1) / sizes.reduce((total, size) => total + size, 0);
  let start = end + 1;
  const columns = sizes.map((size) => {
    const column = numbersIn(bytes.subarray(start), count, size);
    start += count * size;
    return column;
  });
  return { head: JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))), columns };
}

/** Numbers whose lowest bytes come first, then the next ones. */
function numbersIn(bytes, count, size) {
  const numbers = new Uint32Array(count);
  for (let at = count * size - 1; at >= 0; at--) numbers[at % count] = numbers[at % count] * 256 + bytes[at];
  return numbers;
}
