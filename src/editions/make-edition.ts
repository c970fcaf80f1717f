import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import type { Document } from '../documents/document.ts';
import { saidIn } from '../documents/walk.ts';
import { forms, type WrittenForm, writtenForms } from '../forms/forms.ts';
import { defineJob, type JobRun } from '../jobs/job.ts';
import { record } from '../library/events.ts';
import type { Reader } from '../library/readers.ts';
import { releasedStory } from '../library/released-story.ts';
import { storyById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import { CannotWrite } from '../writers/cannot-write.ts';
import { missing } from '../writers/proof.ts';
import {
  claimEdition,
  type EditionFile,
  type EditionRow,
  type For,
  failEdition,
  shareEdition,
} from './edition-store.ts';
import { type Ending, type FileKind, fileKinds, filesOf } from './files.ts';
import { toKeepDocument } from './kept-document.ts';
import { mediaTypes } from './media-types.ts';
import { tellSharing } from './sharing-news.ts';

/** Makes one edition: composes the form from what is released, writes every file, proves each, and shares all at once. */
export const makeEditionJob = defineJob<{ editionId: string }, Machinery>({
  name: 'make-edition',
  payload: z.object({ editionId: z.uuid() }),
  key: ({ editionId }) => editionId,
  timeLimit: 180,
  retries: 4,
  priority: 10,
  async run({ editionId }, site, run) {
    const claim = `${run.id} ${run.attempt}`;
    const edition = await claimEdition(site.database, editionId, claim);
    if (edition) await make(site, edition, claim, run);
  },
  async onFailed({ editionId }, site, reason) {
    await failEdition(
      site.database,
      editionId,
      reason,
      'Try again. If it fails again, tell whoever runs the site.',
    );
  },
});

/** As whom an edition reads: everyone, any member, a member of the circle. */
export function readerFor({ audience, circleId }: For): Reader {
  return { isMember: audience !== 'everyone', circles: circleId ? [circleId] : [] };
}

async function make(site: Machinery, edition: EditionRow, claim: string, run: JobRun): Promise<void> {
  const { database } = site;
  const released = await releasedStory(
    database,
    edition.story_id,
    readerFor({ audience: edition.audience, circleId: edition.circle_id }),
  );
  const story = await storyById(database, edition.story_id);
  if (!released || !story) {
    await failEdition(
      database,
      edition.id,
      'Nothing of the story is shared with these readers.',
      'It is made again when something is.',
    );
    return;
  }
  const form = writtenForms.find((one) => one === edition.form);
  if (!form) throw new Mistake(`There is no form called ${edition.form}.`, 'Ask for one of those there are.');
  const document = forms[form](released.story, { minutes: null, today: site.now() });
  const files = await written(site, story.slug, edition.id, form, document, run);
  const says = [...new Set(saidIn(document).map(({ passage }) => passage))];
  const releases = says.map((passage) => released.releases.get(passage)!);
  const made = {
    minutes: document.minutes.total,
    document: toKeepDocument(document),
    version: released.version,
    files,
    releases,
  };
  const isShared = await transaction(database, async (trx) => {
    const shared = await shareEdition(trx, { id: edition.id, claim }, made, site.now());
    if (shared) {
      await record(trx, { kind: 'system' }, 'shared an edition', {
        story: edition.story_id,
        subject: edition.id,
        detail: { form, audience: edition.audience },
      });
      await tellSharing(trx, edition.story_id);
    }
    return shared;
  });
  if (!isShared) {
    for (const { key } of files) await site.files.delete(key);
    throw new Mistake('What it is made from changed while it was made.', 'It is tried again by itself.');
  }
}

async function written(
  site: Machinery,
  slug: string,
  id: string,
  form: WrittenForm,
  document: Document,
  run: JobRun,
): Promise<EditionFile[]> {
  const endings = filesOf[form].filter((ending) => ending !== 'html');
  const passageLink = (passage: string) => site.address + to('passage', { story: slug, passage });
  const files: EditionFile[] = [];
  // A folder of each try: one that was killed never writes over what another has proven.
  const folder = `editions/${id}/${randomUUID().slice(0, 8)}`;
  for (const [index, ending] of endings.entries()) {
    run.signal.throwIfAborted();
    await run.progress(index, endings.length, ending);
    const bytes = await bytesOf(document, ending, { passageLink, now: site.now() });
    if (!bytes) continue;
    await prove(document, ending, bytes);
    const key = `${folder}/${form}.${ending}`;
    const put = await site.files.put(key, bytes);
    files.push({ ending, key, type: mediaTypes[ending], ...put });
  }
  return files;
}

/** null where the format cannot hold what was told (letters a typeface lacks): the others are made all the same. */
async function bytesOf(
  document: Document,
  ending: Ending,
  options: Parameters<FileKind['write']>[1],
): Promise<Uint8Array | null> {
  try {
    return await fileKinds[ending].write(document, options);
  } catch (error) {
    if (error instanceof CannotWrite) return null;
    throw error;
  }
}

async function prove(document: Document, ending: Ending, bytes: Uint8Array): Promise<void> {
  const { quotes }: FileKind = fileKinds[ending];
  if (!quotes) return;
  const says = saidIn(document).map(({ passage, text }) => ({ passage, text }));
  const [fault] = missing(`${document.form}.${ending}`, await quotes(bytes), says);
  if (fault) throw new Error(`The proof of an edition failed: ${fault.replace(/“.*”/su, '…')}`);
}
