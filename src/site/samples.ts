import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transaction } from '../database/database.ts';
import { askForEditions } from '../editions/ask.ts';
import { indexStory } from '../finding/index-job.ts';
import type { JobRun } from '../jobs/job.ts';
import { lookOverJob } from '../library/look-over.ts';
import { addTelling, keepPassages } from '../library/telling-store.ts';
import type { Machinery } from '../machinery.ts';
import { emptyShape } from '../shaping/shape.ts';
import { readShape } from '../shaping/shape-read.ts';
import { tellingFrom } from '../stories/passages.ts';
import { readTranscript } from '../transcripts/read.ts';
import { type Sample, samples } from './sample-list.ts';
import { makeSampleRounds, makeSampleWants } from './sample-rounds.ts';
import {
  forgetSampleRounds,
  forgetSampleWants,
  keepSampleDecisions,
  makeSampleStory,
  releaseSample,
  sampleStory,
} from './samples-store.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../samples/');
const system = { kind: 'system' } as const;
/** Nothing stops it and nobody watches it: it is done before the site opens. */
const run: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: 'samples',
  progress: async () => {},
};

/** A file in the data folder while samples are being made: whoever finds it at a start was stopped in the middle. */
const mark = 'samples-unfinished';

/**
 * Makes the sample stories where there is no story yet: brought, looked over, agreed to by their invented tellers, and
 * asked to be shared, the same way as any other. With them two sample rounds of listening, and what people want to know.
 * When the program was stopped while it did so, it goes on where it was.
 * @param told is called before each with its title
 * @returns how many there are now that were not all there before
 */
export async function makeSamples(
  site: Machinery,
  told: (title: string, index: number, of: number) => void,
): Promise<number> {
  const unfinished = join(site.settings.data, mark);
  const some = await site.database.selectFrom('story').select('id').limit(1).executeTakeFirst();
  if (some && !existsSync(unfinished)) return 0;
  writeFileSync(
    unfinished,
    'The sample stories are being made; a start that finds this file goes on with them.\n',
  );
  for (const [index, sample] of samples.entries()) {
    told(sample.title, index + 1, samples.length);
    await makeSample(site, sample);
  }
  // They are made in many steps, and soon made anew.
  await forgetSampleRounds(site.database);
  await forgetSampleWants(site.database);
  await makeSampleRounds(site, folder, run);
  await makeSampleWants(site);
  rmSync(unfinished);
  return samples.length;
}

/** Makes one of them, or what is missing of it. */
export async function makeSample(site: Machinery, sample: Sample): Promise<void> {
  const known = await sampleStory(site.database, sample.slug);
  if (known?.isReleased) return;
  const storyId = known?.id ?? (await toldSample(site, sample));
  const shape = sample.shape
    ? readShape(readFileSync(join(folder, sample.shape), 'utf8'), sample.shape)
    : emptyShape('');
  await lookOverJob.run({ storyId }, site, run);
  await transaction(site.database, async (trx) => {
    await keepSampleDecisions(trx, storyId, shape);
    await releaseSample(trx, storyId, sample, site.now());
    await askForEditions(trx, storyId, system);
    await indexStory(trx, storyId);
  });
}

/** Brings the telling of a sample. @returns the id of its story */
async function toldSample(site: Machinery, sample: Sample): Promise<string> {
  const path = join(folder, sample.file);
  const transcript = readTranscript(readFileSync(path), basename(path));
  const telling = tellingFrom(transcript, { ordinal: 1, interviewers: [] });
  return transaction(site.database, async (trx) => {
    const id = await makeSampleStory(trx, sample);
    const tellingId = await addTelling(trx, id, {
      name: sample.teller,
      role: sample.role,
      email: null,
      source: 'transcript',
    });
    await keepPassages(trx, system, { id: tellingId, storyId: id }, telling, () => ({
      asked: null,
      question: null,
    }));
    return id;
  });
}
