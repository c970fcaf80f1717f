import { type Asked, optionsOf, wordingIn } from '../hearing/asked.ts';
import type { Language } from '../web/words.ts';
import type { KeptPart } from './reply.ts';

/** Of the eleven, those that a want is made of at most: who ticks more wants to hear of change, and not of one thing. */
const mostWanted = 3;

/**
 * What somebody may want to know, from their answers to the standard questions: what else they had to say, in their own words;
 * otherwise which of the eleven they are most curious about, and from whom. They see it and may change it first.
 * @param from puts together what and from whom
 * @returns empty where they said neither
 */
export function wantIn(
  questions: readonly Asked[],
  parts: readonly KeptPart[],
  language: Language,
  from: (what: string, whom: string) => string,
): string {
  const of = (key: string) => parts.find(({ question }) => question === key)?.part ?? null;
  const textOf = (key: string) => {
    const part = of(key);
    return part?.kind === 'text' ? part.text : '';
  };
  const own = textOf('anything-else');
  if (own !== '') return own;
  const whom = textOf('from-whom');
  const wanted = of('most-want');
  const asked = questions.find(({ key }) => key === 'most-want');
  const chosen = wanted?.kind === 'some' ? wanted.chosen : [];
  const what = (asked ? optionsOf(asked) : [])
    .filter(({ key }) => chosen.includes(key))
    .slice(0, mostWanted)
    .map(({ words }) => wordingIn(words, language))
    .join('; ');
  return what !== '' && whom !== '' ? from(what, whom) : what || whom;
}
