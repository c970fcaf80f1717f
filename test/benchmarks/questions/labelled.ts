import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Asked } from '../../../src/shaping/asked.ts';
import type { Evidence } from '../../../src/shaping/question-features.ts';
import { evidenceOf } from '../../../src/shaping/question-suggestions.ts';
import { tellingFrom } from '../../../src/stories/passages.ts';
import { readTranscript } from '../../../src/transcripts/read.ts';

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

/** Passages for training alone: short ones written for it, and those of the samples that were labelled for it. */
export function readTraining(): Labelled[] {
  return [...readWritten(), ...readSamples()];
}

function linesOf(name: string): string[][] {
  const text = readFileSync(new URL(`training/${name}`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => line.split('|').map((part) => part.trim()));
}

function readWritten(): Labelled[] {
  return linesOf('written.txt').map(([label, question, words]) => {
    const asked = question ? { words: question, since: 0 } : null;
    const evidence = { words: words!, asked, place: 5, of: 18 };
    return { telling: 'training', evidence, labels: [Number(label)], weight: 1 };
  });
}

/** A passage that is cut otherwise by now is left out. */
function readSamples(): Labelled[] {
  const byFile = Map.groupBy(linesOf('samples.txt'), ([file]) => file!);
  return [...byFile].flatMap(([file, lines]) => {
    const bytes = readFileSync(new URL(`../../../samples/${file}`, import.meta.url));
    const { passages } = tellingFrom(readTranscript(bytes, file), { ordinal: 1, interviewers: [] });
    const evidence = evidenceOf(passages);
    return lines.flatMap(([, labels, begins]) => {
      const found = evidence.find(({ words }) => words.startsWith(begins!));
      if (!found) return [];
      return [{ telling: 'training', evidence: found, labels: labels!.split(',').map(Number), weight: 1 }];
    });
  });
}
