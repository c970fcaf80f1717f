import { grown } from './grown.ts';

/** A word of a question as lines are weighed by it: a line holds it when it holds all the stems of one of these ways of saying it. */
export interface Weighing {
  ways: readonly (readonly string[])[];
  weight: number;
}

/** Which lines hold each stem, and how often: 5 bytes for each stem of a line. */
export interface Postings {
  /** Takes in the words of a line. @param words as PostgreSQL writes a `tsvector`: `'ask':2,9 'kettl':5` */
  add(line: number, words: string): void;
  /**
   * Weighs every line that holds a word, and tells of each line the share of the weights that it holds, from 0 to 1.
   * Lines with the same share come in the order of BM25 (Robertson and Zaragoza 2009). Words that say most come first; once no
   * line without any of them can be among the best, the others are looked for only in lines known by then (MaxScore, Turtle and
   * Flood 1995).
   * @param may which lines count
   * @param count the most that are told
   */
  best(terms: readonly Weighing[], may: (line: number) => boolean, count: number): Weighed;
}

/** What weighing found. */
export interface Weighed {
  /** The best lines, best first. */
  lines: number[];
  /** The share of any line. */
  shareOf(line: number): number;
}

interface Posting {
  lines: Uint32Array;
  times: Uint8Array;
  count: number;
}

/** How soon more of the same word stops counting, and how much the length of a line counts: the usual values of BM25. */
const [k1, b] = [1.2, 0.75];
/** What BM25 counts beside the share: only among lines with the same words. */
const little = 1e-3;
/** More than 32-bit sums of shares are off by. */
const rounding = 1e-5;

const entry = /'((?:[^']|'')+)':([\dA-D,]+)/gu;

/** None yet. */
export function postings(): Postings {
  const stems = new Map<string, Posting>();
  let lengths = new Uint16Array(1024);
  let [lines, total] = [0, 0];
  // One room for every question: what was written in it is wiped before the next.
  let shares = new Float32Array(1024);
  let ties = new Float32Array(1024);
  let touched = new Uint32Array(1024);
  let scores = new Float64Array(1024);
  let touches = 0;

  const wipe = () => {
    for (let i = 0; i < touches; i += 1) shares[touched[i]!] = ties[touched[i]!] = 0;
    touches = 0;
  };
  /** Whether as many lines as are wanted have more already than a line without any word so far can still come to. */
  const areEnough = (most: number, may: (line: number) => boolean, count: number) => {
    let better = 0;
    for (let i = 0; i < touches && better < count; i += 1)
      if (shares[touched[i]!]! > most && may(touched[i]!)) better += 1;
    return better >= count;
  };
  const weigh = ({ ways, weight }: Weighing, isClosed: boolean) => {
    const [least, more] = [k1 * (1 - b), (k1 * b * lines) / Math.max(1, total)];
    eachHolding(stems, ways, (line, times) => {
      if (ties[line] === 0) {
        if (isClosed) return;
        touched[touches] = line;
        touches += 1;
      }
      shares[line]! += weight;
      const longer = least + more * lengths[line]!;
      // A word that weighs nothing still tells lines that hold it from those that hold none.
      ties[line]! += (weight * times) / (times + longer) + 1e-9;
    });
  };
  return {
    add(line, words) {
      if (line >= lengths.length) {
        lengths = grown(lengths, line);
        shares = grown(shares, lengths.length - 1);
        ties = grown(ties, lengths.length - 1);
        touched = grown(touched, lengths.length - 1);
        scores = grown(scores, lengths.length - 1);
      }
      let length = 0;
      for (const [, stem, places] of words.matchAll(entry)) {
        const times = places!.split(',').length;
        length += times;
        put(stems, stem!.replaceAll("''", "'"), line, Math.min(times, 255));
      }
      lengths[line] = Math.min(length, 65_535);
      lines += 1;
      total += length;
    },
    best(terms, may, count) {
      wipe();
      const sum = terms.reduce((all, { weight }) => all + weight, 0) || 1;
      const parts = terms
        .map(({ ways, weight }) => ({ ways, weight: weight / sum }))
        .sort((one, other) => other.weight - one.weight);
      let left = 1;
      let isClosed = false;
      for (const part of parts) {
        isClosed ||= areEnough(left * (1 + little) + rounding, may, count);
        weigh(part, isClosed);
        left -= part.weight;
      }
      for (let i = 0; i < touches; i += 1) scores[i] = shares[touched[i]!]! + little * ties[touched[i]!]!;
      return {
        lines: highest({ lines: touched, scores, length: touches }, may, count),
        shareOf: (line) =>
          ties[line] === 0 && isClosed
            ? parts.reduce((all, { ways, weight }) => (holds(stems, ways, line) ? all + weight : all), 0)
            : (shares[line] ?? 0),
      };
    },
  };
}

