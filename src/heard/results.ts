import { type About, type Asked, optionsOf, otherKey, wordingIn } from '../hearing/asked.ts';
import { countedKeys } from '../hearing/heard.ts';
import { type Cell, fewest, type HeardQuestion, type Shown } from '../hearing/shown.ts';
import type { Language, WordsOf } from '../web/words.ts';
import type { Bar, Chart } from './bars.ts';
import type { Heard } from './heard-store.ts';
import type { heardWords } from './heard-words.ts';

/** The words that results are put into. */
export type HeardWords = WordsOf<typeof heardWords>;

/** In which words results are said. */
export interface Telling {
  words: HeardWords;
  language: Language;
}

/** A question with what was heard. */
export interface Result {
  asked: Asked;
  question: HeardQuestion;
  /** The question as a sentence. */
  title: string;
  options: { key: string; label: string }[];
}

/** The questions of a round with what was heard, in their order. */
export function resultsOf(heard: Heard, { words, language }: Telling): Result[] {
  return heard.questions.flatMap((question) => {
    const asked = heard.asked.find(({ key }) => key === question.key);
    if (!asked) return [];
    const options = countedKeys(asked).map((key) => ({ key, label: labelOf(asked, key, words, language) }));
    return [{ asked, question, title: wordingIn(asked.words, language), options }];
  });
}

function labelOf(asked: Asked, key: string, words: HeardWords, language: Language): string {
  const option = optionsOf(asked).find((each) => each.key === key);
  if (option) return wordingIn(option.words, language);
  if (asked.kind !== 'scale') return key === otherKey ? words.other : key;
  const means = key === '1' ? asked.low : key === String(asked.to) ? asked.high : null;
  return means ? words.scale(key, wordingIn(means, language)) : key;
}

/** What a group is called. */
export function groupName(heard: Heard, by: About, group: string, language: Language): string {
  const asked = heard.asked.find((each) => each.kind === 'one' && each.about === by);
  const option = asked && optionsOf(asked).find(({ key }) => key === group);
  return option ? wordingIn(option.words, language) : group;
}

/** A cell in words, with its share. */
export function cellText(words: HeardWords, cell: Cell, answered: number): string {
  if (typeof cell === 'number') return words.people(cell, cell / answered);
  return cell === 'few'
    ? words.few
    : cell === 'nearly all'
      ? words.nearlyAll(answered - fewest + 1)
      : words.hidden;
}

/** How long the bar of a cell is; of “nearly all” as long as it is at least. */
export function shareOf(cell: Cell, answered: number): number | null {
  if (typeof cell === 'number') return cell / answered;
  return cell === 'nearly all' ? (answered - fewest + 1) / answered : null;
}

/** How many answered, in words. */
export function answeredText(words: HeardWords, { exclusive }: HeardQuestion, shown: Shown): string {
  return exclusive ? words.answeredShown(shown.answered) : words.answered(shown.answered);
}

/** Somebody to show beside everybody: a group of this round, or everybody of another. */
export interface Beside {
  name: string;
  shown: Shown | null;
  /** Whether it is another round: then this one is “now”. */
  isRound: boolean;
}

/** Which bar is whose. */
export function legendOf(words: HeardWords, { name, isRound }: Beside): string {
  return isRound ? words.legend(words.nowShort, name) : words.legend(name, words.everyone);
}

/** The chart of a question; null where nothing of it may be shown. */
export function chartOf(result: Result, beside: Beside | null, { words }: Telling): Chart | null {
  const { question, title, options } = result;
  const { whole } = question;
  if (!whole) return null;
  const bars = options.flatMap(({ key, label }): Bar[] => {
    const cell = whole.cells[key] ?? 'few';
    const own = { label, share: shareOf(cell, whole.answered), value: cellText(words, cell, whole.answered) };
    if (!beside?.shown) return [own];
    const theirs = beside.shown.cells[key] ?? 'hidden';
    const text = cellText(words, theirs, beside.shown.answered);
    const other = { label, share: shareOf(theirs, beside.shown.answered), value: text };
    return beside.isRound ? [own, { ...other, series: 1 }] : [other, { ...own, series: 1 }];
  });
  const said = bars.map(({ label, value, series }) => {
    if (!beside?.shown) return `${label}: ${value}`;
    const isOwn = (series ?? 0) === 0;
    const who = beside.isRound
      ? isOwn
        ? words.now(value)
        : words.before(beside.name, value)
      : isOwn
        ? words.versus(beside.name, value)
        : words.everyoneElse(value);
    return `${label}, ${who}`;
  });
  return {
    title: words.chartName(title, beside?.shown ? `(${beside.name})` : null),
    description: words.says(answeredText(words, question, whole), said.join('; ')),
    bars,
  };
}
