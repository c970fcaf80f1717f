import { grown } from './grown.ts';
import { signProgram } from './sign-program.ts';

/** Bytes of the signs of a meaning of 512 numbers. */
export const bytesEach = 64;
/** The most signs that can differ. */
const most = bytesEach * 8;
/** A page of the memory of a program, in bytes (WebAssembly Core Specification, 4.2.8). */
const page = 65_536;

/** The signs of many meanings, each by the number of its entry. */
export interface HeldSigns {
  hold(entry: number, signs: Uint8Array): void;
  /** In how many signs each of these entries differs from those asked for, in their order; null where none are held. */
  differing(asked: Uint8Array, entries: readonly number[]): (number | null)[];
  /** Those whose signs differ least from those asked for, nearest first; of those as near, the lower number first. */
  nearest(asked: Uint8Array, options: { count: number; may: (entry: number) => boolean }): number[];
}

/** None yet. They lie in the memory of a small program that counts bits 15 times as fast as JavaScript can. */
export function heldSigns(): HeldSigns {
  const { memory, next, asked: askedAt, found: foundAt, entries: entriesAt } = signProgram();
  let isHeld = new Uint8Array(1024);
  let end = 0;
  const at = (entry: number) => entriesAt + entry * bytesEach;
  const asks = (asked: Uint8Array) => new Uint8Array(memory.buffer, askedAt, bytesEach).set(asked);
  const found = () => new DataView(memory.buffer, foundAt).getInt32(0, true);
  return {
    hold(entry, signs) {
      if (entry >= isHeld.length) isHeld = grown(isHeld, entry);
      end = Math.max(end, entry + 1);
      const { byteLength } = memory.buffer;
      // A sixteenth more than is needed: nothing is copied when it grows.
      if (at(end) > byteLength) memory.grow(Math.ceil((at(end) * (1 + 1 / 16) - byteLength) / page));
      new Uint8Array(memory.buffer, at(entry), bytesEach).set(signs);
      isHeld[entry] = 1;
    },
    differing(asked, entries) {
      asks(asked);
      return entries.map((entry) => {
        if (isHeld[entry] !== 1) return null;
        next(at(entry), at(entry + 1), most);
        return found();
      });
    },
    nearest(asked, { count, may }) {
      asks(asked);
      const near: { entry: number; differing: number }[] = [];
      const byDifference = new Uint32Array(most + 1);
      // As soon as enough are as near as this, nothing further away is of interest.
      let [furthest, within] = [most, 0];
      for (let place = next(at(0), at(end), furthest); place < at(end); ) {
        const entry = (place - entriesAt) / bytesEach;
        if (isHeld[entry] === 1 && may(entry)) {
          const differing = found();
          near.push({ entry, differing });
          byDifference[differing]! += 1;
          within += 1;
          while (furthest > 0 && within - byDifference[furthest]! >= count) {
            within -= byDifference[furthest]!;
            furthest -= 1;
          }
        }
        place = next(place + bytesEach, at(end), furthest);
      }
      // The sort leaves those as near in the order in which they were found.
      const sorted = near.sort((a, z) => a.differing - z.differing);
      return sorted.slice(0, count).map(({ entry }) => entry);
    },
  };
}
