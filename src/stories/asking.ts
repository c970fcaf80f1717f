import { wordCount } from './word-count.ts';

const OPENING =
  /^(?:(?:so|and|but|well|okay|ok|right|now|then|yeah|um|er|erm)[\s,.]+){0,3}(?:what|why|how|when|where|who|which|whose|did|do|does|is|are|was|were|can|could|would|will|have|has|had|should)\b/i;
const REQUEST =
  /^(?:(?:so|and|but|well|okay|ok|right|now|then|yeah|um|er|erm)[\s,.]+){0,3}(?:can you |could you |would you |do you want to |if you could |please |just |maybe |also ){0,4}(?:tell (?:me|us)|talk (?:me|us) through|describe|say (?:a bit |something )?more|explain|take (?:me|us) (?:back|through))\b/i;
const MARKED = /[?？؟]/;
const SENTENCE_END = /[.!…]\s+/;
const PUNCTUATED = /[.!…。！]/;

/**
 * Whether words ask something: a question mark, a request ("Tell me about…"), or, where speech recognition set no
 * punctuation, a question's opening. Dialects that ask with a statement are missed.
 */
export function asks(said: string): boolean {
  if (MARKED.test(said) || said.split(SENTENCE_END).some((sentence) => REQUEST.test(sentence))) return true;
  return !PUNCTUATED.test(said) && wordCount(said) > 2 && OPENING.test(said);
}
