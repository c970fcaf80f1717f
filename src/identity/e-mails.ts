import type { Detector, Mention } from './mention.ts';
import type { Token } from './tokens.ts';

const written = /[\p{L}\p{N}][\p{L}\p{N}.+_'’-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}/gu;
const tops = new Set(
  'org com net uk gov nhs ac co info scot wales cymru edu ie eu io me biz example test invalid london'.split(
    ' ',
  ),
);
const joints = new Set(['dot', 'underscore', 'dash', 'hyphen', 'point', 'stop']);
const fillers = new Set(['um', 'er', 'erm', 'uh', 'like']);

/** E-mail addresses, written or read out: "jo dot bramwell at example dot org". */
export const findEmails: Detector = (text, tokens) => {
  const found: Mention[] = [...text.matchAll(written)].map((match) => ({
    kind: 'e-mail',
    start: match.index,
    end: match.index + match[0].replace(/[.'’-]+$/, '').length,
    suggest: 'e-mail address',
  }));
  tokens.forEach((token, at) => {
    if (token.plain !== 'at') return;
    const last = domainEnd(text, tokens, at + 1);
    if (last < 0) return;
    const first = localStart(text, tokens, at - 1);
    const start = tokens[first]!.start;
    found.push({ kind: 'e-mail', start, end: tokens[last]!.end, suggest: 'e-mail address' });
  });
  return found;
};

/** True where the two tokens are joined as in an address, by a point or a hyphen, or stand right beside each other. */
function joined(text: string, left: Token, right: Token): boolean {
  return /^[._'’-]$/.test(text.slice(left.end, right.start));
}

/** The token that ends the name of a host begun at token `first`; -1 where there is none. */
function domainEnd(text: string, tokens: readonly Token[], first: number): number {
  let last = -1;
  let i = first;
  for (let steps = 0; steps < 8; steps++) {
    const dot = skipFillers(tokens, i + 1);
    const spoken = tokens[dot]?.plain === 'dot';
    const next = spoken ? skipFillers(tokens, dot + 1) : i + 1;
    if (!tokens[next] || !(spoken || joined(text, tokens[i]!, tokens[next]))) break;
    if (tops.has(tokens[next].plain)) last = next;
    i = next;
  }
  return last;
}

/** The token that begins the name before the "at" that follows token `last`. */
function localStart(text: string, tokens: readonly Token[], last: number): number {
  let first = Math.max(0, last);
  for (let steps = 0; steps < 8 && first > 0; steps++) {
    const before = tokens[first - 1]!;
    if (joints.has(before.plain) && first > 1) first -= before.plain === 'stop' ? 3 : 2;
    else if (joined(text, before, tokens[first]!)) first--;
    else if (/^\p{L}$/u.test(before.plain) && before.plain !== 'a' && before.plain !== 'i') first--;
    else break;
  }
  return announced(tokens, first);
}

/** Where the name begins when something like "the e-mail is" stands just before: "front door at example dot org". */
function announced(tokens: readonly Token[], first: number): number {
  for (let back = 1; back <= 3 && first - back > 0; back++)
    if (/^(is|s|on|to|email|mail)$/.test(tokens[first - back]!.plain)) return first - back + 1;
  return first;
}

function skipFillers(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < from + 3 && fillers.has(tokens[i]?.plain ?? '')) i++;
  return i;
}
