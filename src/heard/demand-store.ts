import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** A topic that people want to know of. */
export interface TopicWanted {
  slug: string;
  name: string;
  /** How many wants are about it. */
  wants: number;
  /** Stories with it that are shared. */
  stories: number;
}

/** Which topics people want: given by whoever keeps wants. */
export type TopicsWanted = (database: Kysely<Tables>) => Promise<TopicWanted[]>;

/** Topics that are named in what people wanted to know, those wanted most first, with how many shared stories have them. */
export const topicsOfWants: TopicsWanted = async (database) => {
  const { rows } = await sql<TopicWanted>`
    select t.slug, t.name,
      (select count(*) from want w where position(lower(t.name) in lower(w.words)) > 0) as wants,
      (select count(distinct st.story_id) from story_topic st join live_release l on l.story_id = st.story_id
        where st.topic_id = t.id and l.audience = 'everyone') as stories
    from topic t order by wants desc, stories, t.name limit 50`.execute(database);
  return rows.filter(({ wants }) => wants > 0);
};

/** How many forms of each kind are shared with everyone. */
export async function formsOffered(database: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('edition')
    .select(['form', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'shared')
    .where('audience', '=', 'everyone')
    .groupBy('form')
    .execute();
  return new Map(rows.map(({ form, count }) => [form, count]));
}
