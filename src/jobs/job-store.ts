import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { failedQueueName, type Queued, queueName, tellWorkers } from './queue.ts';

/** What a job is at. */
export type JobState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';

/** A job as stewards see it. */
export interface JobRow {
  id: string;
  job: string;
  state: JobState;
  /** Tries so far. */
  attempts: number;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  startAfter: Date;
  /** Why it failed, in the words of the program: for stewards, who may read of its insides; null where it did not. */
  reason: string | null;
  done: number | null;
  total: number | null;
  words: string | null;
}

/** Jobs, those that need somebody first, then the newest. @param state only those at it; null for all */
export async function jobRows(
  database: Database,
  { state, limit, offset }: { state: JobState | null; limit: number; offset: number },
): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    select j.id, j.data->>'job' as job, j.state::text as state,
      (j.retry_count + case when j.started_on is null then 0 else 1 end)::int as attempts,
      j.created_on as "createdAt", j.started_on as "startedAt", j.completed_on as "endedAt", j.start_after as "startAfter",
      coalesce(j.output->>'message', j.output->'value'->>'message') as reason, p.done, p.total, p.words
    from pgboss.job j left join job_progress p on p.job_id = j.id
    where j.name = ${queueName} and (${state}::text is null or j.state::text = ${state})
    order by j.state = 'failed' desc, j.state = 'active' desc, j.created_on desc
    limit ${limit} offset ${offset}`.execute(database);
  return rows;
}

/** How many jobs are at each state. */
export async function jobCounts(database: Database): Promise<Partial<Record<JobState, number>>> {
  const { rows } = await sql<{ state: JobState; count: number }>`
    select state::text as state, count(*) as count from pgboss.job where name = ${queueName} group by state`.execute(
    database,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}

/** How many jobs are being done or could be: what waits for a later moment is not among them. */
export async function dueJobs(database: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pgboss.job where name = ${queueName}
      and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))`.execute(database);
  return rows[0]!.count;
}

/** What a job is at; null where there is none. */
export async function stateOf(database: Database, id: string): Promise<JobState | null> {
  const { rows } = await sql<{ state: JobState }>`
    select state::text as state from pgboss.job where name = ${queueName} and id = ${id}`.execute(database);
  return rows[0]?.state ?? null;
}

/** Gives a job that failed or was stopped another try; nothing happens where the same work waits already. */
export async function retryJob(trx: Database, id: string): Promise<void> {
  const db = fromKysely(trx as never);
  const boss = new PgBoss({ db, schema: 'pgboss' });
  const state = await stateOf(trx, id);
  if (await waitsAlready(trx, id)) return;
  if (state === 'failed') await boss.retry(queueName, id, { db });
  else if (state === 'cancelled') await boss.resume(queueName, id, { db });
  await tellWorkers(trx);
}

/**
 * Stops a job that waits or is being done. One that is being done hears of it within two seconds, and whoever asked for it
 * is told a little later, as of one that failed.
 */
export async function stopJob(trx: Database, id: string): Promise<void> {
  const db = fromKysely(trx as never);
  const boss = new PgBoss({ db, schema: 'pgboss' });
  const { rows } = await sql<{ data: Queued }>`
    select data from pgboss.job where name = ${queueName} and id = ${id} and state < 'completed' for update`.execute(
    trx,
  );
  if (!rows[0]) return;
  await boss.cancel(queueName, id, { db });
  const stopped = { id, reason: 'It was stopped by somebody who looks after the site.' };
  await boss.send(failedQueueName, { ...rows[0].data, stopped } satisfies Queued, { startAfter: 4, db });
}

/** Forgets how far jobs were whose worker was killed. */
export async function forgetProgress(database: Database): Promise<void> {
  await sql`
    delete from job_progress p where not exists
      (select from pgboss.job j where j.name = ${queueName} and j.id = p.job_id and j.state = 'active')`.execute(
    database,
  );
}

/**
 * Gives back a job whose worker is told to end, as if it had not been tried.
 * @param tries those it had when it was taken
 */
export async function giveBack(database: Database, id: string, tries: number): Promise<void> {
  await sql`
    update pgboss.job set state = 'retry', start_after = now(), retry_count = ${tries - 1}, heartbeat_on = null
    where name = ${queueName} and id = ${id} and state = 'active' and retry_count = ${tries}`.execute(
    database,
  );
  await tellWorkers(database);
}

async function waitsAlready(trx: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from pgboss.job j join pgboss.job w on w.name = j.name and w.singleton_key = j.singleton_key
      and w.state in ('created', 'retry') and w.policy = 'stately'
    where j.name = ${queueName} and j.id = ${id}`.execute(trx);
  return rows.length > 0;
}
