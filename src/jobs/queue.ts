import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Connection } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Job } from './job.ts';

/** The one queue: every kind of job in it, so that what people wait for goes before mass work of any kind. */
export const queueName = 'passalong';
/** Where jobs go that failed for good, until whoever asked for them has been told. */
export const failedQueueName = 'passalong-failed';
/** Seconds without a sign of life after which a job is given to another worker. */
const heartbeat = 12;

/** What stands in the queue for a job. */
export interface Queued {
  job: string;
  payload: unknown;
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
    await boss.createQueue(failedQueueName, { policy: 'standard', retryLimit: 5, retryDelay: 2 });
    // "Stately": of work with one key, one waits and one is being done, never two of either.
    await boss.createQueue(queueName, {
      policy: 'stately',
      deadLetter: failedQueueName,
      heartbeatSeconds: heartbeat,
      deleteAfterSeconds: 7 * 86_400,
    });
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Asks for work, in the transaction of the change that wants it: both happen, or neither does.
 * @param startAfter when it may begin at the earliest
 */
export async function enqueue<Payload>(
  trx: Kysely<Tables>,
  job: Order<Payload>,
  payload: Payload,
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> {
  const checked = job.payload.parse(payload);
  // Not started: it only writes the row, by the caller's own connection.
  const boss = new PgBoss({ db: fromKysely(trx as never), schema: 'pgboss' });
  const key = job.key(checked);
  await boss.send(queueName, { job: job.name, payload: checked } satisfies Queued, {
    singletonKey:
      key === null ? randomUUID() : `${job.name} ${key}${startAfter ? ` ${startAfter.toISOString()}` : ''}`,
    retryLimit: job.retries,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 300,
    expireInSeconds: job.timeLimit,
    priority: job.priority,
    ...(startAfter && { startAfter }),
    db: fromKysely(trx as never),
  });
}
