import type { Trx } from '../database/database.ts';
import { writtenForms } from '../forms/forms.ts';
import { enqueue } from '../jobs/queue.ts';
import { storyById } from '../library/story-rows.ts';
import { type Hand, personOf } from '../people/hand.ts';
import { askedEdition, audiencesOf } from './edition-store.ts';
import { makeEditionJob } from './make-edition.ts';

/**
 * Asks for every form of a story, for each audience that has something of it, in the transaction that makes them due.
 * @param startAfter when the cooling-off time is over
 */
export async function askForEditions(
  trx: Trx,
  storyId: string,
  hand: Hand,
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  const story = await storyById(trx, storyId);
  if (!story) return;
  for (const { audience, circleId } of await audiencesOf(trx, storyId))
    for (const form of writtenForms) {
      const editionId = await askedEdition(trx, {
        storyId,
        form,
        audience,
        circleId,
        version: story.version,
        askedBy: personOf(hand),
      });
      await enqueue(trx, makeEditionJob, { editionId }, startAfter ? { startAfter } : {});
    }
}
