import type { Detector, Mention } from './mention.ts';
import { cardinals, dayNumber, ordinalNumber, yearNumber } from './numbers-in-words.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const gap = '[\\s,.]{0,3}';
const dates = new RegExp(
  [
    `\\b\\d{1,2}\\s?[/.\\-]\\s?\\d{1,2}\\s?[/.\\-]\\s?(?:\\d{4}|\\d{2})\\b`,
    `\\b\\d{4}-\\d{2}-\\d{2}\\b`,
    `\\b(?:the )?${dayNumber}(?: day)?(?: of)? ${month}\\b(?:${gap}(?:in )?${yearNumber}\\b)?`,
    `\\b${month} (?:the )?${dayNumber}\\b(?:${gap}${yearNumber}\\b)?`,
    `\\b${month}${gap} ${yearNumber}\\b`,
    `\\b(?:the )?${ordinalNumber} of (?:the )?${ordinalNumber}\\b(?:${gap} ?${yearNumber}\\b)?`,
  ].join('|'),
  'gi',
);
const readOut = new RegExp(
  `\\b(?:the )?${ordinalNumber} of (?:the )?${ordinalNumber}\\b${gap} ?${yearNumber}\\b`,
  'gi',
);
const year =
  /\bborn (?:back )?in ((?:18|19|20)\d\d|['’]\d\d|nineteen[- ](?:[a-z]+(?:-[a-z]+)?))(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\b/gi;
const cueBefore = /\b(?:born|birth|birthdate|birthday|birthdays|d\.?o\.?b)\b/gi;
const cueAfter = /^.{0,40}?\b(?:birth|birthday|birthdate|was born|were born|d\.?o\.?b)\b/is;
const reach = 60;
/** Somebody's age, said in the same sentence as a whole date: the date is then taken for that of the birth. */
const ageBefore =
  /\b(?:turn(?:ed|s|ing)|aged|years old|(?:he|she|they|i|who)(?:['’](?:s|d|m|re)| was| were| is| am)(?: only| just| barely| nearly)* (?:\d{1,3}|[a-z]+(?:teen|ty)(?:[- ][a-z]+)?|(?:six|seven|eight|nine|ten|eleven|twelve)))\b(?! (?:o'clock|minutes|hours|weeks|months|miles|pounds|quid|percent))/i;
const ageReach = 110;
const wholeYear = new RegExp(`${yearNumber}$`, 'i');

/**
 * Dates of birth: dates in digits or words near "born", "birthday" or "date of birth"; a date read out as people do to say who they
 * are ("third of the ninth, forty-one"); and the year in which a person was born.
 */
export const findBirths: Detector = (text) => {
  const cues = [...text.matchAll(cueBefore)].map((match) => match.index);
  const found: Mention[] = [...text.matchAll(readOut)].map((match) => day(match.index, match[0]));
  found.push(...besideAges(text, found));
  if (cues.length === 0) return found;
  let c = 0;
  for (const match of text.matchAll(dates)) {
    while (c < cues.length - 1 && cues[c + 1]! < match.index) c++;
    const from = cues[c]!;
    const near =
      from < match.index &&
      match.index - from <= reach &&
      !/[.?!]\s+\S+.*[.?!]/s.test(text.slice(from, match.index));
    const end = match.index + match[0].length;
    if (near || cueAfter.test(text.slice(end, end + reach))) found.push(day(match.index, match[0]));
  }
  for (const match of text.matchAll(year)) if (aboutPerson(text, match.index)) found.push(born(match));
  return found;
};

function besideAges(text: string, known: readonly Mention[]): Mention[] {
  return [...text.matchAll(dates)].flatMap((match) => {
    if (
      !wholeYear.test(match[0]) ||
      known.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
    )
      return [];
    const sentence = text
      .slice(Math.max(0, match.index - ageReach), match.index)
      .split(/[.?!]\s/)
      .at(-1)!;
    return ageBefore.test(sentence) ? [day(match.index, match[0])] : [];
  });
}

function day(start: number, words: string): Mention {
  const the = /^the /i.exec(words)?.[0].length ?? 0;
  return { kind: 'date of birth', start: start + the, end: start + words.length, suggest: 'date of birth' };
}

function born(match: RegExpExecArray): Mention {
  const suggest = `born in the ${decade(match[1]!)}`;
  return { kind: 'date of birth', start: match.index, end: match.index + match[0].length, suggest };
}

function decade(words: string): string {
  const digits = /(\d\d)$/.exec(words)?.[1];
  const spoken =
    [...words.toLowerCase().matchAll(/[a-z]+/g)].map(([word]) => cardinals.get(word) ?? 0)[1] ?? 0;
  const inCentury = digits === undefined ? spoken : Number(digits);
  const century = /^(18|20)\d\d/.exec(words)?.[1] ?? '19';
  return `${century}${Math.floor(inCentury / 10)}0s`;
}

/** A person is born; so, people say, is an idea or a service. */
function aboutPerson(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return (
    /\b(?:i|he|she|they|you|we|who|mum|mam|mother|dad|father|nan|gran|wife|husband|son|daughter|baby|\p{Lu}[\p{Ll}’']+)\s+(?:was|were|is|are|got)(?:n't)?(?: \w+)? ?$/u.test(
      before,
    ) || /\b(?:I|i|he|she|who|He|She|They|they)(?:['’]d been| was| were) ?$/.test(before)
  );
}
