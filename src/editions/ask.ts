import type { Trx } from '../database/database.ts';
import { type WrittenForm, writtenForms } from '../forms/forms.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Gathered, Permit } from '../library/permits.ts';
import { storyById } from '../library/story-rows.ts';
import { type Hand, personOf } from '../people/hand.ts';
import { askedEdition, audiencesOf } from './edition-store.ts';
import { makeEditionJob } from './make-edition.ts';

/**
 * Asks for the forms of a story, for each audience that has something of it now, in the transaction that makes them due.
 * @param forms every form, where left out
 */
export async function askForEditions(
  trx: Trx,
  storyId: string,
  hand: Hand,
  { forms = writtenForms }: { forms?: readonly WrittenForm[] } = {},
): Promise<void> {
  const story = await storyById(trx, storyId);
  if (!story) return;
  for (const { audience, circleId } of await audiencesOf(trx, storyId))
    for (const form of forms) {
      const editionId = await askedEdition(trx, {
        storyId,
        form,
        audience,
        circleId,
        version: story.version,
        askedBy: personOf(hand),
      });
      await enqueue(trx, makeEditionJob, { editionId });
    }
}

/** Somebody who works on the story wants a form made again, or (null) every form. */
export function askAgain(
  trx: Trx,
  { hand, of }: Permit<'shape', Gathered>,
  form: WrittenForm | null,
): Promise<void> {
  return askForEditions(trx, of.id, hand, form ? { forms: [form] } : {});
}
