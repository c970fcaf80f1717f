import { stemmer } from 'stemmer';

const stemmed = new Map<string, string>();

function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const made = stemmer(word);
  if (stemmed.size > 50_000) stemmed.clear();
  stemmed.set(word, made);
  return made;
}

/** The stems (Porter) of a text's words in order, in lower case: "didn't" gives "did", "not"; "we'd" gives "we". */
export function stems(text: string): string[] {
  const small = text.toLowerCase();
  return (plainWords(small).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);
}

/** Most sentences have no apostrophe, and nothing to be looked for in them. */
function plainWords(small: string): string {
  if (!/['‘’ʼ]/.test(small)) return small;
  return small
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\bcan't\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'(?:s|d|m|re|ve|ll)\b/g, '');
}
