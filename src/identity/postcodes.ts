import type { Detector, Mention } from './mention.ts';

/** The pattern that GOV.UK publishes for postcodes, in capitals, and the dummy area ZZ99. */
const postcode =
  /\b(?:GIR ?0AA|ZZ99[\s\u00A0]{0,2}\d[A-Z]{2}|(?:[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]))[\s\u00A0]{0,2}\d[ABD-HJLNP-UW-Z]{2})\b/g;
const small =
  /\b(?:zz99[\s\u00A0]{0,2}\d[a-z]{2}|(?:[a-pr-uwyz][a-hk-y]?\d{1,2}[a-z]?)[\s\u00A0]{0,2}\d(?!st\b|nd\b|rd\b|th\b|am\b|pm\b|ft\b|lb\b|yr\b)[abd-hjlnp-uw-z]{2})\b/g;
const announced = /\bpost ?code\b[^\d\n]{0,20}?\b([A-Z]{1,2}\d[A-Z\d]?)\b/gi;

/** Postcodes, in capitals or not; the first half alone where it is said to be one. */
export const findPostcodes: Detector = (text) => {
  const whole = [...text.matchAll(postcode), ...text.matchAll(small)].map((match) =>
    mention(match.index, match.index + match[0].length),
  );
  const halves = [...text.matchAll(announced)].map((match) => {
    const end = match.index + match[0].length;
    return mention(end - match[1]!.length, end);
  });
  return [...whole, ...halves];
};

function mention(start: number, end: number): Mention {
  return { kind: 'postcode', start, end, suggest: 'a postcode' };
}
