import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Story } from '../stories/story.ts';
import { assembled } from './assemble.ts';
import { keptDecision, keptSuggestion, shaped } from './kept-shape.ts';
import { namesDecided } from './names-decided.ts';
import { isFor, type Reader } from './readers.ts';
import { storyById } from './story-rows.ts';

/** A story with the releases it rests on: nothing in it is there without one. */
export interface ReleasedStory {
  story: Story;
  version: number;
  /** The release of each passage, by the passage's id in the story (its code). */
  releases: Map<string, string>;
}

/**
 * What of a story a reader may see, as forms take it: the words agreed to, and nothing else.
 * @returns null where there is no such story, or nothing of it is for this reader
 */
export async function releasedStory(
  database: Kysely<Tables>,
  storyId: string,
  reader: Reader,
): Promise<ReleasedStory | null> {
  const head = await storyById(database, storyId);
  if (!head) return null;
  const rows = await database
    .selectFrom('live_release')
    .innerJoin('passage', 'passage.id', 'live_release.passage_id')
    .innerJoin('telling', 'telling.id', 'passage.telling_id')
    .select([
      'live_release.id as release',
      'live_release.words',
      'live_release.shown',
      'passage.code',
      'passage.start_ms',
      'passage.end_ms',
      'passage.suggested',
      'passage.decided',
      'telling.number as telling',
    ])
    .where('live_release.story_id', '=', storyId)
    .where(isFor(reader, 'live_release'))
    .orderBy('telling.number')
    .orderBy('passage.number')
    .execute();
  if (rows.length === 0) return null;
  const names = await namesDecided(database, storyId);
  const passages = rows.map((row) =>
    shaped(
      {
        id: row.code,
        telling: `t${row.telling}`,
        teller: row.shown,
        words: row.words,
        startMs: row.start_ms,
        endMs: row.end_ms,
      },
      keptSuggestion(row.suggested),
      keptDecision(row.decided),
      names.clear,
    ),
  );
  return {
    story: assembled(head, passages, { waiting: 0, clear: names.clear }),
    version: head.version,
    releases: new Map(rows.map(({ code, release }) => [code, release])),
  };
}