function put(stems: Map<string, Posting>, stem: string, line: number, times: number): void {
  let posting = stems.get(stem);
  if (!posting) {
    posting = { lines: new Uint32Array(2), times: new Uint8Array(2), count: 0 };
    stems.set(stem, posting);
  }
  if (posting.count === posting.lines.length) {
    posting.lines = grown(posting.lines, posting.count);
    posting.times = grown(posting.times, posting.count);
  }
  posting.lines[posting.count] = line;
  posting.times[posting.count] = times;
  posting.count += 1;
}

/** Visits each line that holds a word in one of its ways, once, with how often. */
function eachHolding(
  stems: ReadonlyMap<string, Posting>,
  ways: Weighing['ways'],
  visit: (line: number, times: number) => void,
): void {
  const said = ways
    .map((way) => way.map((stem) => stems.get(stem)))
    .filter((way): way is Posting[] => way.length > 0 && way.every((posting) => posting !== undefined))
    .map((way) => way.sort((one, other) => one.count - other.count))
    // The most common first: of the few lines of a rare way it is asked whether they were visited already.
    .sort(([one], [other]) => other!.count - one!.count);
  for (const [i, [rarest, ...others]] of said.entries()) {
    const before = said.slice(0, i);
    const { lines, times, count } = rarest!;
    for (let at = 0; at < count; at += 1) {
      const line = lines[at]!;
      if (others.length > 0 && !holdsAll(others, line)) continue;
      if (i > 0 && before.some((way) => holdsAll(way, line))) continue;
      visit(line, times[at]!);
    }
  }
}

function holdsAll(way: readonly Posting[], line: number): boolean {
  return way.every((posting) => isIn(posting, line));
}

/** Whether a line holds a word in one of its ways. */
function holds(stems: ReadonlyMap<string, Posting>, ways: Weighing['ways'], line: number): boolean {
  return ways.some((way) => way.length > 0 && way.every((stem) => isIn(stems.get(stem), line)));
}

/** Lines stand in a posting in the order in which they came, which is that of their numbers. */
function isIn(posting: Posting | undefined, line: number): boolean {
  let [low, high] = [0, posting?.count ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (posting!.lines[middle]! < line) low = middle + 1;
    else high = middle;
  }
  return posting !== undefined && low < posting.count && posting.lines[low] === line;
}

/** The `count` best of many, best first, in a heap with the worst of them on top. */
function highest(
  of: { lines: Uint32Array; scores: Float64Array; length: number },
  may: (line: number) => boolean,
  count: number,
): number[] {
  // Places among the many: numbers in arrays of numbers, so that nothing is made for those that are not taken.
  const heap = new Uint32Array(count);
  const { lines, scores } = of;
  const worse = (a: number, z: number) => scores[heap[a]!]! < scores[heap[z]!]!;
  const swap = (a: number, z: number) => {
    const one = heap[a]!;
    heap[a] = heap[z]!;
    heap[z] = one;
  };
  let held = 0;
  const sink = () => {
    for (let at = 0; ; ) {
      let least = at;
      for (let child = 2 * at + 1; child <= 2 * at + 2; child += 1)
        if (child < held && worse(child, least)) least = child;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  for (let place = 0; place < of.length; place += 1) {
    if (held === count && scores[place]! <= scores[heap[0]!]!) continue;
    if (!may(lines[place]!)) continue;
    if (held === count) {
      heap[0] = place;
      sink();
    } else {
      heap[held] = place;
      held += 1;
      for (let at = held - 1; at > 0 && worse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    }
  }
  return [...heap.subarray(0, held)].sort((a, z) => scores[z]! - scores[a]!).map((place) => lines[place]!);
}
