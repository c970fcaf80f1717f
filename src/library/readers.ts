import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Hand } from '../people/hand.ts';

/** What a reader may see: what is for everyone, and for members and circles what is for them as well. */
export interface Reader {
  isMember: boolean;
  /** Ids of the circles they are in. */
  circles: readonly string[];
}

/** A reader who is not signed in. */
export const anybody: Reader = { isMember: false, circles: [] };

/** The reader that a hand is. Gatherers and stewards read as members do: seeing more is what the workbench is for. */
export async function readerOf(database: Kysely<Tables>, hand: Hand): Promise<Reader> {
  return readerWithAccount(database, hand.kind === 'person' ? hand.person.id : null);
}

/** The reader that an account is, for what is sent to somebody who is not here; null for nobody's. */
export async function readerWithAccount(database: Kysely<Tables>, personId: string | null): Promise<Reader> {
  if (personId === null) return anybody;
  const rows = await database
    .selectFrom('circle_member')
    .select('circle_id')
    .where('person_id', '=', personId)
    .execute();
  return { isMember: true, circles: rows.map(({ circle_id }) => circle_id) };
}

/** The audiences that a reader belongs to; of circles, only some of them. */
export function audiencesFor({ isMember, circles }: Reader): ('everyone' | 'network' | 'circle')[] {
  return [
    'everyone',
    ...(isMember ? (['network'] as const) : []),
    ...(circles.length > 0 ? (['circle'] as const) : []),
  ];
}

/** The condition on `audience` and `circle_id` of releases or editions that lets a reader see only what is for them. */
export function isFor<Table extends 'release' | 'live_release' | 'edition' | 'search_word'>(
  reader: Reader,
  table: Table,
) {
  return (eb: ExpressionBuilder<Tables, Table>) => {
    const of = eb as unknown as ExpressionBuilder<Tables, 'live_release'>;
    const audience = `${table}.audience` as 'live_release.audience';
    const circle = `${table}.circle_id` as 'live_release.circle_id';
    const allowed = [of(audience, '=', 'everyone')];
    if (reader.isMember) allowed.push(of(audience, '=', 'network'));
    if (reader.circles.length > 0)
      allowed.push(of.and([of(audience, '=', 'circle'), of(circle, 'in', [...reader.circles])]));
    return of.or(allowed);
  };
}
