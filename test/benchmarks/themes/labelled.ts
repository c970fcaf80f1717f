import { readFileSync } from 'node:fs';

/** A free answer whose theme somebody labelled. */
export interface Labelled {
  text: string;
  /** The name of its theme; 'alone' for what fits in none, 'empty' for what says nothing. */
  theme: string;
}

/** The answers to two questions that were used to choose the method and its numbers. */
export const tuning = ['tune-in-the-way', 'tune-take-time-out'] as const;

/** The answers to two other questions, with other themes, by which it is judged. */
export const heldOut = ['held-out-wants', 'held-out-anything-else'] as const;

/** The labelled answers of one question: those after a line that names a theme ("# …"). */
export function readLabelled(name: string): Labelled[] {
  const found: Labelled[] = [];
  let theme: string | null = null;
  for (const line of readFileSync(new URL(`labelled/${name}.txt`, import.meta.url), 'utf8').split('\n'))
    if (line.startsWith('# ')) theme = line.slice(2);
    else if (line && theme) found.push({ text: line, theme });
  return found;
}
