/** A run of letters and digits in a text: what wordings are compared by. */
export interface Token {
  /** As it stands, without the marks that cannot be seen. */
  text: string;
  /** In lower case, without accents and marks that cannot be seen: "José" and "JOSE" are both "jose". */
  plain: string;
  /** Where it begins and ends in the text (UTF-16 units, end not included). */
  start: number;
  end: number;
}

const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const run = new RegExp(
  `${unspaced}|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|[${unseen}](?=[\\p{L}\\p{N}\\p{M}${unseen}]))*`,
  'gu',
);
const unseenMarks = new RegExp(`[${unseen}]`, 'gu');
const accents = new RegExp(`[\\p{M}${unseen}]`, 'gu');
const ascii = /^[\x20-\x7e]*$/;

/** A word in lower case, without accents, joined letters or marks that cannot be seen. */
export function plainWord(word: string): string {
  if (ascii.test(word)) return word.toLowerCase();
  return word.normalize('NFKD').replace(accents, '').toLowerCase().normalize('NFKD').replace(accents, '');
}

/** The words of a text in order. Scripts written without spaces give one token a character. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(run)) {
    const word = match[0];
    const start = match.index;
    const seen = ascii.test(word) ? word : word.replace(unseenMarks, '').normalize('NFC');
    tokens.push({ text: seen, plain: plainWord(word), start, end: start + word.length });
  }
  return tokens;
}

/** A phrase as it is compared: its plain words, one space apart. */
export function plainPhrase(phrase: string): string {
  return tokensOf(phrase)
    .map((token) => token.plain)
    .join(' ');
}
