const REMARK =
  /\b(?:laugh(?:s|ed|ing|ter)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|pauses?|silence|cross-?talk|overlap(?:s|ping)?|coughs?|coughing|sighs?|sighing|clears)\b/;
const REMARK_WORDS = new Set(
  `laugh laughs laughed laughing laughter chuckle chuckles chuckling giggle giggles giggling pause pauses silence
   crosstalk cross talk talking overlap overlaps overlapping speech speaking voices over each other coughs cough coughing sighs sigh sighing
   clears throat long short brief slight both all together a they she he and with some`.split(/\s+/),
);
const UNHEARD = /^\W*(?:inaudible|unclear|indistinct|unintelligible)\b/i;
const TIME = /\s*(?:\bat\s+|@\s*)?[-–]?\s*\b\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\b/g;

/** What stands in brackets: a remark nobody said, a place where nobody could hear, or something else. */
export type Bracket = 'remark' | 'unheard' | 'other';

/** Tells a transcriber's remark "(laughs)", "[crosstalk 00:12:33]" from "[inaudible]" and from everything else. */
export function bracketKind(text: string): Bracket {
  if (UNHEARD.test(text)) return 'unheard';
  const words =
    withoutTime(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+/gu) ?? [];
  const remark =
    REMARK.test(words.join(' ')) && words.every((word) => REMARK_WORDS.has(word.replace('-', '')));
  return remark ? 'remark' : 'other';
}

/** "[inaudible 00:12:33]" as "[inaudible]": the place stays, its time goes. */
export const withoutTime = (text: string): string => text.replace(TIME, '').replace(/\s+(?=[\])])/, '');
