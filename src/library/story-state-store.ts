import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { directKinds } from '../identity/identifier.ts';
import { type StoryFacts, type StoryState, storyState } from './story-state.ts';

/** A story in a list of those who work on it. */
export interface ListedWork {
  id: string;
  slug: string;
  title: string;
  place: string | null;
  state: StoryState;
  facts: StoryFacts;
  /** Those who gather it, by name. */
  owners: string[];
  madeAt: Date;
  updatedAt: Date;
  reviewOn: string | null;
}

/** Whose stories, and which part of them. */
export interface WorkOptions {
  /** Only those this person gathers; null for all. */
  gatherer: string | null;
  /** Only this one, by its id. */
  story?: string;
  limit: number;
  offset?: number;
}

/** Stories with what each is at, in one query, those that were touched last first. */
export async function storiesAtWork(
  database: Kysely<Tables>,
  { gatherer, story, limit, offset = 0 }: WorkOptions,
): Promise<ListedWork[]> {
  const { rows } = await sql<Omit<ListedWork, 'state' | 'facts'> & StoryFacts>`
    select s.id, s.slug, s.title, p.name as place, s.made_at as "madeAt", s.updated_at as "updatedAt", s.review_on::text as "reviewOn",
      array(select coalesce(nullif(o.name, ''), o.email) from story_gatherer g join person o on o.id = g.person_id
        where g.story_id = s.id and o.erased_at is null order by g.since) as owners,
      (select count(*) from telling t where t.story_id = s.id) as tellings,
      (select count(*) from telling t where t.story_id = s.id and t.told_at is not null) as told,
      (select count(*) from passage x where x.story_id = s.id) as passages,
      (select count(*) from passage x where x.story_id = s.id and x.suggested is not null) as "lookedOver",
      (select count(*) from identifier i where i.story_id = s.id and i.kind <> all(${[...directKinds]}::text[]) and coalesce((
        select d.decision from identifier_decision d where d.story_id = s.id and d.found = i.found and d.undone_at is null
        order by d.at desc limit 1), 'waiting') = 'waiting') as waiting,
      exists (select 1 from release_request q join telling t on t.id = q.telling_id where t.story_id = s.id and q.answered_at is null) as "isAsked",
      (select count(*) from live_release r where r.story_id = s.id) as live,
      (select count(*) from release r where r.story_id = s.id and r.public_from > now()
        and not exists (select 1 from withdrawal w where w.release_id = r.id)) as cooling,
      (select count(*) from withdrawal w where w.story_id = s.id) as withdrawn
    from story s left join place p on p.id = s.place_id
    where (${gatherer}::uuid is null or exists (select 1 from story_gatherer g where g.story_id = s.id and g.person_id = ${gatherer}))
      and (${story ?? null}::uuid is null or s.id = ${story ?? null}::uuid)
    order by s.updated_at desc, s.id limit ${limit} offset ${offset}`.execute(database);
  return rows.map(
    ({ tellings, told, passages, lookedOver, waiting, isAsked, live, cooling, withdrawn, ...row }) => {
      const facts = { tellings, told, passages, lookedOver, waiting, isAsked, live, cooling, withdrawn };
      return { ...row, facts, state: storyState(facts) };
    },
  );
}
