import { type Kysely, sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { type Hand, isSteward, personOf } from '../people/hand.ts';

/** A circle as those who keep it see it. */
export interface Circle {
  id: string;
  slug: string;
  name: string;
  about: string;
  madeBy: string | null;
  members: number;
}

/** Somebody in a circle. */
export interface CircleMember {
  id: string;
  name: string;
  email: string;
  since: Date;
}

function circlesWithCounts(database: Kysely<Tables>) {
  return database
    .selectFrom('circle')
    .select(['id', 'slug', 'name', 'about', 'made_by as madeBy'])
    .select(sql<number>`(select count(*) from circle_member m where m.circle_id = circle.id)`.as('members'));
}

/** The circles that a hand may keep, a page of them and one more. */
export function circlesOf(
  database: Kysely<Tables>,
  hand: Hand,
  { limit, offset }: { limit: number; offset: number },
) {
  const all = circlesWithCounts(database).orderBy('name').orderBy('id').limit(limit).offset(offset);
  return (isSteward(hand) ? all : all.where('made_by', '=', personOf(hand))).execute();
}

/** The circle with this slug; null where there is none. */
export async function circleBySlug(database: Kysely<Tables>, slug: string): Promise<Circle | null> {
  return (await circlesWithCounts(database).where('slug', '=', slug).executeTakeFirst()) ?? null;
}

/** Who is in a circle, and how much is shared with it alone. */
export async function insideOf(
  database: Kysely<Tables>,
  circleId: string,
): Promise<{ members: CircleMember[]; shared: number }> {
  const [members, shared] = await Promise.all([
    database
      .selectFrom('circle_member')
      .innerJoin('person', 'person.id', 'circle_member.person_id')
      .select(['person.id', 'person.name', 'person.email', 'circle_member.since'])
      .where('circle_id', '=', circleId)
      .where('erased_at', 'is', null)
      .orderBy('person.name')
      .orderBy('person.email')
      .execute(),
    database
      .selectFrom('live_release')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('circle_id', '=', circleId)
      .executeTakeFirstOrThrow(),
  ]);
  return { members, shared: shared.count };
}

/** Makes a circle. @returns its slug; null where the name is taken */
export function makeCircle(
  database: Database,
  { hand }: Permit<'gather', 'site'>,
  { name, about }: Pick<Circle, 'name' | 'about'>,
): Promise<string | null> {
  return transaction(database, async (trx) => {
    const slug = slugOf(name);
    const row = await trx
      .insertInto('circle')
      .values({ slug, name, about, made_by: personOf(hand) })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return null;
    await record(trx, hand, 'made a circle', { subject: row.id });
    return slug;
  });
}

function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return plain.slice(0, 60) || 'circle';
}

/** What is done to a circle. */
export type CircleChange =
  | { does: 'describe'; name: string; about: string }
  | { does: 'add'; email: string }
  | { does: 'remove'; person: string };

/**
 * Changes a circle. Whoever is removed sees nothing of it from the next page they open: what readers may see is looked up
 * with each.
 * @returns why it was not done; null when it was
 */
export function changeCircle(
  database: Database,
  { hand, of }: Permit<'keep circle', Circle>,
  change: CircleChange,
): Promise<'nobody' | 'already' | null> {
  return transaction(database, async (trx) => {
    const rows = { circle_id: of.id };
    if (change.does === 'describe') {
      const { name, about } = change;
      await trx.updateTable('circle').set({ name, about }).where('id', '=', of.id).execute();
    } else if (change.does === 'remove') {
      await trx
        .deleteFrom('circle_member')
        .where('circle_id', '=', of.id)
        .where('person_id', '=', change.person)
        .execute();
    } else {
      const person = await trx
        .selectFrom('person')
        .select('id')
        .where(sql<boolean>`lower(email) = ${change.email.toLowerCase()}`)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      if (!person) return 'nobody';
      const added = await trx
        .insertInto('circle_member')
        .values({ ...rows, person_id: person.id })
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .executeTakeFirst();
      if (!added) return 'already';
    }
    await record(trx, hand, 'changed a circle', { subject: of.id, detail: { does: change.does } });
    return null;
  });
}
