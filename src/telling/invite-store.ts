import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import { makeKey } from '../library/keys.ts';
import type { Permit } from '../library/permits.ts';
import { storyMovedOn } from '../library/story-rows.ts';
import { addTelling, type NewTelling } from '../library/telling-store.ts';
import { type Hand, personOf } from '../people/hand.ts';
import { type AskedFor, keepAskedFor } from './asked-store.ts';
import { tellingLinkJob } from './link-job.ts';
import { insertStory, type MayShape } from './story-make-store.ts';

/** Somebody who wants to tell, as they said it themselves. */
export interface WantsToTell {
  name: string;
  role: string;
  place: string;
  /** What it is about, in a few words; becomes the title. */
  about: string;
  email: string;
}

/** Makes a story and its first telling for somebody who asked to tell, and mails them the link. */
export function startTelling(database: Database, hand: Hand, wants: WantsToTell): Promise<void> {
  return transaction(database, async (trx) => {
    const { id } = await insertStory(trx, hand, {
      title: wants.about,
      standfirst: '',
      place: '',
      isInvented: false,
    });
    const telling = await addOwnedTelling(trx, id, { ...wants, source: 'typed' });
    if (wants.place)
      await trx
        .updateTable('telling')
        .set({ notes: [wants.place] })
        .where('id', '=', telling)
        .execute();
    await enqueue(trx, tellingLinkJob, { tellingId: telling, madeFor: 'asked to tell' });
  });
}

/**
 * Adds a teller to a story. With an e-mail address they are mailed the link, if that is wanted.
 * @param asked what they are asked for; null for nothing in particular
 * @returns the telling's id
 */
export function inviteTeller(
  database: Database,
  { hand, of }: MayShape,
  teller: NewTelling,
  byMail: boolean,
  asked: AskedFor | null = null,
): Promise<string> {
  return transaction(database, async (trx) => {
    // One after the other, or two that are added at the same moment want the same number.
    await trx.selectFrom('story').select('id').where('id', '=', of.id).forUpdate().executeTakeFirst();
    const id = await invited(trx, hand, of.id, { teller, byMail, asked });
    await storyMovedOn(trx, of.id);
    return id;
  });
}

/** Makes a story for what somebody is to be asked, with them as its first teller. @returns the story's slug, and the telling's id */
export function askForStory(
  database: Database,
  { hand }: Permit<'gather', 'site'>,
  title: string,
  teller: NewTelling,
  byMail: boolean,
  asked: AskedFor,
): Promise<{ slug: string; telling: string }> {
  return transaction(database, async (trx) => {
    const { id, slug } = await insertStory(trx, hand, {
      title,
      standfirst: '',
      place: '',
      isInvented: false,
    });
    const person = personOf(hand);
    if (person) await trx.insertInto('story_gatherer').values({ story_id: id, person_id: person }).execute();
    return { slug, telling: await invited(trx, hand, id, { teller, byMail, asked }) };
  });
}

async function invited(
  trx: Trx,
  hand: Hand,
  story: string,
  { teller, byMail, asked }: { teller: NewTelling; byMail: boolean; asked: AskedFor | null },
): Promise<string> {
  const telling = await addOwnedTelling(trx, story, teller);
  const how = byMail ? 'mail' : teller.source;
  await record(trx, hand, 'invited a teller', { story, telling, detail: { how } });
  if (asked) {
    await keepAskedFor(trx, hand, telling, asked);
    await record(trx, hand, 'asked for what people want to know', {
      story,
      telling,
      subject: asked.commonWantId,
    });
  }
  if (byMail) await enqueue(trx, tellingLinkJob, { tellingId: telling, madeFor: 'invited by mail' });
  return telling;
}

/** Makes a link to hand over. @returns the key in it, which is never shown again */
export function linkToHandOver(
  database: Database,
  { hand, of }: MayShape,
  tellingId: string,
): Promise<string> {
  return transaction(database, async (trx) => {
    await record(trx, hand, 'invited a teller', {
      story: of.id,
      telling: tellingId,
      detail: { how: 'link' },
    });
    return makeKey(trx, tellingId, 'handed over');
  });
}

/** Adds somebody who gathers the story too. `nobody`: no gatherer has that address. */
export function addGatherer(
  database: Database,
  { hand, of }: MayShape,
  email: string,
): Promise<'done' | 'already' | 'nobody'> {
  return transaction(database, async (trx) => {
    const person = await accountOf(trx, email);
    if (!person || person.role === 'member') return 'nobody';
    if (of.gatherers.includes(person.id)) return 'already';
    await trx
      .insertInto('story_gatherer')
      .values({ story_id: of.id, person_id: person.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await record(trx, hand, 'joined a story', { story: of.id, subject: person.id });
    return 'done';
  });
}

/** Those who gather a story, by name. */
export async function gatherersOf(database: Kysely<Tables>, storyId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('story_gatherer')
    .innerJoin('person', 'person.id', 'story_gatherer.person_id')
    .select(['person.name', 'person.email'])
    .where('story_id', '=', storyId)
    .where('erased_at', 'is', null)
    .orderBy('since')
    .execute();
  return rows.map(({ name, email }) => name || email);
}

/** A teller with an account finds the telling among their own, without the link. */
async function addOwnedTelling(trx: Trx, storyId: string, teller: NewTelling): Promise<string> {
  const id = await addTelling(trx, storyId, teller);
  const person = teller.email ? await accountOf(trx, teller.email) : null;
  if (person) await trx.updateTable('telling').set({ person_id: person.id }).where('id', '=', id).execute();
  return id;
}

function accountOf(database: Kysely<Tables>, email: string) {
  return database
    .selectFrom('person')
    .select(['id', 'role'])
    .where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('erased_at', 'is', null)
    .executeTakeFirst();
}

/** Who is telling, and what, of a member's own account. */
export interface OwnTelling {
  id: string;
  title: string;
  toldAt: Date | null;
  beganAt: Date | null;
  live: number;
}

/** The tellings of an account, newest first; those that came by its address before there was one are its own from now on. */
export async function ownTellings(database: Kysely<Tables>, hand: Hand): Promise<OwnTelling[]> {
  if (hand.kind !== 'person') return [];
  await database
    .updateTable('telling')
    .set({ person_id: hand.person.id })
    .where('person_id', 'is', null)
    .where((eb) => eb(eb.fn('lower', ['teller_email']), '=', hand.person.email.toLowerCase()))
    .execute();
  return database
    .selectFrom('telling')
    .innerJoin('story', 'story.id', 'telling.story_id')
    .select((eb) => [
      'telling.id',
      'story.title',
      'telling.told_at as toldAt',
      'telling.began_at as beganAt',
      eb
        .selectFrom('live_release')
        .select((live) => live.fn.countAll<number>().as('count'))
        .whereRef('live_release.telling_id', '=', 'telling.id')
        .$asScalar()
        .as('live'),
    ])
    .where('telling.person_id', '=', personOf(hand))
    .orderBy('telling.made_at', 'desc')
    .limit(100)
    .execute() as Promise<OwnTelling[]>;
}
