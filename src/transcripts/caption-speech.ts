import { type Voiced, voicedLines } from './caption-markup.ts';
import type { Caption } from './captions.ts';
import { untangle } from './crosstalk.ts';
import { isBracketedNote } from './front-matter.ts';
import { labelOf } from './labels.ts';
import { addedLines, isRolling } from './rolling.ts';
import { breaksSentence } from './sentence-end.ts';
import { type Named, type Naming, speakersAmong } from './speakers.ts';
import type { Turn } from './transcript.ts';
import { type Saying, saying, tidy, turnsFrom } from './turns.ts';

/** A line that begins with `>>` or a dash marks that somebody else speaks, as subtitles have it. */
const change = /^\s*(?:-\s+|>{2,3}\s*)(?=[^\s>-])/;

/** After so long a silence a sentence may begin; milliseconds. */
const pause = 1000;

/** A caption and what is said in it, line by line, nothing twice. */
interface Spoken {
  caption: Caption;
  lines: Voiced[][];
}

/**
 * The turns of a caption file: by voice tags, by `Name:` at the beginning of a line, and by dashes. Whoever was named
 * last carries on until somebody else is.
 */
export function captionTurns(captions: Caption[]): { turns: Turn[]; notes: string[]; warnings: string[] } {
  const hasVoices = captions.some(({ lines }) => lines.some((line) => /<v[\s.>]/i.test(line)));
  const rolling = !hasVoices && isRolling(plainLines(captions));
  const speakers = speakersAmong(namings(spoken(captions, rolling)), {
    units: captions.length,
    isTalk: hasVoices,
  });
  const { sayings, warning } = untangle(attributed(spoken(captions, rolling), speakers));
  const isNote = (one: Saying): boolean => one.speaker === null && isBracketedNote(one.said);
  return {
    turns: turnsFrom(sayings.filter((one) => !isNote(one))),
    notes: sayings.filter(isNote).map(({ said }) => tidy(said)),
    warnings: warning ? [warning] : [],
  };
}

/** The captions one by one; read anew each time, because the markup of a long file fills the memory. */
function* spoken(captions: Caption[], rolling: boolean): Generator<Spoken> {
  let before: string[] = [];
  for (const caption of captions) {
    const lines = voicedLines(caption.lines);
    if (!rolling) yield { caption, lines };
    else {
      const plain = withoutVoices(lines);
      yield { caption, lines: addedLines(plain, before).map((words) => [{ voice: undefined, words }]) };
      if (plain.length) before = plain;
    }
  }
}

function* plainLines(captions: Caption[]): Generator<string[]> {
  for (const { lines } of captions) yield withoutVoices(voicedLines(lines));
}

function withoutVoices(lines: Voiced[][]): string[] {
  return lines.map((pieces) => tidy(pieces.map(({ words }) => words).join(''))).filter(Boolean);
}

function attributed(read: Iterable<Spoken>, speakers: Map<string, Named>): Saying[] {
  const sayings: Saying[] = [];
  let speaker: string | null = null;
  for (const { caption, lines } of read) {
    const dashes = lines.filter((pieces) => change.test(pieces[0]?.words ?? '')).length;
    const { startMs, endMs, line } = caption;
    for (const { voice, words } of lines.flat()) {
      const last = sayings.at(-1);
      const paused = startMs - (last?.endMs ?? 0) >= pause;
      const inside = !paused && breaksSentence(last?.said ?? '');
      const isMarked = voice === undefined && change.test(words);
      const changes = isMarked && (dashes > 1 || !inside || /^\s*>/.test(words));
      const rest = changes ? words.replace(change, '') : words;
      const label = voice === undefined ? labelOf(rest) : null;
      const isNamed = label?.name && label.startMs === null && speakers.get(label.name)?.isBelieved(inside);
      if (isNamed) speaker = label.name;
      else if (voice !== undefined) speaker = voice;
      else if (changes) speaker = null;
      const said = isNamed ? label.rest : rest;
      add(sayings, saying(said, line, { speaker, startMs, endMs, fresh: changes && !isNamed }));
    }
  }
  return sayings;
}

/** Lines of one caption that the same person says are one saying, with one time. */
function add(sayings: Saying[], next: Saying): void {
  if (!next.said.trim()) return;
  const last = sayings.at(-1);
  const isSame = last && !next.fresh && next.speaker === last.speaker && next.line === last.line;
  if (isSame) last.said = `${last.said} ${next.said}`;
  else sayings.push(next);
}

function* namings(read: Iterable<Spoken>): Generator<Naming> {
  let unit = -1;
  for (const { lines } of read) {
    unit += 1;
    for (const { voice, words } of lines.flat()) {
      const label = voice === undefined ? labelOf(words.replace(change, '')) : null;
      if (label?.name && label.startMs === null) yield { name: label.name, sure: false, unit };
    }
  }
}
