import type { FormName } from '../documents/document.ts';
import { writtenForms } from '../forms/forms.ts';
import { type Reader, readerOf } from '../library/readers.ts';
import { type ReleasedStory, releasedStory } from '../library/released-story.ts';
import { type StoryAtWork, storyAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Hand } from '../people/hand.ts';
import { found } from '../web/refused.ts';
import { factsOf, type StoryFacts, topicsOf } from './facts-store.ts';
import { editionsFor, type ServedEdition } from './served-store.ts';
import type { Way } from './story-parts.tsx';

/** A story as one reader may see it now. */
export interface SharedStory extends ReleasedStory, StoryFacts {
  head: StoryAtWork;
  reader: Reader;
  editions: ServedEdition[];
  ways: Way[];
  topics: { slug: string; name: string }[];
}

/** The story with this slug, as far as it is for whoever is asking. @throws Refused when nothing of it is */
export async function sharedStory(site: Machinery, hand: Hand, slug: string): Promise<SharedStory> {
  const { database } = site;
  const reader = await readerOf(database, hand);
  const head = found(await storyAtWork(database, slug));
  const released = found(await releasedStory(database, head.id, reader));
  const [editions, topics, facts] = await Promise.all([
    editionsFor(database, head.id, reader),
    topicsOf(database, head.id),
    factsOf(database, head.id),
  ]);
  return { ...released, head, reader, editions, topics, ways: waysOf(editions), ...facts };
}

/** The ways to take a story in that its editions are, in the order of the forms. */
export function waysOf(editions: readonly ServedEdition[]): Way[] {
  return writtenForms.flatMap((form): Way[] => {
    const edition = editions.find((one) => one.form === form);
    return edition ? [{ form: form as FormName, minutes: edition.minutes ?? 1 }] : [];
  });
}
