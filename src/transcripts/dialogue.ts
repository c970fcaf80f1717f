import { isNote } from './front-matter.ts';
import { headOf } from './head.ts';
import { joinLines, type Line, type Page } from './lines.ts';
import { believed, type Marks } from './marks.ts';
import { breaksSentence } from './sentence-end.ts';
import type { Named } from './speakers.ts';
import { findTime } from './times.ts';
import { type Saying, saying, tidy } from './turns.ts';

/** What a page that names its speakers or gives times holds. */
export interface Told {
  title: string | null;
  notes: string[];
  sayings: Saying[];
}

type Now = Pick<Saying, 'speaker' | 'heading' | 'startMs' | 'endMs'>;

const timeInWords = /\[(\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?\]/g;

/** Who says what on a page that names its speakers or gives times; what stands before the first of them is noted. */
export function dialogue(page: Page, marks: Marks, speakers: Map<string, Named>): Told {
  const head = headOf(page, marks, speakers);
  const end = footOf(page.lines, marks, head.end);
  const sayings: Saying[] = [];
  const now: Now = { speaker: null, heading: head.heading, startMs: null, endMs: null };
  const unused = new Set<string>(head.heading === null ? [] : [head.heading]);
  const unspoken: string[] = [];
  let silent: string | null = null;
  for (let index = head.end; index < end; index += 1) {
    const line = page.lines[index]!;
    const inside = !line.begins && breaksSentence(tidy(sayings.at(-1)?.said ?? ''));
    const mark = believed(marks, index, speakers, inside);
    if (mark) {
      if (mark.name !== null) {
        if (silent !== null) unspoken.push(silent);
        silent = tidy(line.text);
        now.speaker = mark.name;
      }
      if (mark.startMs !== null) Object.assign(now, { startMs: mark.startMs, endMs: mark.endMs });
      index += mark.lines - 1;
    } else if (line.level > 0) {
      now.heading = tidy(line.text);
      unused.add(now.heading);
      continue;
    }
    for (const piece of timedPieces(mark ? mark.rest : line.text)) {
      if (piece.startMs !== null) Object.assign(now, { startMs: piece.startMs, endMs: null });
      if (!piece.words.trim()) continue;
      sayings.push(saying(piece.words, line.number, now));
      Object.assign(now, { startMs: null, endMs: null });
      silent = null;
      if (now.heading !== null) unused.delete(now.heading);
    }
  }
  if (silent !== null) unspoken.push(silent);
  const foot = end < page.lines.length ? [tidy(joinLines(page.lines.slice(end)))] : [];
  return { title: head.title, notes: [...head.notes, ...unused, ...unspoken, ...foot], sayings };
}

/** Where the last paragraph begins, if nobody said it ("Transcribed by …"); else where the page ends. */
function footOf(lines: Line[], marks: Marks, from: number): number {
  let start = lines.length - 1;
  while (start > from && !lines[start]!.begins) start -= 1;
  const isSpoken = start <= from || marks.alone[start] !== null || !isNote(lines.slice(start));
  return isSpoken ? lines.length : start;
}

/** Words cut where a time in square brackets stands among them; the time itself is not words. */
function* timedPieces(text: string): Generator<{ words: string; startMs: number | null }> {
  let at = 0;
  let startMs: number | null = null;
  for (const found of text.includes('[') ? text.matchAll(timeInWords) : []) {
    yield { words: text.slice(at, found.index), startMs };
    startMs = findTime(found[0])?.startMs ?? null;
    at = found.index + found[0].length;
  }
  yield { words: text.slice(at), startMs };
}
