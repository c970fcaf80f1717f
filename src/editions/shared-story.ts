import type { FormName } from '../documents/document.ts';
import { writtenForms } from '../forms/forms.ts';
import { type Reader, readerOf } from '../library/readers.ts';
import { type ReleasedStory, releasedStory } from '../library/released-story.ts';
import { type StoryAtWork, storyAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Hand } from '../people/hand.ts';
import { found } from '../web/refused.ts';
import { type EditionRow, editionsFor } from './edition-store.ts';
import type { Way } from './story-pages.tsx';

/** A story as one reader may see it now. */
export interface SharedStory extends ReleasedStory {
  head: StoryAtWork;
  reader: Reader;
  editions: EditionRow[];
  ways: Way[];
  topics: { slug: string; name: string }[];
  placeSlug: string | null;
  /** When the first of it was shared. */
  since: Date | null;
  /** When it was last said to be still true. */
  reviewedAt: Date | null;
}

/** The story with this slug, as far as it is for whoever is asking. @throws Refused when nothing of it is */
export async function sharedStory(site: Machinery, hand: Hand, slug: string): Promise<SharedStory> {
  const { database } = site;
  const reader = await readerOf(database, hand);
  const head = found(await storyAtWork(database, slug));
  const released = found(await releasedStory(database, head.id, reader));
  const [editions, topics, facts] = await Promise.all([
    editionsFor(database, head.id, reader),
    database
      .selectFrom('story_topic')
      .innerJoin('topic', 'topic.id', 'story_topic.topic_id')
      .select(['topic.slug', 'topic.name'])
      .where('story_id', '=', head.id)
      .orderBy('topic.name')
      .execute(),
    factsOf(site, head.id),
  ]);
  const ways = writtenForms.flatMap((form): Way[] => {
    const edition = editions.find((one) => one.form === form);
    return edition ? [{ form: form as FormName, minutes: edition.minutes ?? 1 }] : [];
  });
  return { ...released, head, reader, editions, topics, ways, ...facts };
}

async function factsOf({ database }: Machinery, storyId: string) {
  const row = await database
    .selectFrom('story')
    .leftJoin('place', 'place.id', 'story.place_id')
    .select(['place.slug as placeSlug'])
    .select((eb) => [
      eb
        .selectFrom('live_release')
        .select((inner) => inner.fn.min('public_from').as('at'))
        .whereRef('live_release.story_id', '=', 'story.id')
        .as('since'),
      eb
        .selectFrom('story_review')
        .select((inner) => inner.fn.max('at').as('at'))
        .whereRef('story_review.story_id', '=', 'story.id')
        .where('says', '=', 'still true')
        .as('reviewedAt'),
    ])
    .where('story.id', '=', storyId)
    .executeTakeFirstOrThrow();
  return row as { placeSlug: string | null; since: Date | null; reviewedAt: Date | null };
}
