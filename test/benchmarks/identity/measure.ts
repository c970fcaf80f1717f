import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { findIdentifiers } from '../../../src/identity/find.ts';
import { directKinds, type IdentifierKind } from '../../../src/identity/identifier.ts';
import { findWordings, indexWordings, joinedStandings } from '../../../src/identity/standing.ts';
import { tokensOf } from '../../../src/identity/tokens.ts';
import type { Telling } from '../../../src/stories/passage.ts';

/** What a way of finding takes each stretch of a text for. */
type Way = (text: string) => { kind: IdentifierKind; start: number; end: number }[];
interface Line {
  text: string;
  gold: ReturnType<Way>;
}
interface Score {
  right: number;
  found: number;
  wanted: number;
}

function linesOf(file: string): Line[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map(parse);
}

function parse(line: string): Line {
  let text = '';
  let from = 0;
  const gold: Line['gold'] = [];
  for (const match of line.matchAll(/\{([^|}]+)\|([^}]+)\}/g)) {
    text += line.slice(from, match.index);
    gold.push({ kind: match[1] as IdentifierKind, start: text.length, end: text.length + match[2]!.length });
    text += match[2];
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), gold };
}

function tellingOf(said: string): Telling {
  const passage = { id: 't1p01', speaker: 'Teller', said, words: said, startMs: null, endMs: null };
  const speaker = { name: 'Teller', part: 'teller' as const, turns: 1, words: 20 };
  const passages = [{ ...passage, asides: [], heading: null, offRecord: null }];
  return { id: 't1', title: null, notes: [], speakers: [speaker], passages };
}

const ours: Way = (text) => {
  const identifiers = findIdentifiers([tellingOf(text)]);
  const index = indexWordings(
    identifiers.flatMap(({ wordings, kind }) => wordings.map((wording) => [wording, kind] as const)),
  );
  return joinedStandings(text, findWordings(text, index)).map(({ owner, start, end }) => ({
    kind: owner,
    start,
    end,
  }));
};

const patterns: Way = (text) =>
  ours(text).filter(({ kind }) => directKinds.includes(kind) || kind === 'age' || kind === 'rare role');

const tagger: Way = (text) => {
  const doc = nlp(text);
  const groups = [
    ['person', doc.people()],
    ['place', doc.places()],
    ['organisation', doc.organizations()],
  ] as const;
  const named = groups.flatMap(([kind, view]) =>
    (view.json({ offset: true }) as { offset: { start: number; length: number } }[]).map(({ offset }) => ({
      kind,
      start: offset.start,
      end: offset.start + offset.length,
    })),
  );
  return [...patterns(text), ...named];
};

/** Counts tokens: of the kind asked for, or of any kind where none is. */
function score(lines: readonly Line[], way: Way, kind: IdentifierKind | null): Score {
  const total = { right: 0, found: 0, wanted: 0 };
  for (const { text, gold } of lines) {
    const found = way(text);
    for (const { start, end } of tokensOf(text)) {
      const has = (all: ReturnType<Way>) =>
        all.some((one) => (kind === null || one.kind === kind) && one.start < end && start < one.end);
      const [isFound, isWanted] = [has(found), has(gold)];
      if (isFound) total.found++;
      if (isWanted) total.wanted++;
      if (isFound && isWanted) total.right++;
    }
  }
  return total;
}

function show(name: string, { right, found, wanted }: Score): string {
  const part = (of: number) => (of ? (right / of).toFixed(2) : '  – ');
  return `${name.padEnd(28)} ${part(found).padStart(9)} ${part(wanted).padStart(7)} ${String(wanted).padStart(7)}`;
}

for (const file of ['tune.txt', 'held-out.txt']) {
  const lines = linesOf(file);
  console.log(`\n${file}: ${lines.length} sentences\n${'tokens'.padEnd(28)} precision  recall  wanted`);
  const kinds = [...new Set(lines.flatMap(({ gold }) => gold.map(({ kind }) => kind)))];
  for (const kind of kinds) console.log(show(kind, score(lines, ours, kind)));
  console.log(show('all, any kind', score(lines, ours, null)));
  console.log(show('patterns alone', score(lines, patterns, null)));
  console.log(show('patterns and name tagger', score(lines, tagger, null)));
  const both: Way = (text) => [...ours(text), ...tagger(text)];
  console.log(show('ours and name tagger', score(lines, both, null)));
  if (process.argv.includes('--wrong')) for (const line of lines) showWrong(line);
}

function showWrong({ text, gold }: Line): void {
  const list = (all: ReturnType<Way>) =>
    all.map(({ kind, start, end }) => `${kind}|${text.slice(start, end)}`).sort();
  const [found, wanted] = [list(ours(text)), list(gold)];
  if (found.join() !== wanted.join())
    console.log(`- ${text}\n    found ${found.join(', ')}\n    wanted ${wanted.join(', ')}`);
}
