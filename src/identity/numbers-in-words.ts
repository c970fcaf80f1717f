const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** 0 to 19 and the tens by their words. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.flatMap((word, i) => (i > 1 ? [[word, i * 10] as const] : [])),
]);

/** Digits as people say them in a number that is read out. */
export const spokenDigits: ReadonlyMap<string, string> = new Map([
  ...ones.slice(0, 10).map((word, i) => [word, String(i)] as const),
  ['oh', '0'],
  ['o', '0'],
  ['nought', '0'],
  ['naught', '0'],
]);

const unit = `(?:${ones.slice(1, 10).join('|')})`;
const teen = `(?:${ones.slice(10).join('|')})`;
const ten = `(?:${tens.slice(2).join('|')})`;

/** Source of a regular expression for 1 to 109 in words or digits, as an age is given. */
export const ageNumber = `(?:10\\d|\\d{1,2}|a hundred(?: and ${unit})?|${ten}(?:[- ]${unit})?|${teen}|${unit})`;

/** Source of one for the day of a month: "4th", "the fourth", "twenty-first", "thirtieth". */
export const dayNumber = `(?:\\d{1,2}(?:st|nd|rd|th)?|${ten}[- ](?:${ordinals.slice(1, 10).join('|')})|thirtieth|${ordinals.slice(1).reverse().join('|')})`;

/** Source of one for an ordinal in words or digits with its ending. */
export const ordinalNumber = `(?:\\d{1,2}(?:st|nd|rd|th)|${ten}[- ](?:${ordinals.slice(1, 10).join('|')})|thirtieth|${ordinals.slice(1).reverse().join('|')})`;

/** Source of one for a year: "1941", "'41", "nineteen forty-one", "forty-one", "two thousand and three". */
export const yearNumber = `(?:(?:18|19|20)\\d\\d|['’]?\\d\\d|(?:nineteen|twenty|eighteen)[- ](?:${ten}(?:[- ]${unit})?|${teen}|(?:oh|o)[- ]${unit}|hundred)|two thousand(?: and ${unit})?|${ten}(?:[- ]${unit})?)`;

/** The number that "84", "eighty-four" or "a hundred and two" says; null where it is none of these. */
export function numberIn(words: string): number | null {
  const plain = words.toLowerCase().trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (plain.startsWith('a hundred')) return 100 + (numberIn(plain.replace(/^a hundred(?: and)?/, '')) ?? 0);
  const parts = plain.split(/[- ]+/).map((part) => cardinals.get(part));
  if (!plain || parts.some((part) => part === undefined)) return null;
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
