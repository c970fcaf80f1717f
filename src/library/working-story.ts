import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Story } from '../stories/story.ts';
import { assembled } from './assemble.ts';
import { keptDecision, keptSuggestion, shaped } from './kept-shape.ts';
import { type NamesDecided, namesDecided } from './names-decided.ts';
import { type PassageRow, passagesOf, type StoryAtWork, tellingsOf } from './story-rows.ts';

/** A story as it stands on the workbench: what could be shared, with names replaced. */
export interface WorkingStory {
  story: Story;
  names: NamesDecided;
  /** The passages that could be shared, in order, by the same ids (their codes) as in the story. */
  rows: (PassageRow & { telling: number })[];
}

/**
 * A story as it stands, for previews and for the page on which its teller agrees: everything but what is off the record or left out.
 * @param only ids of tellings; all of them when left out
 * @param shownAs how a teller is named, by the id of the telling; the name as it stands where it is left out
 */
export async function workingStory(
  database: Kysely<Tables>,
  head: StoryAtWork,
  { only, shownAs = new Map() }: { only?: readonly string[]; shownAs?: ReadonlyMap<string, string> } = {},
): Promise<WorkingStory> {
  const [all, tellings, names] = await Promise.all([
    passagesOf(database, head.id),
    tellingsOf(database, head.id),
    namesDecided(database, head.id),
  ]);
  const rows = all.filter(
    (row) => row.off_record === null && !row.left_out && (!only || only.includes(row.telling_id)),
  );
  const tellers = new Map(tellings.map((telling) => [telling.id, telling.role || telling.name]));
  const passages = rows.map((row) =>
    shaped(
      {
        id: row.code,
        telling: `t${row.telling}`,
        teller: shownAs.get(row.telling_id) ?? names.clear(tellers.get(row.telling_id) || row.speaker),
        words: names.clear(row.words),
        startMs: row.start_ms,
        endMs: row.end_ms,
      },
      keptSuggestion(row.suggested),
      keptDecision(row.decided),
      names.clear,
    ),
  );
  return { story: assembled(head, passages, names), names, rows };
}
