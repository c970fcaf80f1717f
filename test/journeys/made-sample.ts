import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { passalong, type Ran } from './program.ts';

/** Where the samples lie. */
export const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/** To make the longest takes five seconds on an idle machine; whoever has not done it then is gone. Milliseconds. */
const longestMaking = 180_000;

/** A sample that the program made into a folder. To look at: whoever changes something changes a copy. */
export interface MadeSample {
  folder: string;
  /** Its private file of decisions. */
  shape: string;
  ran: Ran;
}

/** Where a sample is made, or will be. */
export function placeOf(sample: string): { folder: string; shape: string } {
  const place = join(inject('madeSamples'), sample);
  return { folder: join(place, 'out'), shape: join(place, 'shape.yaml') };
}

/**
 * Makes a sample into a folder by what a person types, once in a run: the first who asks makes it, the others wait.
 * @param sample the name of its file
 * @throws Error where who makes it does not come to an end
 */
export async function madeSample(sample: string): Promise<MadeSample> {
  const place = join(inject('madeSamples'), sample);
  const [{ folder, shape }, done] = [placeOf(sample), join(place, 'ran.json')];
  if (isFirst(place)) {
    const ran = await passalong('make', join(samples, sample), '--out', folder, '--shape', shape);
    writeFileSync(`${done}.part`, JSON.stringify(ran));
    renameSync(`${done}.part`, done);
  }
  for (const until = Date.now() + longestMaking; !existsSync(done); await wait(50))
    if (Date.now() > until) throw new Error(`${sample} was begun in another file of tests, and never made`);
  return { folder, shape, ran: JSON.parse(readFileSync(done, 'utf8')) };
}

function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
