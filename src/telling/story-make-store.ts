import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import { placeNow, topicInstead, topicsNow } from '../library/former-store.ts';
import type { Permit } from '../library/permits.ts';
import { type StoryAtWork, storyMovedOn } from '../library/story-rows.ts';
import { type Hand, personOf } from '../people/hand.ts';
import { markOf, type StoryFields, slugOf, topicNames } from './story-form.ts';

/** The permit to work on a story. */
export type MayShape = Permit<'shape', StoryAtWork>;

/** What can be chosen for a story. */
export interface StoryChoices {
  places: { id: string; name: string }[];
  topics: { id: string; name: string }[];
}

/** The places and topics of the site, by name. */
export async function storyChoices(database: Kysely<Tables>): Promise<StoryChoices> {
  const [places, topics] = await Promise.all([
    database.selectFrom('place').select(['id', 'name']).orderBy('name').execute(),
    database.selectFrom('topic').select(['id', 'name']).orderBy('name').execute(),
  ]);
  return { places, topics };
}

/** Makes a story; who makes it gathers it. @returns its slug */
export function makeStory(
  database: Database,
  { hand }: Permit<'gather', 'site'>,
  fields: StoryFields,
): Promise<string> {
  return transaction(database, async (trx) => {
    const { id, slug } = await insertStory(trx, hand, fields);
    await keepTopics(trx, id, fields);
    const person = personOf(hand);
    if (person) await trx.insertInto('story_gatherer').values({ story_id: id, person_id: person }).execute();
    return slug;
  });
}

/** Puts a story in, with an address of its own, and writes down that it was made. */
export async function insertStory(
  trx: Trx,
  hand: Hand,
  fields: Pick<StoryFields, 'title' | 'standfirst' | 'place' | 'isInvented'>,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(trx, slugOf(fields.title));
  const { id } = await trx
    .insertInto('story')
    .values({ slug, ...(await columnsOf(trx, fields)), made_by: personOf(hand) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(trx, hand, 'made a story', { story: id });
  return { id, slug };
}

/** What a story's form shows of it as it stands. */
export async function storyFields(database: Kysely<Tables>, story: StoryAtWork): Promise<StoryFields> {
  const topics = await database
    .selectFrom('story_topic')
    .select('topic_id')
    .where('story_id', '=', story.id)
    .execute();
  return {
    title: story.title,
    standfirst: story.standfirst ?? '',
    place: story.placeId ?? '',
    topics: topics.map(({ topic_id }) => topic_id),
    newTopics: '',
    isInvented: story.invented,
  };
}

/**
 * Keeps what was said of a story.
 * @param mark of what the form had shown
 * @returns `stale` when somebody changed it meanwhile, and nothing was done
 */
export function saveStory(
  database: Database,
  { hand, of }: MayShape,
  fields: StoryFields,
  mark: string,
): Promise<'done' | 'stale'> {
  return transaction(database, async (trx) => {
    const row = await trx
      .selectFrom('story')
      .select(['title', 'standfirst', 'place_id', 'invented'])
      .where('id', '=', of.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const now = await storyFields(trx, {
      ...of,
      title: row.title,
      standfirst: row.standfirst,
      placeId: row.place_id,
      invented: row.invented,
    });
    if (markOf(now) === markOf(fields) && topicNames(fields.newTopics).length === 0) return 'done';
    if (markOf(now) !== mark) return 'stale';
    await trx
      .updateTable('story')
      .set(await columnsOf(trx, fields))
      .where('id', '=', of.id)
      .execute();
    await trx.deleteFrom('story_topic').where('story_id', '=', of.id).execute();
    await keepTopics(trx, of.id, fields);
    await record(trx, hand, 'changed a story', { story: of.id });
    await storyMovedOn(trx, of.id);
    return 'done';
  });
}

async function columnsOf(
  trx: Trx,
  {
    title,
    standfirst,
    place,
    isInvented,
  }: Pick<StoryFields, 'title' | 'standfirst' | 'place' | 'isInvented'>,
) {
  // A steward may have merged or removed it while the form was open.
  const placeId = place ? await placeNow(trx, place) : null;
  return { title, standfirst: standfirst || null, place_id: placeId, invented: isInvented };
}

async function freeSlug(trx: Trx, wanted: string): Promise<string> {
  const rows = await trx
    .selectFrom('story')
    .select('slug')
    .where((eb) => eb.or([eb('slug', '=', wanted), eb('slug', 'like', `${wanted}-%`)]))
    .execute();
  const taken = new Set(rows.map(({ slug }) => slug));
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

async function keepTopics(trx: Trx, storyId: string, { topics, newTopics }: StoryFields): Promise<void> {
  const made: string[] = [];
  for (const name of topicNames(newTopics)) {
    const instead = await topicInstead(trx, slugOf(name));
    if (instead) {
      made.push(instead.id);
      continue;
    }
    const { id } = await trx
      .insertInto('topic')
      .values({ slug: slugOf(name), name })
      .onConflict((conflict) =>
        conflict.column('slug').doUpdateSet((eb) => ({ slug: eb.ref('excluded.slug') })),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    made.push(id);
  }
  const all = [...new Set([...topics, ...made])];
  if (all.length === 0) return;
  const known = await topicsNow(trx, all);
  if (known.length === 0) return;
  await trx
    .insertInto('story_topic')
    .values(known.map((id) => ({ story_id: storyId, topic_id: id })))
    .execute();
}
