import { type Kysely, sql } from 'kysely';
import type { Audience } from '../database/tables/release-tables.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { ShownAs } from '../library/release-terms.ts';

/** Whether anything of a story is released to anybody now. */
export async function isAnythingShared(database: Kysely<Tables>, storyId: string): Promise<boolean> {
  const row = await database
    .selectFrom('live_release')
    .select('id')
    .where('story_id', '=', storyId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A part that is shared, or will be when it has cooled off. */
export interface SharedPart {
  release: string;
  code: string;
  /** Its number among the parts of the telling, as on the pages where she answers. */
  number: number;
  words: string;
  /** Whether the passage reads otherwise by now. */
  isNewer: boolean;
  shownAs: ShownAs;
  shown: string;
  audience: Audience;
  circle: string | null;
  agreedAt: Date;
  publicFrom: Date;
  until: Date | null;
  isLive: boolean;
  /** The forms that it is in. */
  forms: string[];
}

/** What is shared of a telling, or will be: in one query, in the order told. */
export async function sharedParts(database: Kysely<Tables>, tellingId: string): Promise<SharedPart[]> {
  const { rows } = await sql<SharedPart>`
    select r.id as release, p.code, r.words,
      (select count(*) from passage q where q.telling_id = p.telling_id and q.number <= p.number
        and q.off_record is null and not q.left_out) as number,
      p.revision > r.passage_revision as "isNewer", r.shown_as as "shownAs",
      r.shown, r.audience, c.name as circle, r.agreed_at as "agreedAt", r.public_from as "publicFrom", r.until,
      r.public_from <= now() as "isLive",
      array(select distinct e.form from edition_release er join edition e on e.id = er.edition_id
        where er.release_id = r.id and e.state = 'shared' order by e.form) as forms
    from release r join passage p on p.id = r.passage_id left join circle c on c.id = r.circle_id
    where r.telling_id = ${tellingId} and (r.until is null or r.until > now())
      and not exists (select 1 from withdrawal w where w.release_id = r.id)
    order by p.number, r.agreed_at`.execute(database);
  return rows;
}

/** How often a story was opened in all, by what was opened: its page, a form, a file. */
export async function openedOf(database: Kysely<Tables>, storyId: string): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('read_count')
    .select((eb) => ['form', eb.fn.sum<string>('count').as('count')])
    .where('story_id', '=', storyId)
    .groupBy('form')
    .execute();
  return new Map(rows.map(({ form, count }) => [form, Number(count)]));
}
