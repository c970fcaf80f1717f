import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** A telling as whoever gathers the story sees it: counts, and never a word that is not told yet. */
export interface TellingListed {
  id: string;
  number: number;
  name: string;
  role: string;
  email: string | null;
  source: 'typed' | 'transcript' | 'interview';
  notes: string[];
  beganAt: Date | null;
  toldAt: Date | null;
  /** Questions with an answer, told or not. */
  answered: number;
  /** Answers off the record. */
  off: number;
  passages: number;
  isAsked: boolean;
  live: number;
}

/** The tellings of a story with how far each is, in one query. */
export async function tellingsListed(database: Kysely<Tables>, storyId: string): Promise<TellingListed[]> {
  const { rows } = await sql<TellingListed>`
    select t.id, t.number, t.teller_name as name, t.teller_role as role, t.teller_email as email, t.source, t.notes,
      t.began_at as "beganAt", t.told_at as "toldAt",
      (select count(distinct a.question) from typed_answer a where a.telling_id = t.id and a.text <> '' and not a.off_record) as answered,
      (select count(*) from typed_answer a where a.telling_id = t.id and a.off_record) as off,
      (select count(*) from passage p where p.telling_id = t.id) as passages,
      exists (select 1 from release_request q where q.telling_id = t.id and q.answered_at is null) as "isAsked",
      (select count(*) from live_release r where r.telling_id = t.id) as live
    from telling t where t.story_id = ${storyId} order by t.number`.execute(database);
  return rows;
}
