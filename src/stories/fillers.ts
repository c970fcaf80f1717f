import {
  AUXILIARIES,
  JOINERS,
  LEANING,
  OPEN_ENDED,
  PRONOUNS,
  SAYING,
  STAMMERED,
  SUBJECTS,
} from './clause-words.ts';
import { cut, type Draft, isPause, type Live, liveOf, mayGo, seamAfter } from './draft.ts';
import { FILLER_PHRASES, HESITATIONS } from './filler-words.ts';
import { isNumber } from './never-dropped.ts';
import { sameOpening, stem } from './openings.ts';

/** Lets the transcriber's remarks and the sounds of hesitation go, wherever they stand. */
export function cutHesitations(draft: Draft): void {
  const live = liveOf(draft);
  live.forEach(({ at, token }, i) => {
    if (token.kind === 'remark') draft.cuts[at] = 'remark';
    else if (isHesitation(draft, live, i)) draft.cuts[at] = 'filler';
  });
}

function isHesitation(draft: Draft, live: readonly Live[], i: number): boolean {
  const { token } = live[i]!;
  if (!HESITATIONS.has(token.key) || !mayGo(draft, live, i, i + 1)) return false;
  const unit = token.key === 'mm' && i > 0 && isNumber(live[i - 1]!.token.key);
  const initials = token.text.length > 1 && token.text === token.text.toUpperCase();
  const quoted = live[i]!.seam === 'barrier' && seamAfter(live, i) === 'barrier';
  return !unit && !initials && !quoted;
}

/** "you know?" after what is no question. */
function isTag(draft: Draft, live: readonly Live[], { from, to }: Found): boolean {
  if (!draft.gaps[live[to - 1]!.at + 1]!.startsWith('?')) return false;
  let first = from;
  while (first > 0 && live[first]!.seam !== 'end' && from - first < LONGEST_SENTENCE) first--;
  while (first < from && OPENERS.has(live[first]!.token.key)) first++;
  const { key } = live[first]!.token;
  return !AUXILIARIES.has(key) && !ASKING.has(stem(key));
}

const LONGEST_SENTENCE = 80;
const LONGEST_CHAIN = 8;
const OPENERS = new Set(['so', 'and', 'but', 'well', 'yeah', 'or']);
const ASKING = new Set(['what', 'who', 'how', 'why', 'where', 'when', 'which', 'whose']);

/** A filler phrase where it was found: `from` up to `to` among the words that stay. */
interface Found {
  phrase: string;
  from: number;
  to: number;
}

/** Lets filler phrases go where the pauses round them show that they are nothing else. */
export function cutFillers(draft: Draft): void {
  const live = liveOf(draft);
  for (let i = 0; i < live.length; i++) {
    const found = phraseAt(live, i);
    if (!found || !mayGo(draft, live, found.from, found.to)) continue;
    if (!isFiller(live, found)) continue;
    cut(draft, live, found.from, found.to, isTag(draft, live, found) ? 'tag' : 'filler');
    i = found.to - 1;
  }
}

function phraseAt(live: readonly Live[], from: number): Found | null {
  for (const phrase of FILLER_PHRASES) {
    const to = from + phrase.length;
    if (!phrase.every((word, k) => live[from + k]?.token.key === word)) continue;
    const unbroken = phrase.every((_, k) => k === 0 || isLoose(live[from + k]!));
    if (unbroken) return { phrase: phrase.join(' '), from, to };
  }
  return null;
}

const isLoose = (word: Live): boolean => word.seam === 'space' || word.seam === 'pause';

function isFiller(live: readonly Live[], found: Found): boolean {
  if (standsInARestart(live, found) || followsHesitation(live, found)) return true;
  const special = SPECIAL[found.phrase];
  if (special) return special(live, found);
  const { opens, before, after } = surroundings(live, found);
  if (opens) return isPause(after);
  if (isPause(before)) return isPause(after) || (after === 'end' && !breaksOff(live, found));
  return before === 'space' && isPause(after) && JOINS_FILLER.has(live[found.from - 1]!.token.key);
}

/** "so um you know we went" */
const followsHesitation = (live: readonly Live[], { phrase, from, to }: Found): boolean =>
  LOOSE.has(phrase) &&
  live[from]!.hesitated &&
  live[from]!.seam === 'pause' &&
  seamAfter(live, to - 1) === 'space' &&
  PRONOUNS.has(stem(live[to]!.token.key));

