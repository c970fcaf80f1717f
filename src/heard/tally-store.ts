import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Asked } from '../hearing/asked.ts';
import { type abouts, type Count, emptyTallies, noCount, type Tally } from '../hearing/heard.ts';

interface Row {
  question: string;
  /** '' counts who answered the question at all. */
  option: string;
  /** By which kind of group it is counted: none for everybody. */
  by: (typeof abouts)[number] | null;
  group: string | null;
  count: number;
}

/**
 * Counts the replies to a round, as `talliesOf` of hearing/heard.ts does: the database does it, so that 50,000 replies are not
 * carried about.
 */
export async function tallied(
  database: Kysely<Tables>,
  campaignId: string,
  asked: readonly Asked[],
): Promise<Map<string, Tally>> {
  const tallies = emptyTallies(asked);
  const { rows } = await sql<Row>`
    with pick as (
      select r.role, r.kind_of_place, r.region, p.question, o.option
      from counted_reply r join reply_part p on p.reply_id = r.id
      cross join lateral (
        select '' as option
        union all select coalesce(p.part->>'chosen', 'other') where p.part->>'kind' = 'one'
        union all select p.part->>'value' where p.part->>'kind' = 'scale'
        union all select p.part->'order'->>0 where p.part->>'kind' = 'order'
        union all select jsonb_array_elements_text(p.part->'chosen') where p.part->>'kind' = 'some'
        union all select 'other' where p.part->>'kind' = 'some' and p.part->>'other' is not null
      ) o
      where r.campaign_id = ${campaignId} and p.part is not null and p.question = any(${[...tallies.keys()]})
    )
    select question, option,
      case when grouping(role) = 0 then 'role' when grouping(kind_of_place) = 0 then 'kindOfPlace'
        when grouping(region) = 0 then 'region' end as by,
      coalesce(role, kind_of_place, region) as "group", count(*) as count
    from pick
    group by grouping sets ((question, option), (question, option, role), (question, option, kind_of_place),
      (question, option, region))`.execute(database);
  for (const row of rows) add(tallies, row);
  return tallies;
}

function add(tallies: Map<string, Tally>, { question, option, by, group, count }: Row): void {
  const tally = tallies.get(question);
  if (!tally || (by !== null && group === null)) return;
  let at: Count = tally.answered;
  if (option !== '') {
    tally.options[option] ??= noCount();
    at = tally.options[option];
  }
  if (by === null) at.all = Number(count);
  else at.by[by][group!] = Number(count);
}
