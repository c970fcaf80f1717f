import type { Detector, Mention } from './mention.ts';
import { isCommonWord } from './ordinary.ts';
import type { Token } from './tokens.ts';
import { notNames } from './words/not-names.ts';
import { roleNouns } from './words/people-words.ts';

/** Posts of which a place has one, in lower case. */
const posts = new Set([
  'mayor',
  'lord mayor',
  'chief constable',
  'chief executive',
  'chief nurse',
  'chief officer',
  'chief finance officer',
  'medical director',
  'managing director',
  'executive mayor',
  'bishop',
  'archdeacon',
  'lord lieutenant',
  'high sheriff',
  'police and crime commissioner',
  'monitoring officer',
  'section 151 officer',
  'coroner',
  'headteacher',
  'head teacher',
  'headmaster',
  'headmistress',
  'borough commander',
  'fire chief',
  'chief fire officer',
  'chief whip',
  'permanent secretary',
  'lead member',
  'leader of the council',
  'leader of the opposition',
  'council leader',
  'deputy leader',
  'chief social worker',
  'chief pharmacist',
  'poet laureate',
  'town clerk',
  'lord provost',
  'provost',
  'president',
  'vice chancellor',
  'ceo',
]);
const longestPost = 4;
const firstWords = new Set([...posts].map((post) => post.split(' ')[0]!));
/** "Director of", "head of", "cabinet member for": the post is told by what follows. */
const openings = new Map([
  ['director', 'of'],
  ['directors', 'of'],
  ['head', 'of'],
  ['chair', 'of'],
  ['commissioner', 'of'],
  ['secretary', 'of'],
  ['dean', 'of'],
  ['chief', 'of'],
  ['member', 'for'],
  ['councillor', 'for'],
  ['vicar', 'of'],
  ['governor', 'of'],
]);
const people = new Set(
  'person man woman lady men women male female one-eyed black asian muslim nurse'.split(' '),
);

/** Roles by which somebody could be known: posts of which there is one, and "the only" or "the first" of a sort. */
export const findRareRoles: Detector = (_text, tokens) => {
  const found: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const to = postEnd(tokens, i) ?? remitEnd(tokens, i) ?? onlyEnd(tokens, i);
    if (to === null) continue;
    const only = tokens[i]!.plain === 'the';
    const suggest = only ? 'somebody in a rare position' : 'a senior leader';
    found.push({ kind: 'rare role', start: tokens[i]!.start, end: tokens[to]!.end, suggest });
    i = to;
  }
  return found;
};

function postEnd(tokens: readonly Token[], i: number): number | null {
  if (!firstWords.has(tokens[i]!.plain)) return null;
  for (let many = longestPost; many > 0; many--) {
    const words = tokens.slice(i, i + many);
    if (words.length === many && posts.has(words.map((word) => word.plain).join(' '))) return i + many - 1;
  }
  return null;
}

/** "director of adult services", "cabinet member for housing". */
function remitEnd(tokens: readonly Token[], i: number): number | null {
  const joint = openings.get(tokens[i]!.plain);
  if (!joint || tokens[i + 1]?.plain !== joint) return null;
  let to = i + 1;
  while (to < i + 7 && isRemit(tokens, to + 1)) to++;
  while (to > i + 1 && /^(and|the|of|for|to)$/.test(tokens[to]!.plain)) to--;
  return to > i + 1 ? to : null;
}

const remits = new Set(
  'adult adults children childrens housing finance planning commissioning nursing operations education communities libraries public health social care services service resources people place transformation highways transport environment performance quality integration safeguarding strategy governance digital regeneration culture corporate workforce partnerships neighbourhood neighbourhoods mental community primary urgent emergency learning inclusion customer human and the s governors trustees scrutiny committee council cabinet board panel'.split(
    ' ',
  ),
);

function isRemit(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || token.start - before.end > 2) return false;
  return remits.has(token.plain);
}

/** "the only Black headteacher in the county". */
function onlyEnd(tokens: readonly Token[], i: number): number | null {
  if (tokens[i]!.plain !== 'the' || !/^(only|first)$/.test(tokens[i + 1]?.plain ?? '')) return null;
  const first = tokens[i + 1]!.plain === 'first';
  for (let at = i + 2; at < Math.min(i + 6, tokens.length); at++) {
    const { plain } = tokens[at]!;
    if (/^(thing|one|way|time|reason|day|of|that|who|i|we|to|in|is|was|and|or|a|the)$/.test(plain))
      return null;
    if (roleNouns.has(plain) || people.has(plain)) {
      if (roleNouns.has(tokens[at + 1]?.plain ?? '')) continue;
      const told = at > i + 2 || /^(man|woman)$/.test(plain);
      return first && !told ? null : told || /^(in|at|on|for)$/.test(tokens[at + 1]?.plain ?? '') ? at : null;
    }
    if (!notNames.has(plain) && !isCommonWord(plain) && at > i + 3) return null;
  }
  return null;
}
