import { sql } from 'kysely';
import type { Database, Trx } from '../database/database.ts';
import type { KeptDecision } from '../library/kept-shape.ts';
import { namesDecided } from '../library/names-decided.ts';
import type { PassageDecision, Shape } from '../shaping/shape.ts';
import type { Sample } from './sample-list.ts';
import { inventedRound } from './sample-round-list.ts';

/** The story of a sample that was made, and whether its teller has released it; null where there is none. */
export async function sampleStory(
  database: Database,
  slug: string,
): Promise<{ id: string; isReleased: boolean } | null> {
  const story = await database
    .selectFrom('story')
    .select([
      'id',
      (eb) =>
        eb
          .exists(eb.selectFrom('release').select('id').whereRef('story_id', '=', 'story.id'))
          .as('isReleased'),
    ])
    .where('slug', '=', slug)
    .where('invented', '=', true)
    .executeTakeFirst();
  return story ? { id: story.id, isReleased: Boolean(story.isReleased) } : null;
}

/** Forgets the sample rounds of listening, with all that belongs to them; a round of somebody's own stays. */
export async function forgetSampleRounds(database: Database): Promise<void> {
  await database.deleteFrom('campaign').where('programme', '=', inventedRound.programme).execute();
}

/** Forgets what invented people want to know, but for what somebody real has joined. */
export async function forgetSampleWants(database: Database): Promise<void> {
  const gone = await database
    .deleteFrom('want')
    .where('came_from', '=', 'sample')
    .returning('common_want_id')
    .execute();
  for (const { common_want_id } of gone)
    await database
      .deleteFrom('common_want')
      .where('id', '=', common_want_id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('want').select('want.id').where('common_want_id', '=', common_want_id))),
      )
      .execute();
}

/** Makes the story of a sample, with its place and topics. @returns its id */
export async function makeSampleStory(trx: Trx, sample: Sample): Promise<string> {
  const { place } = sample;
  await trx
    .insertInto('place')
    .values(place)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  const { id: placeId } = await trx
    .selectFrom('place')
    .select('id')
    .where('slug', '=', place.slug)
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('story')
    .values({
      slug: sample.slug,
      title: sample.title,
      standfirst: sample.standfirst,
      place_id: placeId,
      invented: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const name of sample.topics) {
    const slug = name.toLowerCase().replace(/\W+/gu, '-');
    await trx
      .insertInto('topic')
      .values({ slug, name })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .execute();
    const topic = await trx
      .selectFrom('topic')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    await trx.insertInto('story_topic').values({ story_id: id, topic_id: topic.id }).execute();
  }
  return id;
}

/** Keeps what was decided about a sample: its names are invented and stay, unless they point at one person by themselves. */
export async function keepSampleDecisions(trx: Trx, storyId: string, shape: Shape): Promise<void> {
  const { decided } = await namesDecided(trx, storyId);
  for (const { identifier, decision } of decided) {
    const chosen = shape.identifiers.get(identifier.found);
    if (chosen?.kind === 'replace' && chosen.by)
      await decideSample(trx, storyId, identifier.found, 'replace', chosen.by);
    else if (decision.kind === 'waiting') await decideSample(trx, storyId, identifier.found, 'keep', null);
  }
  for (const [id, decision] of shape.passages) {
    const number = Number(/p(\d+)$/u.exec(id)?.[1]);
    const offRecord = decision.offRecord === 'share' ? { off_record: null } : {};
    await trx
      .updateTable('passage')
      .set({ decided: JSON.stringify(kept(decision)), left_out: decision.leaveOut ?? false, ...offRecord })
      .where('story_id', '=', storyId)
      .where('number', '=', number)
      .execute();
  }
}

async function decideSample(
  trx: Trx,
  storyId: string,
  found: string,
  decision: 'keep' | 'replace',
  words: string | null,
): Promise<void> {
  await trx
    .insertInto('identifier_decision')
    .values({ story_id: storyId, found, decision, by_words: words })
    .execute();
}

function kept(decision: PassageDecision): KeptDecision {
  const { questions, headline, key, tip, part, matters } = decision;
  return {
    ...(questions && { questions }),
    ...(headline && { headline }),
    ...(key && { key }),
    ...(tip !== undefined && { tip }),
    ...(part !== undefined && { part }),
    ...(matters !== undefined && { matters }),
  };
}

/** Releases every passage of a sample that is not kept back, as its invented teller would. */
export async function releaseSample(trx: Trx, storyId: string, sample: Sample, now: Date): Promise<void> {
  const { clear } = await namesDecided(trx, storyId);
  const passages = await trx
    .selectFrom('passage')
    .selectAll()
    .where('story_id', '=', storyId)
    .where('off_record', 'is', null)
    .where('left_out', '=', false)
    .where(sql<boolean>`length(words) > 40`)
    .execute();
  const speakers = new Set(passages.map(({ speaker }) => speaker));
  const own = sample.shownAs === 'name' ? sample.teller : sample.role;
  const values = passages.map((passage) => ({
    story_id: storyId,
    telling_id: passage.telling_id,
    passage_id: passage.id,
    audience: 'everyone' as const,
    words: clear(passage.words),
    passage_revision: passage.revision,
    shown_as: sample.shownAs,
    shown: speakers.size > 1 && /^\p{Lu}\p{L}+ \p{Lu}/u.test(passage.speaker) ? clear(passage.speaker) : own,
    hand: 'teller',
    agreed_at: now,
    // At once by the database's clock, by which its forms are asked for in this transaction.
    public_from: sql<Date>`now()`,
  }));
  for (let from = 0; from < values.length; from += 200)
    await trx
      .insertInto('release')
      .values(values.slice(from, from + 200))
      .execute();
}

/** Decides that all the words of a sample round that wait may be shown as they were written. @param campaignId the round */
export async function takeSampleWordsAsFine(database: Database, campaignId: string): Promise<void> {
  await database
    .updateTable('free_word')
    .set({ state: 'fine', shown: sql`text`, decided_at: sql`now()` })
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'waiting')
    .execute();
}
