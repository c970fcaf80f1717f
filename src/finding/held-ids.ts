import { grown } from './grown.ts';

/** Ids (RFC 9562), each with a number. In 24 to 32 bytes each: as texts with a map they take more than a hundred. */
export interface HeldIds {
  /** The number of an id; null where it is not held. */
  numberOf(id: string): number | null;
  /** Takes in an id that is not held. @returns its number: the next, from 0. @throws RangeError where it is no id */
  add(id: string): number;
  /** The id of a number. */
  idOf(number: number): string;
  count(): number;
}

/** 32-bit words of an id. */
const each = 4;
const shape = /^([\da-f]{8})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})-([\da-f]{4})([\da-f]{8})$/u;

/** None yet. */
export function heldIds(): HeldIds {
  let words = new Uint32Array(1024 * each);
  let count = 0;
  // Where to look for an id by its last word, which is random: one number more than the id's, or 0; the next place where it is taken.
  let places = new Uint32Array(2048);

  const placeOf = (id: readonly number[]) => {
    const last = places.length - 1;
    for (let place = id[3]! & last; ; place = (place + 1) & last) {
      const number = places[place]! - 1;
      if (number < 0 || id.every((word, i) => words[number * each + i] === word)) return place;
    }
  };
  const wordsOf = (number: number) => [...words.subarray(number * each, (number + 1) * each)];
  return {
    numberOf(id) {
      const number = places[placeOf(asWords(id))]! - 1;
      return number < 0 ? null : number;
    },
    add(id) {
      if ((count + 1) * each > words.length) words = grown(words, count * each);
      if (count * 2 >= places.length) {
        places = new Uint32Array(places.length * 2);
        for (let number = 0; number < count; number += 1) places[placeOf(wordsOf(number))] = number + 1;
      }
      const own = asWords(id);
      words.set(own, count * each);
      places[placeOf(own)] = count + 1;
      count += 1;
      return count - 1;
    },
    idOf: (number) => asText(words, number * each),
    count: () => count,
  };
}

function asWords(id: string): number[] {
  const parts = shape.exec(id);
  if (!parts) throw new RangeError(`${id} is not an id`);
  const [, a, b, c, d, e, f] = parts;
  return [a!, b! + c!, d! + e!, f!].map((word) => Number.parseInt(word, 16));
}

/** A byte as it is written in an id. */
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The first and the last four digits of a word. */
const first = (word: number) => hex[word >>> 24]! + hex[(word >>> 16) & 255]!;
const last = (word: number) => hex[(word >>> 8) & 255]! + hex[word & 255]!;

/** Written out byte by byte, since each search tells sixty. */
function asText(words: Uint32Array, at: number): string {
  const [a, b, c, d] = [words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!];
  return `${first(a)}${last(a)}-${first(b)}-${last(b)}-${first(c)}-${last(c)}${first(d)}${last(d)}`;
}