const LOOSE = new Set(['you know', 'sort of', 'kind of', "y'know"]);

/** "we you know we went", "it was, sort of, it was": the same small words before and after. */
function standsInARestart(live: readonly Live[], found: Found): boolean {
  const { phrase, from } = found;
  let { to } = found;
  for (let more = phraseAt(live, to); more && to < from + LONGEST_CHAIN; more = phraseAt(live, to))
    to = more.to;
  const keyAt = (at: number) => live[at]?.token.key ?? '';
  const [before, after] = [live[from]!.seam, seamAfter(live, to - 1)];
  if (![before, after].every((seam) => seam === 'space' || isPause(seam))) return false;
  if (phrase === 'i mean' && keyAt(to) === 'it') return false;
  if (found.to - from === 1 && before === 'space') return false;
  const small = SUBJECTS.has(keyAt(to)) || STAMMERED.has(keyAt(to));
  const one = sameOpening(keyAt(from - 1), keyAt(to));
  return small && (one || (keyAt(from - 2) === keyAt(to) && keyAt(from - 1) === keyAt(to + 1)));
}

/** "while you're, you know.": what was not said was meant, so that the filler stands for it. */
function breaksOff(live: readonly Live[], { from }: Found): boolean {
  const before = live[from - 1]?.token.key ?? '';
  return OPEN_ENDED.has(before) || LEANING.has(before);
}

const JOINS_FILLER = new Set(['and', 'but', 'so', 'because', 'cos', 'well', 'or', 'yeah']);

function surroundings(live: readonly Live[], { from, to }: Found) {
  const before = live[from]!.seam;
  return { opens: before === 'end', before, after: seamAfter(live, to - 1) };
}

type Test = (live: readonly Live[], found: Found) => boolean;

const SPECIAL: Record<string, Test> = {
  'i mean': isMeantAsFiller,
  like: (live, found) => !isNumber(nextKey(live, found)) && isEnclosed(live, found, 'opening', 'closing'),
  right: (live, found) => {
    const { opens, before } = surroundings(live, found);
    if (opens) return isEnclosed(live, found, 'opening') && RESUMES.has(nextKey(live, found));
    const said = SAYING.has(live[found.from - 1]!.token.key) || nextKey(live, found) === 'left';
    return isPause(before) && !said && isEnclosed(live, found);
  },
  'if you like': (live, found) =>
    isEnclosed(live, found) &&
    !live.slice(Math.max(0, found.from - 8), found.from).some(({ token }) => OFFERS.has(token.key)),
};

const RESUMES = new Set(['so', 'well', 'okay', 'ok', 'now', 'then', 'and', 'but']);
const OFFERS = new Set(['you', 'can', 'could', 'may', 'come', 'stop', 'take', 'have']);

const nextKey = (live: readonly Live[], found: Found): string => live[found.to]?.token.key ?? '';

function isEnclosed(live: readonly Live[], found: Found, ...also: ('opening' | 'closing')[]): boolean {
  const { opens, before, after } = surroundings(live, found);
  const left = opens ? also.includes('opening') : isPause(before);
  const right = isPause(after) || (after === 'end' && !opens && also.includes('closing'));
  return left && right;
}

function isMeantAsFiller(live: readonly Live[], found: Found): boolean {
  const { opens, before, after } = surroundings(live, found);
  const next = nextKey(live, found);
  const joined = before === 'space' && JOINS_FILLER.has(live[found.from - 1]!.token.key);
  if (!opens && !isPause(before) && !joined) return false;
  const resumes = SUBJECTS.has(next) || JOINERS.has(next);
  if (isPause(after)) return opens || resumes;
  return after === 'space' && beginsClause(live, found.to);
}

const OBJECTS = ['you', 'this', 'that', 'these', 'those', 'people', 'who', "what's"];
const STRONG_SUBJECTS = new Set([...SUBJECTS].filter((word) => !OBJECTS.includes(word)));
const AFTER_IT = new Set('was is were had has did does could would will might just took'.split(' '));

/** "I mean it was" begins again; "I mean it" and "I mean it kindly" do not. */
function beginsClause(live: readonly Live[], at: number): boolean {
  const { key } = live[at]!.token;
  if (!STRONG_SUBJECTS.has(key) || seamAfter(live, at) !== 'space') return false;
  return key !== 'it' || AFTER_IT.has(live[at + 1]!.token.key);
}
