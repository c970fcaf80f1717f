import { scored } from './fuse.ts';
import { grown } from './grown.ts';
import { heldIds } from './held-ids.ts';
import { nearAt } from './meaning.ts';
import { heldSigns } from './nearest.ts';
import { type Postings, postings, type Weighing } from './postings.ts';

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
  /** The most lines that are told. */
  count: number;
}

/** Lines that may answer, the likeliest first. */
export interface Candidates {
  releases: string[];
  /** The share of the question's words that stands in each. */
  shares: number[];
}

/**
 * Words and meaning each bring so many times the lines that are told, since what is in the middle of both may be better than the first of
 * either. With more the half for tuning is ranked no better.
 */
const broughtForEach = 2;

/** Everything that can be found, in memory: about 500 bytes a line. */
export interface HeldLines {
  hold(line: HeldLine): void;
  /** What was taken back does not stand in the way of what was not. */
  forget(releases: readonly string[]): void;
  find(sought: Sought): Candidates;
}

const bits = { everyone: 1, network: 2, circle: 4 };

/** None yet. */
export function heldLines(): HeldLines {
  const releases = heldIds();
  const stories = new Map<string, number>();
  const words: Postings = postings();
  let storyOf = new Uint32Array(1024);
  /** 0 for what was taken back. */
  let audiences = new Uint8Array(1024);
  let questions = new Uint16Array(1024);
  const signs = heldSigns();

  const made = (release: string) => {
    const place = releases.add(release);
    if (place >= audiences.length) {
      storyOf = grown(storyOf, place);
      audiences = grown(audiences, place);
      questions = grown(questions, place);
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
      const known = releases.numberOf(line.release);
      const place = known ?? made(line.release);
      if (!stories.has(line.story)) stories.set(line.story, stories.size);
      storyOf[place] = stories.get(line.story)!;
      audiences[place] = bits[line.audience];
      questions[place] = line.questions.reduce((all, question) => all | (1 << question), 0);
      // The words of a release never change.
      if (known === null) words.add(place, line.words);
      if (line.signs) signs.hold(place, line.signs);
    },
    forget(gone) {
      for (const release of gone) {
        const place = releases.numberOf(release);
        if (place !== null) audiences[place] = 0;
      }
    },
    find({ terms, signs: asked, within, count }) {
      const may = mayOf(within);
      const { lines, shareOf } = words.best(terms, may, count * broughtForEach);
      const near = asked ? signs.nearest(asked, { count: count * broughtForEach, may }) : [];
      const all = [...new Set([...lines, ...near])];
      const differing = asked ? signs.differing(asked, all) : null;
      const measured = all.map((line, i) => ({
        line,
        share: shareOf(line),
        rank: 0,
        near: nearAt(differing?.[i] ?? null),
      }));
      // The sort leaves those that are as good in the order in which words put them.
      const best = scored(measured)
        .sort((a, b) => b.score - a.score)
        .slice(0, count);
      return {
        releases: best.map(({ line }) => releases.idOf(line)),
        shares: best.map(({ share }) => share),
      };
    },
  };
}
