import { z } from 'zod';
import { transaction } from '../database/database.ts';
import { saidIn } from '../documents/walk.ts';
import { forms, writtenForms } from '../forms/forms.ts';
import { defineJob, type JobRun } from '../jobs/job.ts';
import { record } from '../library/events.ts';
import type { Reader } from '../library/readers.ts';
import { releasedStory } from '../library/released-story.ts';
import { storyById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import {
  claimEdition,
  type EditionRow,
  type For,
  failEdition,
  type Made,
  shareEdition,
} from './edition-store.ts';
import { toKeepDocument } from './kept-document.ts';
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
    if (edition) await make(site, edition, claim, run).catch((error) => inPlainWords(site, error, run));
  },
  async onFailed({ editionId }, site, reason) {
    await failed(site, editionId, reason, 'Make it again. If it fails again, tell whoever runs the site.');
  },
});

/** As whom an edition reads: everyone, any member, a member of the circle. */
export function readerFor({ audience, circleId }: For): Reader {
  return { isMember: audience !== 'everyone', circles: circleId ? [circleId] : [] };
}

async function make(site: Machinery, edition: EditionRow, claim: string, run: JobRun): Promise<void> {
  const { database } = site;
  const reader = readerFor({ audience: edition.audience, circleId: edition.circle_id });
  const released = await releasedStory(database, edition.story_id, reader);
  const story = await storyById(database, edition.story_id);
  if (!released || !story) {
    const reason = 'Nothing of the story is shared with these readers.';
    return failed(
      site,
      edition.id,
      reason,
      'Ask the teller to agree to some of it: it is then made by itself.',
    );
  }
  const form = writtenForms.find((one) => one === edition.form);
  if (!form) throw new Mistake(`There is no form called ${edition.form}.`, 'Ask for one of those there are.');
  const document = forms[form](released.story, { minutes: null, today: site.now() });
  const says = [...new Set(saidIn(document).map(({ passage }) => passage))];
  if (says.length === 0) {
    const reason = 'Nothing that is shared so far belongs in this form.';
    return failed(site, edition.id, reason, 'When more of the story is shared, make it again.');
  }
  // The writers are large, and a web process that only asks for this job has no use for them.
  const { written } = await import('./written-files.ts');
  const { files, leftOut } = await written(site, story.slug, edition.id, document, run);
  const isShared = await share(site, edition, claim, {
    minutes: document.minutes.total,
    document: toKeepDocument(document),
    version: released.version,
    files,
    leftOut: leftOut.length > 0 ? `Left out: ${leftOut.join(' ')}` : null,
    releases: says.map((passage) => released.releases.get(passage)!),
  });
  if (isShared) return;
  for (const { key } of files) await site.files.delete(key);
  throw new Mistake('What it is made from changed while it was made.', 'It is tried again by itself.');
}

function share(site: Machinery, edition: EditionRow, claim: string, made: Made): Promise<boolean> {
  return transaction(site.database, async (trx) => {
    const isShared = await shareEdition(trx, { id: edition.id, claim }, made, site.now());
    if (!isShared) return false;
    await record(trx, { kind: 'system' }, 'shared an edition', {
      story: edition.story_id,
      subject: edition.id,
      detail: { form: edition.form, audience: edition.audience },
    });
    await tellSharing(trx, edition.story_id);
    return true;
  });
}

/** A gatherer reads the reason, so it never is the text of a fault: that is for the log. */
function inPlainWords(site: Machinery, error: unknown, { signal }: JobRun): never {
  if (error instanceof Mistake || signal.aborted) throw error;
  site.log.error({ error: error instanceof Error ? error.stack : typeof error }, 'an edition failed');
  throw new Mistake('Something went wrong on our side while it was made.', 'Make it again.');
}

function failed(site: Machinery, id: string, reason: string, remedy: string): Promise<void> {
  return transaction(site.database, (trx) => failEdition(trx, id, reason, remedy));
}
