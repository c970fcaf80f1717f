import { sql } from 'kysely';
import { transaction } from '../database/database.ts';
import { askForEditions } from '../editions/ask.ts';
import { indexStory } from '../finding/index-job.ts';
import { enqueueLookOver } from '../library/look-over.ts';
import type { Machinery } from '../machinery.ts';

/** Something that is not where it should be. */
export interface Finding {
  what:
    | 'file missing'
    | 'file of nobody'
    | 'file damaged'
    | 'edition lost'
    | 'not findable'
    | 'found though taken back'
    | 'not looked over';
  /** Which, in words. */
  which: string;
  /** The story it is about, where it is about one. */
  storyId: string | null;
  key: string | null;
}

/** Minutes before which nothing is called lost: it may just be under way. */
const patience = 15;

/** Compares rows and files, and what is shared with what can be found. Changes nothing. */
export async function examine(site: Machinery): Promise<Finding[]> {
  const { database, files } = site;
  const { rows: named } = await sql<{ key: string; bytes: number; storyId: string }>`
    select f.file_key as key, f.bytes, e.story_id as "storyId" from edition_file f join edition e on e.id = f.edition_id where e.state = 'shared'
    union all select t.file_key, t.bytes, l.story_id from transcript t join telling l on l.id = t.telling_id
    union all select x.file_key, x.bytes, null from site_export x where x.state = 'ready' and x.file_key is not null`.execute(
    database,
  );
  const { rows: known } = await sql<{ key: string }>`
    select file_key as key from edition_file union select file_key from transcript union select file_key from site_export where file_key is not null`.execute(
    database,
  );
  const findings: Finding[] = [];
  for (const { key, bytes, storyId } of named) {
    const size = await files.size(key);
    if (size === null) findings.push({ what: 'file missing', which: key, storyId, key });
    else if (size !== Number(bytes)) findings.push({ what: 'file damaged', which: key, storyId, key });
  }
  const keys = new Set(known.map(({ key }) => key));
  for await (const { key } of files.list(''))
    if (!keys.has(key)) findings.push({ what: 'file of nobody', which: key, storyId: null, key });
  return [...findings, ...(await examineRows(site))];
}

async function examineRows({ database, now }: Machinery): Promise<Finding[]> {
  const before = new Date(now().getTime() - patience * 60_000);
  const { rows } = await sql<{ what: Finding['what']; which: string; storyId: string }>`
    select 'edition lost' as what, s.title || ', ' || e.form as which, s.id as "storyId" from edition e join story s on s.id = e.story_id
      where e.state in ('asked', 'making') and e.asked_at < ${before}
        and not exists (select 1 from pgboss.job j where j.name = 'passalong' and j.state in ('created', 'retry', 'active') and j.data->'payload'->>'editionId' = e.id::text)
    union all select distinct 'not findable', s.title, s.id from live_release r join story s on s.id = r.story_id
      where r.public_from < ${before} and not exists (select 1 from search_line l where l.release_id = r.id)
    union all select distinct 'found though taken back', s.title, s.id from search_line l join story s on s.id = l.story_id
      where not exists (select 1 from live_release r where r.id = l.release_id)
    union all select distinct 'not looked over', s.title, s.id from passage p join story s on s.id = p.story_id
      where p.suggested is null and p.off_record is null and p.updated_at < ${before}`.execute(database);
  return rows.map((row) => ({ ...row, key: null }));
}

/** Mends what is safe to mend: asks again for what was lost, and deletes files that nothing names. @returns how many were mended */
export async function mend(site: Machinery, findings: readonly Finding[]): Promise<number> {
  let mended = 0;
  for (const { what, storyId, key } of findings) {
    if (what === 'file of nobody') await site.files.delete(key!);
    else if (storyId === null) continue;
    else
      await transaction(site.database, async (trx) => {
        if (what === 'not looked over') await enqueueLookOver(trx, storyId);
        else if (what === 'not findable' || what === 'found though taken back')
          await indexStory(trx, storyId);
        else await askForEditions(trx, storyId, { kind: 'system' });
      });
    mended += 1;
  }
  return mended;
}
