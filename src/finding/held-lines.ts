import { distance, nearest, wordsEach } from './nearest.ts';
import { grown, type Postings, postings, type Weighing } from './postings.ts';

/** A line of the index as it is held: everything a search goes through, and none of the text. */
export interface HeldLine {
  release: string;
  story: string;
  audience: 'everyone' | 'network' | 'circle';
  questions: readonly number[];
  /** Its words, as PostgreSQL writes a `tsvector`. */
  words: string;
  /** The signs of its meaning; null until that was worked out. */
  signs: Uint8Array | null;
}

/** Within what is looked. */
export interface Within {
  audiences: readonly HeldLine['audience'][];
  /** Ids of stories; null for all of them. */
  stories: readonly string[] | null;
  question: number | null;
}

/** What is looked for: words, and a meaning where it is known. */
export interface Sought {
  terms: readonly Weighing[];
  signs: Uint8Array | null;
  within: Within;
  /** The most lines that words bring, and the most that meaning does. */
  count: number;
}

/** Lines that may answer, in no order. */
export interface Candidates {
  releases: string[];
  /** The share of the question's words that stands in each. */
  shares: number[];
  /** In how many of the 512 signs the meaning of each differs; null where it is not known or was not asked for. */
  distances: (number | null)[];
}

/** Everything that can be found, in memory: about 600 bytes a line. */
export interface HeldLines {
  hold(line: HeldLine): void;
  /** What was taken back does not stand in the way of what was not. */
  forget(releases: readonly string[]): void;
  find(sought: Sought): Candidates;
}

const bits = { everyone: 1, network: 2, circle: 4 };

/** None yet. */
export function heldLines(): HeldLines {
  const releases: string[] = [];
  const places = new Map<string, number>();
  const stories = new Map<string, number>();
  const words: Postings = postings();
  let storyOf = new Uint32Array(1024);
  /** 0 for what was taken back. */
  let audiences = new Uint8Array(1024);
  let questions = new Uint16Array(1024);
  let signed = new Uint8Array(1024);
  let signs = new Uint32Array(1024 * wordsEach);

  const placeOf = (release: string) => {
    const known = places.get(release);
    if (known !== undefined) return known;
    const place = releases.length;
    releases.push(release);
    places.set(release, place);
    if (place >= audiences.length) {
      storyOf = grown(storyOf, place);
      audiences = grown(audiences, place);
      questions = grown(questions, place);
      signed = grown(signed, place);
      signs = grown(signs, audiences.length * wordsEach);
    }
    return place;
  };
  const mayOf = ({ audiences: asked, stories: named, question }: Within) => {
    const wanted = asked.reduce((all, audience) => all | bits[audience], 0);
    const within = named && new Set(named.map((story) => stories.get(story)));
    const answers = question === null ? 0xffff : 1 << question;
    return (line: number) =>
      (audiences[line]! & wanted) !== 0 &&
      (question === null || (questions[line]! & answers) !== 0) &&
      (within === null || within.has(storyOf[line]));
  };
  return {
    hold(line) {
      const isNew = !places.has(line.release);
      const place = placeOf(line.release);
      if (!stories.has(line.story)) stories.set(line.story, stories.size);
      storyOf[place] = stories.get(line.story)!;
      audiences[place] = bits[line.audience];
      questions[place] = line.questions.reduce((all, question) => all | (1 << question), 0);
      // The words of a release never change.
      if (isNew) words.add(place, line.words);
      if (line.signs) {
        signed[place] = 1;
        signs.set(numbersOf(line.signs), place * wordsEach);
      }
    },
    forget(gone) {
      for (const release of gone) {
        const place = places.get(release);
        if (place !== undefined) audiences[place] = 0;
      }
    },
    find({ terms, signs: asked, within, count }) {
      const may = mayOf(within);
      const { lines, shareOf } = words.best(terms, may, count);
      const wanted = asked && numbersOf(asked);
      const near = wanted
        ? nearest(signs, releases.length, wanted, {
            count,
            may: (line) => signed[line] === 1 && may(line),
          })
        : [];
      const all = [...new Set([...lines, ...near])];
      return {
        releases: all.map((line) => releases[line]!),
        shares: all.map(shareOf),
        distances: all.map((line) => (wanted && signed[line] === 1 ? distance(signs, line, wanted) : null)),
      };
    },
  };
}

/** As 32-bit numbers, whatever room the bytes stand in: a Buffer is a part of a greater one. */
function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
