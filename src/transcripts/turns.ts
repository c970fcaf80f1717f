import type { Cue, Turn } from './transcript.ts';

/** Some words of one person as a reader finds them, before they are joined into turns. */
export interface Saying {
  speaker: string | null;
  said: string;
  startMs: number | null;
  endMs: number | null;
  heading: string | null;
  /** The line (or paragraph) of the source, from 1. */
  line: number;
  /** A new turn even where the speaker is the same as before. */
  fresh: boolean;
}

/** Text with every run of white space as one space, and none at either end. */
export function tidy(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** A saying with nothing but words, for readers to fill in. */
export function saying(said: string, line: number, more: Partial<Saying> = {}): Saying {
  return { speaker: null, said, startMs: null, endMs: null, heading: null, line, fresh: false, ...more };
}

/** Joins what one person says in a row into one turn, with one space between; sayings without words are left out. */
export function turnsFrom(sayings: Iterable<Saying>): Turn[] {
  const turns: Turn[] = [];
  let open: { first: Saying; parts: string[]; length: number; cues: Cue[] } | null = null;
  const close = (): void => {
    if (open)
      turns.push({
        speaker: open.first.speaker,
        said: open.parts.join(' '),
        cues: open.cues,
        heading: open.first.heading,
        line: open.first.line,
      });
    open = null;
  };
  for (const next of sayings) {
    const said = tidy(next.said);
    if (!said) continue;
    if (!open || next.fresh || next.speaker !== open.first.speaker || next.heading !== open.first.heading) {
      close();
      open = { first: next, parts: [], length: 0, cues: [] };
    }
    const at: number = open.parts.length ? open.length + 1 : 0;
    if (next.startMs !== null) open.cues.push({ at, startMs: next.startMs, endMs: next.endMs });
    open.parts.push(said);
    open.length = at + said.length;
  }
  close();
  return turns;
}
