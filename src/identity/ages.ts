import type { Detector, Mention } from './mention.ts';
import { ageNumber, numberIn } from './numbers-in-words.ts';

const subject =
  "(?:i|he|she|who|they)(?:['’](?:m|s|re|d be)| am| is| are| was| were|['’]s only| will be|['’]ll be| turned| turns)";
const about =
  '(?:about |nearly |almost |only |just |just turned |getting on for |now |around |over |under |like |um,? |er,? )?';
const follows =
  '(?=\\s*(?:$|[,.;:!?)…—–]|and\\b|now\\b|when\\b|next\\b|this\\b|but\\b|then\\b|at the time|in (?:the |a )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|week|month|few)\\b|on the\\b|so\\b|or\\b|years? (?:old|of age)\\b|year-old))';
const said = new RegExp(
  `\\b(${subject}) ${about}(${ageNumber})\\b(?! per ?cent| ?%| ?o['’]?clock| foot| stone| minutes| hours| days| weeks| months| years (?!old|of age))(?: years? (?:old|of age))?${follows}`,
  'gi',
);
const yearsOld = new RegExp(`\\b(${ageNumber})[- ]?(?:year|yr)s?[- ]olds?\\b`, 'gi');
const aged = new RegExp(`\\b(?:aged|at the age of|age of|at age) (?:about )?(${ageNumber})\\b`, 'gi');
const decades = 'teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0s';
const inDecade = new RegExp(`\\bin (?:his|her|their|my) (?:early |mid |mid-|late )?(?:${decades})\\b`, 'gi');
const behindName = new RegExp(
  `^(?:, (?:who['’]s |who was )?(?:aged )?| \\()(${ageNumber})(?=[,.;)!?]|\\s*$)`,
  'i',
);

/** Ages of people: "she's 84", "eighty-four-year-old", "aged 7", "in his nineties". */
export const findAges: Detector = (text) => [
  ...[...text.matchAll(said)].flatMap((match) => spoken(match)),
  ...[...text.matchAll(yearsOld)].map((match) => mention(match, adjective(numberIn(match[1]!)))),
  ...[...text.matchAll(aged)].map((match) => mention(match, `of ${stage(numberIn(match[1]!))} age`)),
  ...[...text.matchAll(inDecade)].map((match) => mention(match, 'of an age')),
];

/** The age that stands right behind a name that ends at `end`: "Arthur Sugden, eighty-one." */
export function ageBehind(text: string, end: number): Mention | null {
  const match = behindName.exec(text.slice(end, end + 60));
  const words = match?.[1];
  if (!match || !words || (numberIn(words) ?? 0) < 2) return null;
  const start = end + match[0].length - words.length;
  return { kind: 'age', start, end: start + words.length, suggest: inTheir('they', numberIn(words) ?? 0) };
}

function spoken(match: RegExpExecArray): Mention[] {
  const number = numberIn(match[2]!);
  if (number === null || number < 2) return [];
  return [mention(match, `${match[1]!} ${inTheir(match[1]!, number)}`)];
}

const tens = [
  '',
  'teens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

function inTheir(subject: string, age: number): string {
  if (age < 13) return 'a child';
  if (age > 99) return 'over ninety';
  const whose = /^i\b/i.test(subject)
    ? 'my'
    : /^he\b/i.test(subject)
      ? 'his'
      : /^she\b/i.test(subject)
        ? 'her'
        : 'their';
  return `in ${whose} ${tens[Math.floor(age / 10)]}`;
}

function stage(age: number | null): string {
  if (age === null) return 'an';
  return age < 18 ? 'a young' : age < 65 ? 'an adult' : 'a great';
}

function adjective(age: number | null): string {
  if (age === null) return 'an age';
  return age < 30 ? 'young' : age < 65 ? 'middle-aged' : 'elderly';
}

function mention(match: RegExpExecArray, suggest: string): Mention {
  return { kind: 'age', start: match.index, end: match.index + match[0].length, suggest };
}

/** How many years the words of an age say: 84 of "she's eighty-four"; null where they say none. */
export function yearsIn(words: string): number | null {
  const number = anyNumber.exec(words)?.[0];
  return number === undefined ? null : numberIn(number);
}

const anyNumber = new RegExp(`\\b${ageNumber}\\b`, 'i');
