import { AUXILIARIES, JOINERS, LEANING, NAMING, OPEN_ENDED, PRONOUNS, SUBJECTS } from './clause-words.ts';
import { isNumber } from './never-dropped.ts';
import { stem } from './openings.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a pause belongs between two words once the filler between them is gone: "And they, the members", but
 * "This is November". A filler phrase ("you know") stood where somebody began again more often than an "um" did.
 */
export function belongsApart(previous: Token | null, next: Token | null, wasPhrase: boolean): boolean {
  if (!previous || !next) return false;
  const [before, after] = [previous.key, next.key];
  if (before === after) return true;
  const named = NAMING.has(after) || isNumber(after) || isName(next);
  if (SETS_RIGHT.has(after)) return !JOINERS.has(before) || SPOKEN_APART.has(before);
  const clause = PRONOUNS.has(stem(after));
  if (PRONOUNS.has(before)) return named || clause || JOINERS.has(after) || AUXILIARIES.has(after);
  if (JOINERS.has(before)) return SPOKEN_APART.has(before) || (INNER.has(before) && clause);
  if (TELLING.has(before)) return wasPhrase && clause;
  if (clause) return true;
  if (LEANING.has(before) || OPEN_ENDED.has(before) || /(?:ed|ing)$/.test(before)) return false;
  if (wasPhrase) return after !== 'to' && after !== 'of';
  return SUBJECTS.has(after) || JOINERS.has(after) || (named && !(isName(previous) && isName(next)));
}

const isName = (token: Token): boolean => /^\p{Lu}/u.test(token.text) && !/^i\b/.test(token.key);

const SETS_RIGHT = new Set(['no', 'not', 'sorry', 'well', 'actually', 'or', 'maybe', 'probably', 'oh']);
const INNER = new Set(['what', 'who', 'which', 'how']);
const TELLING = new Set(['think', 'thought', 'said', 'say', 'says', 'know', 'knew', 'felt', 'feel']);
const SPOKEN_APART = new Set(['well', 'yeah', 'yes', 'okay', 'ok', 'oh']);
