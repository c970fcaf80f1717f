import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Asked } from '../../../src/shaping/asked.ts';
import type { Evidence } from '../../../src/shaping/question-features.ts';

/** A passage whose answers somebody labelled. */
export interface Labelled {
  telling: string;
  evidence: Evidence;
  /** The main answer first; [0] for none of the eleven. */
  labels: number[];
  /** How much it counts in training. */
  weight: number;
}

const telling = z.object({
  telling: z.string(),
  passages: z.array(
    z.object({ asked: z.string().nullable(), words: z.string(), questions: z.array(z.int().min(1).max(11)) }),
  ),
});

/** The tellings that were labelled for measuring: 12 of 18 passages. */
export function readLabelled(): Labelled[] {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const one = telling.parse(parse(readFileSync(new URL(name, folder), 'utf8')));
    let asked: Asked | null = null;
    return one.passages.map(({ asked: now, words, questions }, place): Labelled => {
      asked = now === null ? asked && { ...asked, since: asked.since + 1 } : { words: now, since: 0 };
      const evidence = { words: words.trim(), asked, place, of: one.passages.length };
      return { telling: one.telling, evidence, labels: questions.length ? questions : [0], weight: 1 };
    });
  });
}

/** Short passages written for training by whoever wrote the features; they are never scored. */
export function readWritten(weight: number): Labelled[] {
  const text = readFileSync(new URL('training/written.txt', import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [label, question, words] = line.split('|').map((part) => part.trim()) as [string, string, string];
      const asked = question ? { words: question, since: 0 } : null;
      return { telling: 'written', evidence: { words, asked, place: 5, of: 18 }, labels: [Number(label)], weight };
    });
}
