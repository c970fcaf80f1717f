import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Sieve } from './backup.ts';

/** What stands in an export in place of words that were taken back. */
export const takenBackWords = '[taken back by the person who told it]';

/**
 * Lets through everything that may leave the site: all but what was withdrawn and what is off the record. Of a telling
 * of which anything was taken back, the transcript and the typed answers stay behind too, since the words stand in them.
 * What stays behind is in backups, which only whoever runs the server has.
 */
export async function sieveOf(database: Database): Promise<Sieve> {
  const { rows: passages } = await sql<{ id: string; telling: string }>`
    select p.id, p.telling_id as telling from passage p
    where exists (select 1 from release r join withdrawal w on w.release_id = r.id where r.passage_id = p.id)
      and not exists (select 1 from live_release l where l.passage_id = p.id)`.execute(database);
  const { rows: files } = await sql<{ key: string }>`
    select t.file_key as key from transcript t where t.telling_id = any(${passages.map(({ telling }) => telling)}::uuid[])
    union select f.file_key from edition_file f join edition e on e.id = f.edition_id where e.state <> 'shared'
    union select file_key from site_export where file_key is not null`.execute(database);
  const { rows: withdrawn } = await sql<{ id: string }>`select release_id as id from withdrawal`.execute(
    database,
  );
  const [gone, tellings] = [
    new Set(passages.map(({ id }) => id)),
    new Set(passages.map(({ telling }) => telling)),
  ];
  const [ended, left] = [new Set(withdrawn.map(({ id }) => id)), new Set(files.map(({ key }) => key))];
  return {
    file: (key) => !left.has(key),
    row(table, row) {
      if (table === 'release' && ended.has(row.id!)) return { ...row, words: takenBackWords };
      if (table === 'release_answer' && gone.has(row.passage_id!)) return null;
      if (table === 'passage_revision' && tellings.has(telling(row, passages))) return null;
      if (table === 'passage' && gone.has(row.id!)) return blanked(row);
      if (table === 'typed_answer' && (row.off_record === 'true' || tellings.has(row.telling_id!)))
        return { ...row, text: '' };
      if (table === 'interview_note' && tellings.has(row.telling_id!)) return { ...row, text: '' };
      if (table === 'transcript' && left.has(row.file_key!)) return null;
      if (table === 'edition' && row.state !== 'shared') return { ...row, document: null };
      if (table === 'edition_file' && left.has(row.file_key!)) return null;
      if (table === 'site_export') return null;
      return row;
    },
  };
}

function telling(
  row: Record<string, string | null>,
  passages: readonly { id: string; telling: string }[],
): string {
  return passages.find(({ id }) => id === row.passage_id)?.telling ?? '';
}

function blanked(row: Record<string, string | null>): Record<string, string | null> {
  return {
    ...row,
    said: takenBackWords,
    words: takenBackWords,
    asides: '[]',
    asked: null,
    heading: null,
    suggested: null,
    decided: '{}',
  };
}
