import type { QuestionNumber } from '../questions/questions.ts';
import { cueScores, cues } from './cues.ts';
import type { Taken } from './salience.ts';
import type { Sentence } from './sentences.ts';
import { stems } from './stems.ts';
import { meta, pointing, turning, tying, unfinished } from './telling-words.ts';

/** How concrete a line is, from 0 to about 1: numbers, names, direct speech, days. */
export function concreteness({ text, words }: Sentence): number {
  const numbers = words.filter(({ key }) =>
    /^£?\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand)/.test(
      key,
    ),
  );
  const names = words.slice(1).filter(({ text: word }) => /^\p{Lu}\p{Ll}/u.test(word));
  const speech = /["“”]|\b(?:said|says|asked|told)\b/.test(text) ? 1 : 0;
  return Math.min(1, 0.3 * Math.min(2, numbers.length) + 0.15 * Math.min(2, names.length) + 0.3 * speech);
}

/** How far a line tells of feeling or of a turn, from 0 to 1. */
export function turns({ words }: Sentence): number {
  return Math.min(1, words.filter(({ key }) => turning.has(key)).length / 2.5);
}

/** Where somebody began anew in the middle: "So what we, I was going to say". */
const brokenOff =
  /\b(?:i|we|he|she|they|you|got|was|were|did|had|took|is|it's|that's|there's|with|for|cos|because), (?:i|we|he|she|it|they|well|you|there|this|my|what)(?:['’]\p{L}+)? /iu;

/** What a line loses by not standing on its own: 0 when it does, 1 or more when it hardly can. */
export function dependence({ text, words }: Sentence): number {
  const first = words[0]?.key ?? '';
  const second = words[1]?.key ?? '';
  let lost = 0;
  if (pointing.has(first) || (tying.has(first) && pointing.has(second))) lost += 0.7;
  if (tying.has(first)) lost += 0.2;
  if (/^\p{Ll}/u.test(text)) lost += 0.3;
  if (text.endsWith('?')) lost += 0.8;
  if (unfinished.test(text)) lost += 0.9;
  if (meta.test(text)) lost += 0.8;
  if (/\b(?:the|a|an|to|of|and|whenever the|my|our|was the|i think it was),/i.test(text)) lost += 0.5;
  if (brokenOff.test(text)) lost += 0.6;
  if (words.length < 4) lost += 0.4;
  return lost;
}

/** How well one line carries a passage that answers `questions`: higher is better; about 0 to 4. */
export function carrying(
  line: Sentence,
  questions: readonly QuestionNumber[],
  { salience, rarity }: Pick<Taken, 'salience' | 'rarity'>,
): number {
  const found = cueScores(stems(line.text), cues.strong, rarity);
  const [main, second] = questions;
  const answered = (main ? found[main]! : 0) + (second ? 0.5 * found[second]! : 0);
  const said = new Set(line.words.map(({ key }) => key));
  let about = 0;
  for (const word of said) about += salience(word);
  const first = line.words.some(({ key }) => /^(?:i|we|my|our|me|us)(?:'|$)/.test(key)) ? 0.4 : 0;
  return (
    1.1 * Math.log1p(answered) +
    (1.6 * about) / Math.sqrt(line.words.length + 6) +
    0.7 * concreteness(line) +
    0.7 * turns(line) +
    first -
    dependence(line)
  );
}
