import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** The meanings of what people want, by id; those that are not worked out yet are not among them. */
export async function meaningsOf(database: Database, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('common_want')
    .select(['id', 'meaning'])
    .where('id', 'in', [...ids])
    .where('meaning', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, meaning }) => [id, meaning!]));
}

/** What there is of some wants together. */
export interface GroupCounts {
  /** Who wants any of them, each counted once. */
  people: number;
  /** Passages that may answer any of them and that everyone may see, and their stories. */
  passages: number;
  stories: number;
}

/** Counts for each group of wants, in their order. @param groups ids of wants */
export async function countsOf(
  database: Database,
  groups: readonly (readonly string[])[],
): Promise<GroupCounts[]> {
  if (groups.length === 0) return [];
  const ids = groups.flat();
  const numbers = groups.flatMap((group, i) => group.map(() => i));
  const { rows } = await sql<GroupCounts>`
    with member as (select * from unnest(${ids}::uuid[], ${numbers}::int[]) as m (want, grp)),
    wanted as (
      select grp, count(distinct who)::int as people from member join wanted_by b on b.common_want_id = want group by grp),
    told as (
      select grp, count(distinct a.passage_id)::int as passages, count(distinct l.story_id)::int as stories
      from member join want_answer a on a.common_want_id = want and a.struck_at is null
        join live_release l on l.passage_id = a.passage_id and l.audience = 'everyone'
      group by grp)
    select coalesce(people, 0) as people, coalesce(passages, 0) as passages, coalesce(stories, 0) as stories
    from generate_series(0, ${groups.length - 1}::int) as g (grp)
      left join wanted using (grp) left join told using (grp)
    order by g.grp`.execute(database);
  return rows;
}
