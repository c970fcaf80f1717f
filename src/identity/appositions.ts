import { findRareRoles } from './rare-roles.ts';
import { tokensOf } from './tokens.ts';
import { kinNouns, roleNouns } from './words/people-words.ts';

const determiner = '(a|an|the|my|our|his|her|their|its|your|this|one of our|one of the|another|some)';
const words = "((?:[a-z][a-z'’-]*\\s){0,5}?[a-z][a-z'’-]*)";
const before = new RegExp(
  `\\b${determiner}\\s${words}(?:\\s(?:called|named|was|is)|(,)(?: who['’]s called| called)?| \\(|:| [-–—])?\\s?$`,
  'i',
);
const verb =
  ",? (?:who['’]s|who is|who was|was|is|she['’]s|he['’]s|they['’]re|that['’]s|she was|he was|i['’]m)|['’]s|,|\\. (?:she|he)['’]s";
const behind = new RegExp(
  `^(?:${verb})\\s(?:(?:still|now|really|just|basically|actually|then) )?${determiner}\\s${words}(?=[\\s,.;:!?)]|$)`,
  'i',
);
const bareBehind = new RegExp(`^,\\s()${words}(?=[\\s,.;:!?)]|$)`, 'i');
const selfNaming = /\b(?:i['’]m|i am|my name is|my name['’]s|this is)(?:,? (?:er|um|erm),?)? ?$/i;
const reach = 70;
/** Where a text may begin with somebody's name and what they are: "Mo Hebblewhite. District nurse." */
const opening = 8;

/**
 * What somebody is, from the words right beside a name that stands from `start` to `end`; null where they do not say.
 * @param self what the one who speaks here is called, for somebody who says their own name
 */
export function roleBeside(text: string, start: number, end: number, self: string | null): string | null {
  const left = text.slice(Math.max(0, start - reach), start);
  const right = text.slice(end, end + reach);
  if (self && selfNaming.test(left)) return self;
  const answers = start < opening && right.startsWith('. ');
  const beside = seniorBeside(left, right) ?? roleBefore(left) ?? roleBehind(behind, right);
  return beside ?? roleBehind(bareBehind, answers ? `,${right.slice(1)}` : right);
}

function roleBefore(left: string): string | null {
  const match = before.exec(left);
  return match ? roleFrom(match[1]!, match[2]!, match[3] ? 2 : 0) : null;
}

function roleBehind(pattern: RegExp, right: string): string | null {
  const match = pattern.exec(right);
  if (!match) return null;
  const offset = match[0].length - match[2]!.length;
  return roleFrom(match[1] || 'a', right.slice(offset, offset + reach), Number.POSITIVE_INFINITY);
}

/** "the director of nursing, Alison Crake", "Clive Rimmington. Head of commissioning". */
function seniorBeside(left: string, right: string): string | null {
  const tail = left.slice(-40);
  const last = findRareRoles(tail, tokensOf(tail)).at(-1);
  if (last && /^,? ?\(?$/.test(tail.slice(last.end))) return last.suggest;
  const joint = /^(?:[.,]|,? who['’]s|,? (?:she|he)['’]s|,? is|,? was|['’]s)\s(?:the |our |my |a )?/i.exec(
    right,
  )?.[0].length;
  if (joint === undefined) return null;
  const head = right.slice(joint, joint + 50);
  return findRareRoles(head, tokensOf(head)).find((role) => role.start === 0)?.suggest ?? null;
}

/**
 * "a team administrator" from "our" and "team administrator on loan"; null where the words are not those of a role.
 * @param trailing how many words may stand behind the role
 */
export function roleFrom(article: string, phrase: string, trailing: number): string | null {
  const listed = phrase
    .toLowerCase()
    .split(/[,.;:!?()]/, 1)[0]!
    .trim()
    .split(/\s+/);
  const at = listed.findIndex(isRole);
  if (at < 0 || at > 5) return null;
  let last = at;
  while (isRole(listed[last + 1] ?? '')) last++;
  const role = listed.slice(0, last + 1);
  if (listed.length - role.length > trailing || role.slice(0, -1).some(isNoPartOfRole)) return null;
  const noun = role.at(-1)!;
  if (kinNouns.has(noun) && !roleNouns.has(noun)) return kin(article, noun);
  if (/^(head|chair|lead|leader|chief|executive|director)$/.test(noun) && role.length === 1)
    return 'a senior leader';
  return withArticle(article, role.join(' '));
}

const notInRole = new Set(
  'not never and or of to for in on at with was is the a an my our her his one two only just like so good bad said'.split(
    ' ',
  ),
);

function isNoPartOfRole(word: string): boolean {
  return notInRole.has(word) || /['’](?!s$)|^(he|she|it|that|who|there)['’]s$/.test(word);
}

function isRole(word: string): boolean {
  return roleNouns.has(word) || kinNouns.has(word) || word === 'boss';
}

function kin(article: string, noun: string): string | null {
  if (/^(my|our)$/i.test(article)) return `the teller’s ${noun}`;
  return /^(his|her|their)$/i.test(article) ? 'a relative' : null;
}

function withArticle(article: string, role: string): string {
  if (/^the$/i.test(article)) return `the ${role}`;
  return `${/^[aeiou]|^nhs/.test(role) && !/^u(ni|se)/.test(role) ? 'an' : 'a'} ${role}`;
}
