import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { fewest } from '../library/read-counts.ts';
import { isFor, type Reader } from '../library/readers.ts';
import { progressOf, type WantProgress } from './want.ts';
import type { Wanter } from './who-store.ts';

/** What people want alike, as readers may see it. */
export interface ShownWant {
  id: string;
  code: string;
  words: string;
  /** How many want it; null for fewer than five. */
  people: number | null;
  /** In how many places; null where it is not known or would say too much. */
  places: number | null;
  progress: WantProgress;
  /** Passages that may answer it and that the reader may see. */
  answers: number;
  /** Whether nobody real has said it: all of it are samples. */
  isInvented: boolean;
  /** Whether whoever asks wants it already. */
  isOwn: boolean;
}

/** Which wants are looked for. */
export interface WhichWants {
  /** Those with these codes; all where it is left out. */
  codes?: readonly string[];
  /** Only those that nothing answers which everyone may see. */
  unanswered?: boolean;
  limit: number;
  offset: number;
}

/**
 * What people want, of which somebody has looked at the words, what most want first. Counts under five are not shown, and do not
 * decide the order either.
 * @param wanter whose own are marked; null for nobody's
 */
export async function shownWants(
  database: Kysely<Tables>,
  reader: Reader,
  wanter: Wanter | null,
  { codes, unanswered = false, limit, offset }: WhichWants,
): Promise<ShownWant[]> {
  if (codes?.length === 0) return [];
  const people = sql<number>`coalesce(counted.people, 0)`;
  const who = wanter ? (wanter.personId ?? wanter.browser) : null;
  let query = database
    // Counted once for all: one by one it takes as long again for every column and for the order.
    .with('counted', (db) =>
      db
        .selectFrom('wanted_by')
        .select([
          'common_want_id',
          sql<number>`count(distinct who)`.as('people'),
          sql<number>`count(distinct place_id)`.as('places'),
        ])
        .$if(codes !== undefined, (some) =>
          some.where('common_want_id', 'in', (eb) =>
            eb
              .selectFrom('common_want')
              .select('id')
              .where('code', 'in', [...(codes ?? [])]),
          ),
        )
        .groupBy('common_want_id'),
    )
    .selectFrom('common_want as c')
    .leftJoin('counted', 'counted.common_want_id', 'c.id')
    .select(['c.id', 'c.code', 'c.words'])
    .select((eb) => [
      people.as('people'),
      sql<number>`coalesce(counted.places, 0)`.as('places'),
      sql<boolean>`exists (select from wanted_by b where b.common_want_id = c.id and b.who = ${who})`.as(
        'isOwn',
      ),
      sql<boolean>`not exists (select from want w where w.common_want_id = c.id and w.came_from <> 'sample')`.as(
        'isInvented',
      ),
      sql<boolean>`exists (select from asked_for a where a.common_want_id = c.id)`.as('isAsked'),
      sql<boolean>`exists (select from asked_for a join telling t on t.id = a.telling_id
        where a.common_want_id = c.id and t.told_at is not null)`.as('isTold'),
      eb
        .selectFrom('want_answer')
        .innerJoin('live_release', 'live_release.passage_id', 'want_answer.passage_id')
        .select(sql<number>`count(distinct want_answer.passage_id)`.as('count'))
        .whereRef('want_answer.common_want_id', '=', 'c.id')
        .where('want_answer.struck_at', 'is', null)
        .where(isFor(reader, 'live_release') as never)
        .$asScalar()
        .as('answers'),
    ])
    .where('c.shown_at', 'is not', null)
    .where('c.joined_into', 'is', null)
    .where('c.words', 'is not', null)
    .orderBy(sql`case when ${people} >= ${fewest} then ${people} else 0 end`, 'desc')
    .orderBy('c.shown_at', 'desc')
    .orderBy('c.code')
    .limit(limit)
    .offset(offset);
  if (codes) query = query.where('c.code', 'in', [...codes]);
  if (unanswered)
    query = query.where(
      sql<boolean>`not exists (select from want_answer a join live_release l on l.passage_id = a.passage_id
        where a.common_want_id = c.id and a.struck_at is null and l.audience = 'everyone')`,
    );
  const rows = await query.execute();
  return rows.map(({ isAsked, isTold, people: all, places: where, words, answers, ...row }) => ({
    ...row,
    words: words!,
    answers: answers ?? 0,
    ...mayBeShown(all, where),
    progress: progressOf({ isAsked, isTold, isShared: (answers ?? 0) > 0 }),
  }));
}

/** How many people, in how many places, as it may be said: nothing under five, and no places where there are few people. */
export function mayBeShown(people: number, places: number): Pick<ShownWant, 'people' | 'places'> {
  if (people < fewest) return { people: null, places: null };
  return { people, places: places >= fewest ? places : null };
}

/** Where a want has gone that was joined to another: the code of the last; null where it is not there. */
export async function joinedInto(database: Kysely<Tables>, code: string): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    with recursive way as (
      select code, joined_into, 1 as step from common_want where code = ${code}
      union all select c.code, c.joined_into, way.step + 1 from common_want c join way on c.code = way.joined_into
      where way.step < 50)
    select code from way where joined_into is null`.execute(database);
  return rows[0]?.code ?? null;
}

/** The releases, best first, that may answer a want and that the reader may see now. */
export async function answersTo(
  database: Kysely<Tables>,
  reader: Reader,
  commonWantId: string,
  most: number,
): Promise<string[]> {
  const rows = await database
    .selectFrom('want_answer')
    .innerJoin('live_release', 'live_release.passage_id', 'want_answer.passage_id')
    .select(['live_release.id', 'want_answer.passage_id', 'want_answer.score'])
    .where('want_answer.common_want_id', '=', commonWantId)
    .where('want_answer.struck_at', 'is', null)
    .where(isFor(reader, 'live_release') as never)
    .orderBy('want_answer.score', 'desc')
    .orderBy('live_release.public_from')
    .execute();
  const passages = new Set<string>();
  return rows
    .filter(({ passage_id }) => !passages.has(passage_id) && passages.add(passage_id))
    .slice(0, most)
    .map(({ id }) => id);
}

/** Places to choose from. */
export async function placesToChoose(database: Kysely<Tables>): Promise<{ id: string; name: string }[]> {
  return database.selectFrom('place').select(['id', 'name']).orderBy('name').execute();
}
