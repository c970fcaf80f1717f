import type { Answered } from '../finding/browse-store.ts';
import type { Cell, HeardQuestion } from '../hearing/shown.ts';
import { mapsTo } from '../hearing/standard-meaning.ts';

/** Something that is wanted, beside what there is of it. */
export interface Balance<Of> {
  of: Of;
  /** The share of those who answered that wants it; null where too few to say, or nobody was asked. */
  wanted: number | null;
  /** How much of it there is: people who told of it, or forms that are shared. */
  here: number;
}

/** Something that people want to know, with what is like it in sense. */
export interface WantedTopic {
  /** Of the one that most want: what stands in its address, and its words. */
  code: string;
  words: string;
  /** The words of those like it. */
  like: readonly string[];
  /** How many want any of them; null for fewer than five. */
  people: number | null;
  /** Passages that may answer any of them and that everyone may see, and the stories they are in. */
  passages: number;
  stories: number;
  /** The one to do something about next: the first that nothing answers, or the first; and how far it is. */
  next: { code: string; progress: 'wanted' | 'asked' | 'told' | 'shared' };
}

/** What people want to know, put together by sense, what nobody has told first: given by whoever keeps wants. */
export type TopicsWanted = () => Promise<readonly WantedTopic[]>;

/** What is wanted most and there least of all comes first; what nobody was asked for comes last. */
function byNeed<Of>(all: Balance<Of>[]): Balance<Of>[] {
  const most = Math.max(1, ...all.map(({ here }) => here));
  const need = ({ wanted, here }: Balance<Of>) => (wanted === null ? -2 : wanted - here / most);
  return all.sort((a, b) => need(b) - need(a));
}

/** The eleven: how many want to hear of each, and how many told of it. */
export function elevenBalance(
  questions: readonly HeardQuestion[],
  answered: readonly Answered[],
): Balance<number>[] {
  const want = shares(questions, 'most-want');
  const told = new Map(answered.map(({ question, people }) => [question, people]));
  return byNeed(
    Object.entries(mapsTo['most-want']).map(([key, number]) => ({
      of: number,
      wanted: want.get(key) ?? null,
      here: told.get(number) ?? 0,
    })),
  );
}

/** Ways of taking things in: how many like each, and how many forms that serve it are shared. */
export function waysBalance(
  questions: readonly HeardQuestion[],
  offered: ReadonlyMap<string, number>,
): Balance<string>[] {
  const like = shares(questions, 'ways');
  return byNeed(
    Object.entries(mapsTo.ways).map(([way, forms]) => ({
      of: way,
      wanted: like.get(way) ?? null,
      here: forms.reduce((sum, form) => sum + (offered.get(form) ?? 0), 0),
    })),
  );
}

function shares(questions: readonly HeardQuestion[], key: string): Map<string, number> {
  const whole = questions.find((question) => question.key === key)?.whole;
  const cells = Object.entries(whole?.cells ?? {});
  return new Map(
    cells.flatMap(([option, cell]) => {
      const share = shareOf(cell, whole!.answered);
      return share === null ? [] : [[option, share] as const];
    }),
  );
}

/** “Nearly all” is all, and “few” is none, near enough to put things in order. */
function shareOf(cell: Cell, answered: number): number | null {
  if (typeof cell === 'number') return cell / answered;
  return cell === 'nearly all' ? 1 : cell === 'few' ? 0 : null;
}
