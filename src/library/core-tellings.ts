import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Aside, Passage, Speaker, Telling } from '../stories/passage.ts';
import type { PassageRow } from './story-rows.ts';
import { passagesOf } from './story-rows.ts';

/**
 * The tellings of a story as the core knows them, by their codes: every passage but what a teller wrote off the record,
 * which is nobody else's, not even as a name in a list.
 */
export async function coreTellings(database: Kysely<Tables>, storyId: string): Promise<Telling[]> {
  const [tellings, passages] = await Promise.all([
    database
      .selectFrom('telling')
      .select(['id', 'number', 'title', 'notes', 'speakers', 'source'])
      .where('story_id', '=', storyId)
      .orderBy('number')
      .execute(),
    passagesOf(database, storyId),
  ]);
  return tellings.map((telling) => ({
    id: `t${telling.number}`,
    title: telling.title,
    notes: telling.notes,
    speakers: telling.speakers as Speaker[],
    passages: passages
      .filter(
        (row) => row.telling_id === telling.id && !(telling.source === 'typed' && row.off_record !== null),
      )
      .map(corePassage),
  }));
}

/** A passage as the core knows it. */
export function corePassage(row: PassageRow): Passage {
  return {
    id: row.code,
    speaker: row.speaker,
    said: row.said,
    words: row.words,
    startMs: row.start_ms,
    endMs: row.end_ms,
    asides: row.asides as Aside[],
    heading: row.heading,
    offRecord: row.off_record,
  };
}
