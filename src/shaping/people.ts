import { isKnownWord, isPlainFirstName, isSurname } from '../identity/known-words.ts';
import { kinNouns, roleNouns, titles } from '../identity/words/people-words.ts';
import { type Quotable, Said } from '../stories/said.ts';
import { type Word, wordsIn } from './sentences.ts';

/** At most so many people are named for a passage. */
const most = 4;

/** Roles that name nobody in particular. */
const anybody =
  /^(?:patient|resident|tenant|trainee|volunteer|partner|lead|student|chair|coach|champion|judge|guard|planter|driver|conductor|admin)$/;
const ours = /^(?:the|my|our|his|her|their|this|that)$/;
const before =
  /^(?:chief|deputy|assistant|senior|head|team|service|area|ward|night|day|district|social|occupational|support|finance|clinical|medical|nursing|housing|planning|project|programme|practice|line|care|home|community|parish|county|borough|town|head|data|protection|union|old|new|young|other|first|local|regional|general|duty|lead|public|health|school|police|fire|probation|youth|family|benefits|welfare|link|key|monitoring|executive|operations|improvement|quality|safeguarding|principal|group)$/;

/** People and roles that a passage tells of, as they are first named there; those named most often first. */
export function suggestPeople(passage: Quotable & { speaker?: string }): Said[] {
  const words = wordsIn(passage.words);
  const self = new Set(wordsIn(passage.speaker ?? '').map(({ key }) => key));
  const found = new Map<string, { said: Said; times: number }>();
  for (let at = 0; at < words.length; ) {
    const length = personAt(passage.words, words, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    const named = words.slice(at, at + length);
    at += length;
    const keys = named.map(bare);
    if (named.some((word) => self.has(word.key) && /^\p{Lu}/u.test(word.text))) continue;
    const known = keys.map((key) => found.get(key)).find((one) => one !== undefined);
    if (known) known.times += 1;
    else {
      const made = { said: spanOf(passage, named), times: 1 };
      for (const key of keys.filter((word) => !ours.test(word) && !titles.has(word))) found.set(key, made);
    }
  }
  return [...new Set(found.values())]
    .sort((a, b) => b.times - a.times)
    .slice(0, most)
    .map(({ said }) => said);
}

function spanOf(passage: Quotable, named: readonly Word[]): Said {
  const last = named.at(-1)!;
  const owned = /['’]s$/.test(last.text) && !last.text.startsWith('[') ? 2 : 0;
  return Said.of(passage, named[0]!.start, last.end - owned);
}

/** How many words from `at` on name a person; 0 when they do not. */
function personAt(text: string, words: readonly Word[], at: number): number {
  const word = words[at]!;
  if (word.text.startsWith('[')) return isRoleInBrackets(word.key) ? 1 : 0;
  if (titles.has(word.key) && isCapital(word)) {
    const named = names(text, words, at + 1, 2);
    if (named > 0) return 1 + named;
  }
  if (isCapital(word) && isPlainFirstName(bare(word))) return 1 + names(text, words, at + 1, 1);
  return ours.test(word.key) ? role(text, words, at) : 0;
}

const isCapital = (word: Word) => /^\p{Lu}\p{Ll}/u.test(word.text);
const bare = ({ key }: Word) => key.replace(/'s$/, '');

/** How many words from `at` on, at most `limit`, go on with a name. */
function names(text: string, words: readonly Word[], at: number, limit: number): number {
  let count = 0;
  for (let next = at; next < at + limit; next += 1, count += 1) {
    const word = words[next];
    if (!word || !isCapital(word) || text.slice(words[next - 1]!.end, word.start) !== ' ') break;
    if (/'s$/.test(words[next - 1]!.key) || (isKnownWord(bare(word)) && !isSurname(bare(word)))) break;
  }
  return count;
}

function role(text: string, words: readonly Word[], at: number): number {
  for (let length = 2; length <= 4 && at + length <= words.length; length += 1) {
    const word = words[at + length - 1]!;
    if (/[^ ]/.test(text.slice(words[at + length - 2]!.end, word.start))) return 0;
    const noun = bare(word);
    if (noun === 'head')
      return words[at + length]?.key === 'of' ? Math.min(length + 2, words.length - at) : 0;
    if (kinNouns.has(noun)) return words[at]!.key === 'my' && length === 2 ? length : 0;
    if (roleNouns.has(noun) && !anybody.test(noun) && !continues(text, words, at + length)) return length;
    if (!before.test(word.key)) return 0;
  }
  return 0;
}

/** "the director general", "the support worker": a role goes on where the next word is a role as well. */
function continues(text: string, words: readonly Word[], next: number): boolean {
  const word = words[next];
  return (
    word !== undefined && text.slice(words[next - 1]!.end, word.start) === ' ' && roleNouns.has(bare(word))
  );
}

function isRoleInBrackets(key: string): boolean {
  const inside = key.slice(1, -1).split(/\s+/);
  if (!/^(?:a|an|the|one|somebody|someone|another|my|our)$/.test(inside[0] ?? '')) return false;
  return (
    inside.some((word) => roleNouns.has(word) || kinNouns.has(word)) || /^\[(?:somebody|someone)/.test(key)
  );
}
