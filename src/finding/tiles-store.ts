import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { editionsOf, type ServedEdition } from '../editions/served-store.ts';
import type { ListedStory } from '../editions/shared-store.ts';
import { isFor, type Reader } from '../library/readers.ts';
import { Said } from '../stories/said.ts';

/** Lines shorter than this, in letters, seldom say anything by themselves; longer ones are no line. */
const room = { least: 25, most: 180 };
/** Passages of a story that are looked at for a line of that length, those that matter most first. */
const lookedAt = 6;

/** A line of a story: words that its teller released, who says them and the passage they are a span of. */
export interface TileLine {
  said: Said;
  passage: string;
  shown: string;
}

/** A story as it stands in a list: with a line of it, and the ways to take it in. */
export interface Tile extends ListedStory {
  line: TileLine | null;
  editions: readonly ServedEdition[];
}

/** Puts a line and the ways to each story, for a reader, in two queries. */
export async function asTiles(
  database: Kysely<Tables>,
  reader: Reader,
  stories: readonly ListedStory[],
): Promise<Tile[]> {
  const ids = stories.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [lines, editions] = await Promise.all([
    linesOf(database, reader, ids),
    editionsOf(database, ids, reader),
  ]);
  return stories.map((story) => ({
    ...story,
    line: lines.get(story.id) ?? null,
    editions: editions.get(story.id) ?? [],
  }));
}

/** For each story the key line of the passage that matters most, where it stands in what was released and has the length of a line. */
async function linesOf(
  database: Kysely<Tables>,
  reader: Reader,
  storyIds: readonly string[],
): Promise<Map<string, TileLine>> {
  const rows = await database
    .selectFrom((eb) =>
      eb
        .selectFrom('live_release')
        .innerJoin('passage', 'passage.id', 'live_release.passage_id')
        .select([
          'live_release.story_id',
          'live_release.words',
          'live_release.shown',
          'passage.code',
          sql<string>`coalesce(passage.decided->>'key', passage.suggested->>'key', '')`.as('key'),
          sql<number>`row_number() over (partition by live_release.story_id order by
            coalesce((passage.decided->>'matters')::float, (passage.suggested->>'matters')::float, 0) desc, passage.number)`.as(
            'place',
          ),
        ])
        .where('live_release.story_id', 'in', [...storyIds])
        .where(isFor(reader, 'live_release') as never)
        .as('line'),
    )
    .selectAll()
    .where('place', '<=', lookedAt)
    .orderBy('place')
    .execute();
  const lines = new Map<string, TileLine>();
  for (const { story_id, words, shown, code, key } of rows) {
    if (lines.has(story_id) || key.length < room.least || key.length > room.most) continue;
    const said = Said.find({ id: code, words }, key);
    if (said) lines.set(story_id, { said, passage: code, shown });
  }
  return lines;
}
