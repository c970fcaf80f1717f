/** Words of 32 bits in the signs of a meaning of 512 numbers. */
export const wordsEach = 16;

/** Bits that are set in each number of 16 bits: two look-ups a word are the fastest that plain JavaScript has. */
const bitsIn = Uint8Array.from({ length: 65_536 }, (_, number) => {
  let bits = 0;
  for (let rest = number; rest; rest &= rest - 1) bits += 1;
  return bits;
});

/** In how many signs an entry differs from those asked for. */
export function distance(all: Uint32Array, entry: number, asked: Uint32Array): number {
  let bits = 0;
  for (let word = 0, at = entry * wordsEach; word < wordsEach; word += 1, at += 1) {
    const differ = all[at]! ^ asked[word]!;
    bits += bitsIn[differ & 0xffff]! + bitsIn[differ >>> 16]!;
  }
  return bits;
}

/**
 * The places of the entries whose signs differ least from those asked for, nearest first.
 * @param all the signs of every entry, one after another
 * @param entries how many there are
 * @param asked the signs looked for
 */
export function nearest(
  all: Uint32Array,
  entries: number,
  asked: Uint32Array,
  { count, may }: { count: number; may: (entry: number) => boolean },
): number[] {
  const byDistance = new Int32Array(wordsEach * 32 + 1);
  const distances = new Int16Array(entries);
  for (let entry = 0; entry < entries; entry += 1) {
    const differing = may(entry) ? distance(all, entry, asked) : -1;
    distances[entry] = differing;
    if (differing >= 0) byDistance[differing]! += 1;
  }
  return taken(distances, byDistance, count);
}

/** Counting, not sorting: distances are whole numbers up to 512. */
function taken(distances: Int16Array, byDistance: Int32Array, count: number): number[] {
  const starts = new Int32Array(byDistance.length);
  let total = 0;
  for (let distance = 0; distance < byDistance.length; distance += 1) {
    starts[distance] = total;
    total += byDistance[distance]!;
  }
  const result = Array.from<number>({ length: Math.min(count, total) });
  for (let entry = 0; entry < distances.length; entry += 1) {
    if (distances[entry]! < 0) continue;
    const at = starts[distances[entry]!]!++;
    if (at < count) result[at] = entry;
  }
  return result;
}
