import { tokensOf } from './tokens.ts';
import { wordCount } from './word-count.ts';

const NODS = new Set(
  `mm mmm mhm mm-hmm hm hmm uh huh um er yeah yes yep yup aye right ok okay sure exactly absolutely definitely true
   indeed totally that's thats it's it is that right true so really lovely great good brilliant wow gosh god oh ah ooh
   i know see of course you well fine cool nice fair enough quite`.split(/\s+/),
);
const ASKING = /[?？؟]|^\W*(?:why|how|what|when|where|who|which)\b/i;

const LONGEST = 3;

/** Up to three words of whoever asks, that ask nothing: "Mm", "Okay, yeah", "(laughs)". They part no telling. */
export function isBackChannel(said: string): boolean {
  return !ASKING.test(said) && spokenWords(said) <= LONGEST;
}

/** Up to three words that add nothing to what another teller says: "Yeah", "That's right". */
export function isEcho(said: string): boolean {
  const words = tokensOf(said).tokens.filter(({ kind }) => kind !== 'remark');
  return words.length <= LONGEST && !ASKING.test(said) && words.every(({ key }) => NODS.has(key));
}

const spokenWords = (said: string): number =>
  tokensOf(said)
    .tokens.filter(({ kind }) => kind !== 'remark')
    .reduce((sum, { text }) => sum + wordCount(text), 0);
