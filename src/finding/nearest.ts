/** Words of 32 bits in the signs of a meaning of 512 numbers. */
export const wordsEach = 16;

/** Bits that are set in each number of 16 bits: two look-ups a word are the fastest that plain JavaScript has. */
const bitsIn = Uint8Array.from({ length: 65_536 }, (_, number) => {
  let bits = 0;
  for (let rest = number; rest; rest &= rest - 1) bits += 1;
  return bits;
});

/**
 * The places of the `count` entries whose signs differ least from those asked for, nearest first.
 * @param all the signs of every entry, one after another
 * @param entries how many there are
 * @param asked the signs looked for
 */
export function nearest(all: Uint32Array, entries: number, asked: Uint32Array, count: number): Int32Array {
  const byDistance = new Int32Array(wordsEach * 32 + 1);
  const distances = new Uint16Array(entries);
  for (let entry = 0, at = 0; entry < entries; entry += 1) {
    let distance = 0;
    for (let word = 0; word < wordsEach; word += 1, at += 1) {
      const differ = all[at]! ^ asked[word]!;
      distance += bitsIn[differ & 0xffff]! + bitsIn[differ >>> 16]!;
    }
    distances[entry] = distance;
    byDistance[distance]! += 1;
  }
  return taken(distances, byDistance, Math.min(count, entries));
}

/** Counting, not sorting: distances are whole numbers up to 512. */
function taken(distances: Uint16Array, byDistance: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(byDistance.length);
  let total = 0;
  for (let distance = 0; distance < byDistance.length; distance += 1) {
    starts[distance] = total;
    total += byDistance[distance]!;
  }
  const result = new Int32Array(count);
  for (let entry = 0; entry < distances.length; entry += 1) {
    const at = starts[distances[entry]!]!++;
    if (at < count) result[at] = entry;
  }
  return result;
}
