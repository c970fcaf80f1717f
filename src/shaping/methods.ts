import { type Quotable, Said } from '../stories/said.ts';
import { methodNames } from './method-names.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/['’]/g, "['’]");

/** Names, the longest first, so that "Arnstein's ladder" is found before "Arnstein". */
const names = methodNames
  .replace('plan, do, study, act', 'plan%2C do%2C study%2C act')
  .split(',')
  .map((name) => name.trim().replace(/\s+/g, ' ').replaceAll('%2C', ','))
  .sort((a, b) => b.length - a.length);

const alternatives = (list: readonly string[]) => list.map(escaped).join('|');
const capitals = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(names.filter((name) => /\p{Lu}/u.test(name)))})(?![\\p{L}\\p{N}])`,
  'gu',
);
const anyCase = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(names.filter((name) => !/\p{Lu}/u.test(name)))})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "a method called Relational Welfare", "the Wigan model": what is named by saying that it is one. */
const calledSo =
  /\b(?:method|model|theory|framework|approach|technique|tool|thing|course|programme)s? (?:called|known as|they call|named) (?:the )?((?:["“]?\p{Lu}[\p{L}'’-]+["”]?)(?: (?:of|and|for|in|the|to) \p{Lu}[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+){0,4})/gu;
const namedModel =
  /\b(?:the|a|an) ((?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:model|method|theory|framework|approach|cycle|principles?|technique))\b/gu;

/** The methods, models and theories a passage names, in the order in which they first stand there; each once. */
export function suggestMethods(passage: Quotable): Said[] {
  const spans = [calledSo, namedModel]
    .flatMap((pattern) => [...passage.words.matchAll(pattern)].map((match) => spanOf(match, match[1]!)))
    .concat(
      [capitals, anyCase].flatMap((pattern) =>
        [...passage.words.matchAll(pattern)].map((m) => spanOf(m, m[0])),
      ),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Said[] = [];
  const known = new Set<string>();
  let end = 0;
  for (const span of spans) {
    const key = passage.words.slice(span.start, span.end).toLowerCase();
    if (span.start < end || known.has(key)) continue;
    known.add(key);
    end = span.end;
    found.push(Said.of(passage, span.start, span.end));
  }
  return found;
}

function spanOf(match: RegExpExecArray, name: string): { start: number; end: number } {
  const start = match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}
