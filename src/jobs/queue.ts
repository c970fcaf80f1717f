import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Connection } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Job } from './job.ts';

/** The one queue: every kind of job in it, so that what people wait for goes before mass work of any kind. */
export const queueName = 'passalong';
/** Where jobs go that failed for good, until whoever asked for them has been told. */
export const failedQueueName = 'passalong-failed';
/** Where workers hear that something waits: the queue's name is said. */
export const jobsChannel = 'passalong_jobs';
/** Seconds without a sign of life after which a job is given to another worker: three signs may be missed by a busy machine. */
const heartbeat = 15;
/** Seconds a job may wait before pg-boss forgets it: a year, as a worker that is away for weeks must lose nothing. */
const longestWait = 365 * 86_400;
/** How the queues are kept; brought up to date at each start. */
const failedOptions = {
  retryLimit: 5,
  retryDelay: 2,
  retryBackoff: true,
  heartbeatSeconds: heartbeat,
  retentionSeconds: longestWait,
};
const options = {
  deadLetter: failedQueueName,
  heartbeatSeconds: heartbeat,
  deleteAfterSeconds: 7 * 86_400,
  retentionSeconds: longestWait,
};

/** What stands in the queue for a job. */
export interface Queued {
  job: string;
  payload: unknown;
  /** In the queue of those that failed: the job that was stopped, and why, where pg-boss does not say. */
  stopped?: { id: string; reason: string };
}

/** All that must be known of a kind of work to ask for it: a room may ask for what a room above it does. */
export type Order<Payload> = Pick<
  Job<Payload, never>,
  'name' | 'payload' | 'key' | 'retries' | 'timeLimit' | 'priority'
>;

/** Makes the queue's own tables, in a schema of its own, or brings them up to date. Two programs may do it at once. */
export async function installQueue(connection: Connection): Promise<void> {
  const boss = new PgBoss({
    ...(connection as object),
    schema: 'pgboss',
    schedule: false,
    supervise: false,
    max: 2,
  });
  boss.on('error', () => {});
  await boss.start();
  try {
    await boss.createQueue(failedQueueName, { policy: 'standard', ...failedOptions });
    await boss.updateQueue(failedQueueName, failedOptions);
    // "Stately": of work with one key, one waits and one is being done, never two of either.
    await boss.createQueue(queueName, { policy: 'stately', ...options });
    await boss.updateQueue(queueName, options);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Asks for work, in the transaction of the change that wants it: both happen, or neither does. The same work that waits
 * already is not asked for twice; that which waits for another try is tried at once.
 * @param startAfter when it may begin at the earliest
 */
export async function enqueue<Payload>(
  trx: Kysely<Tables>,
  job: Order<Payload>,
  payload: Payload,
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  const checked = job.payload.parse(payload);
  const key = keyOf(job, checked, startAfter);
  if (!(await triedAtOnce(trx, key, job.retries)))
    await putInQueue(trx, { job: job.name, payload: checked }, { ...sendOptions(job), key, startAfter });
  await tellWorkers(trx);
}

/** Wakes who does jobs, everywhere, when the transaction is committed: something waits. It comes after what it tells of. */
export async function tellWorkers(trx: Kysely<Tables>): Promise<void> {
  await sql`select pg_notify(${jobsChannel}, ${queueName})`.execute(trx);
}

async function putInQueue(
  trx: Kysely<Tables>,
  queued: Queued,
  { key, startAfter, ...options }: { key: string; startAfter: Date | undefined },
): Promise<void> {
  const db = fromKysely(trx as never);
  // Not started: it only writes the row, by the caller's own connection.
  const boss = new PgBoss({ db, schema: 'pgboss' });
  const how = { ...options, singletonKey: key, ...(startAfter && { startAfter }), db };
  // Of the same work that waits already, a worker may take hold between the two questions: then it is asked for anew.
  for (let tries = 0; tries < 20; tries += 1) {
    if (await boss.send(queueName, queued, how)) return;
    if (await heldBack(trx, key)) return;
  }
  throw new Error(`The job ${queued.job} could not be asked for.`);
}

/** What pg-boss is told of work of a kind. */
export function sendOptions({
  retries,
  timeLimit,
  priority,
}: Pick<Order<never>, 'retries' | 'timeLimit' | 'priority'>) {
  return {
    retryLimit: retries,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: timeLimit,
    priority,
  };
}

function keyOf<Payload>(job: Order<Payload>, payload: Payload, startAfter: Date | undefined): string {
  const key = job.key(payload);
  if (key === null) return randomUUID();
  return `${job.name} ${key}${startAfter ? ` ${startAfter.toISOString()}` : ''}`;
}

// `coalesce` as in pg-boss's own index of keys, which is used only so.

/** Whether the same work waited for another try: it goes first now, with as many tries as one that is new. */
async function triedAtOnce(trx: Kysely<Tables>, key: string, retries: number): Promise<boolean> {
  const { rows } = await sql`
    update pgboss.job set start_after = least(start_after, now()), retry_limit = greatest(retry_limit, retry_count + ${retries})
    where name = ${queueName} and state = 'retry' and policy = 'stately' and coalesce(singleton_key, '') = ${key} returning id`.execute(
    trx,
  );
  return rows.length > 0;
}

/**
 * Keeps the same work that waits from being begun before the caller's change is there to be seen: a worker that took it
 * now would do it without the change, and nobody would do it again. @returns false where it has been begun
 */
async function heldBack(trx: Kysely<Tables>, key: string): Promise<boolean> {
  const { rows } = await sql`
    select id from pgboss.job
    where name = ${queueName} and state = 'created' and policy = 'stately' and coalesce(singleton_key, '') = ${key} for share`.execute(
    trx,
  );
  return rows.length > 0;
}
