import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** Somebody who told a story, as whoever gathers it may ask them again. Their address is not among it. */
export interface ToAskAgain {
  id: string;
  number: number;
  name: string;
  role: string;
  /** Whether mail can be sent to them. */
  hasAddress: boolean;
}

/** Who told a story, each once: those who told it several times are asked by their last telling. */
export async function tellersOf(database: Kysely<Tables>, storyId: string): Promise<ToAskAgain[]> {
  const { rows } = await sql<ToAskAgain>`
    select distinct on (coalesce(lower(t.teller_email), t.person_id::text, t.teller_name)) t.id, t.number, t.teller_name as name,
      t.teller_role as role, (t.teller_email is not null or p.email is not null) as "hasAddress"
    from telling t left join person p on p.id = t.person_id and p.erased_at is null
    where t.story_id = ${storyId}
    order by coalesce(lower(t.teller_email), t.person_id::text, t.teller_name), t.number desc`.execute(
    database,
  );
  return rows.sort((a, b) => a.number - b.number);
}

/** Where somebody who told can be reached, for a mail and never for a page; null where it is not known. */
export async function addressOfTeller(database: Kysely<Tables>, tellingId: string): Promise<string | null> {
  const row = await database
    .selectFrom('telling')
    .leftJoin('person', 'person.id', 'telling.person_id')
    .select(['telling.teller_email', 'person.email', 'person.erased_at'])
    .where('telling.id', '=', tellingId)
    .executeTakeFirst();
  return row?.teller_email ?? (row?.erased_at ? null : (row?.email ?? null));
}

/** The names of those who gather stories, by story. Whoever has given no name is not named: an address is no name. */
export async function gatherersNamed(
  database: Kysely<Tables>,
  storyIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (storyIds.length === 0) return new Map();
  const rows = await database
    .selectFrom('story_gatherer')
    .innerJoin('person', 'person.id', 'story_gatherer.person_id')
    .select(['story_id', 'person.name'])
    .where('story_id', 'in', [...storyIds])
    .where('erased_at', 'is', null)
    .where('person.name', '<>', '')
    .orderBy('since')
    .execute();
  const named = new Map<string, string[]>();
  for (const { story_id, name } of rows) named.set(story_id, [...(named.get(story_id) ?? []), name]);
  return named;
}
