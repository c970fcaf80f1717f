import { isFirstName, isKnownWord, isPlainFirstName, isSurname, knownPlace } from './known-words.ts';
import type { Mention } from './mention.ts';
import { isCommonWord, isOrdinaryWord } from './ordinary.ts';
import type { Token } from './tokens.ts';
import { namesThatAreWords } from './words/names-that-are-words.ts';
import { notNames, publicThinkers } from './words/not-names.ts';
import { organisationWords, wideOrganisations } from './words/organisations.ts';
import { kinNouns, personNouns, personVerbs, roleNouns, softTitles, titles } from './words/people-words.ts';
import { plainStreetWords } from './words/places.ts';
import { smallWords } from './words/small-words.ts';

/** Names in a text whose capitals tell nothing, by lists and by the words beside them: "mrs hale", "called rose", "in leeds". */
export function namesInSmallLetters(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = organisationAt(tokens, i) ?? personAt(tokens, i) ?? placeAt(tokens, i);
    if (!hit || !unbroken(text, tokens, i, hit.to)) continue;
    const from = hit.from ?? i;
    found.push({
      kind: hit.kind,
      start: tokens[from]!.start,
      end: tokens[hit.to]!.end,
      suggest: hit.suggest,
    });
    i = hit.to;
  }
  return found;
}

interface Hit {
  kind: 'person' | 'place' | 'organisation';
  from?: number;
  to: number;
  suggest: string;
}

function unbroken(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!joint(tokens[i]!).test(text.slice(tokens[i]!.end, tokens[i + 1]!.start))) return false;
  return true;
}

/** What may stand behind a word inside a name: a full stop only behind a title or an initial. */
function joint({ plain }: Token): RegExp {
  return titles.has(plain) || plain.length < 2 ? /^[\s\u00A0.'’-]{1,2}$/ : /^[\s\u00A0]{1,2}$|^['’-]$/;
}

function word(tokens: readonly Token[], i: number): string {
  return tokens[i]?.plain ?? '';
}

function personAt(tokens: readonly Token[], i: number): Hit | null {
  const plain = word(tokens, i);
  const next = word(tokens, i + 1);
  if (publicThinkers.has(`${plain} ${next}`)) return null;
  if (titles.has(plain) && isNameBehind(plain, next))
    return {
      kind: 'person',
      to: isSurnameBehind(tokens, i + 2) ? i + 2 : i + 1,
      suggest: titles.get(plain) ?? '',
    };
  const named =
    announced(tokens, i) &&
    (isFirstName(plain) || !isKnownWord(plain)) &&
    !(smallWords.has(plain) && !namesThatAreWords.has(plain)) &&
    plain.length > 2;
  const full =
    isFirstName(plain) &&
    !smallWords.has(plain) &&
    isPlainSurname(next) &&
    (isPlainFirstName(plain) || personVerbs.has(word(tokens, i + 2)));
  if (!named && !full && !isPlainFirstName(plain)) return null;
  const to = isSurnameBehind(tokens, i + 1) ? i + 1 : i;
  return {
    kind: 'person',
    to: to > i && word(tokens, i + 2) !== 's' && isPlainSurname(word(tokens, i + 2)) ? to + 1 : to,
    suggest: '',
  };
}

function isNameBehind(title: string, name: string): boolean {
  if (name.length < 2 || smallWords.has(name) || personVerbs.has(name)) return false;
  if (/^(mr|mrs|ms|mx|dr|cllr|councillor)$/.test(title)) return true;
  const surely = isPlainFirstName(name) || isPlainSurname(name);
  return softTitles.has(title) || familyTitles.test(title)
    ? surely
    : !isCommonWord(name) || isFirstName(name);
}

const familyTitles =
  /^(nan|nana|nanna|gran|grandma|granny|grandad|pc|rev|constable|inspector|superintendent|sergeant)$/;

function isPlainSurname(plain: string): boolean {
  return isSurname(plain) && !isOrdinaryWord(plain) && !notNames.has(plain);
}

function isSurnameBehind(tokens: readonly Token[], i: number): boolean {
  const plain = word(tokens, i);
  if (isPlainSurname(plain)) return true;
  if (isSurname(plain) && !notNames.has(plain) && !smallWords.has(plain) && !personVerbs.has(plain))
    return true;
  return (
    plain.length > 3 &&
    !isKnownWord(plain) &&
    !isPlainFirstName(plain) &&
    !smallWords.has(plain) &&
    !personVerbs.has(plain) &&
    !/(ing|ed|ly|s|tion|ment|ness)$/.test(plain)
  );
}

/** "called rose", "my name's rose", "i'm rose". */
function announced(tokens: readonly Token[], i: number): boolean {
  const [one, two, three] = [1, 2, 3].map((back) => word(tokens, i - back));
  const somebody = personNouns.has(two!) || roleNouns.has(two!) || kinNouns.has(two!);
  if (one === 'called' || one === 'named') return somebody || isFirstName(word(tokens, i));
  if (one === 'is' || one === 's') return two === 'name' || (one === 's' && three === 'my' && two === 'name');
  return one === 'm' && two === 'i' && isPlainFirstName(word(tokens, i));
}

function placeAt(tokens: readonly Token[], i: number): Hit | null {
  for (const many of [3, 2, 1]) {
    const words = tokens.slice(i, i + many).map((token) => token.plain);
    if (words.length < many) continue;
    const known = knownPlace(words.join(' '));
    const alone = many > 1 || !isOrdinaryWord(words[0]!) || /^(in|from|near|to)$/.test(word(tokens, i - 1));
    if (known && alone && !(many === 1 && smallWords.has(words[0]!)))
      return { kind: 'place', to: i + many - 1, suggest: known };
  }
  const street =
    plainStreetWords.has(word(tokens, i + 1)) &&
    !isKnownWord(word(tokens, i)) &&
    !smallWords.has(word(tokens, i));
  return street ? { kind: 'place', to: i + 1, suggest: 'a street' } : null;
}

function organisationAt(tokens: readonly Token[], i: number): Hit | null {
  const plain = word(tokens, i);
  if (plain === 'healthwatch' && !isKnownWord(word(tokens, i + 1)))
    return { kind: 'organisation', to: i + 1, suggest: 'a patients’ watchdog' };
  if (isKnownWord(plain) || smallWords.has(plain) || plain.length < 3) return null;
  for (const many of [3, 2, 1]) {
    const words = tokens.slice(i + 1, i + 1 + many).map((token) => token.plain);
    const suggest = words.length === many ? organisationWords.get(words.join(' ')) : undefined;
    if (!suggest || (many === 1 && !surely.test(words[0]!))) continue;
    const whole = [plain, ...words].join(' ');
    return wideOrganisations.has(whole) ? null : { kind: 'organisation', to: i + many, suggest };
  }
  return null;
}

const surely = /^(council|hospital|trust|infirmary|hospice|university|academy|constabulary|ltd|limited)$/;
