import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './database.ts';

/** Milliseconds before a connection that broke is tried again. */
const pause = 1000;
/** Milliseconds between signs of life: a line that was cut without a word is noticed after two of them. */
const beat = 10_000;

/** What is told, and by whom it is heard. */
type Hear = (channel: string, payload: string) => void;

/**
 * Hears what other processes say on channels (`NOTIFY`), on a connection of its own that is made again when it breaks.
 * @param onMessage what to do with each; `''` when something may have been missed while the connection was broken. It
 * must not throw
 * @returns how to stop, and when it first hears (or was stopped)
 */
export function listen(
  connection: Connection,
  channels: readonly string[],
  onMessage: Hear,
): { ready: Promise<void>; stop(): Promise<void> } {
  const stopping = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let isStopped = false;
  const hearing = (async () => {
    for (let first = true; !isStopped; first = false) {
      const begun = () => {
        ready.resolve();
        if (!first) for (const channel of channels) onMessage(channel, '');
      };
      await hearOnce(connection, channels, onMessage, begun, stopping.promise);
      if (!isStopped) await Promise.race([wait(pause, undefined, { ref: false }), stopping.promise]);
    }
  })();
  return {
    ready: ready.promise,
    async stop() {
      isStopped = true;
      stopping.resolve();
      ready.resolve();
      await hearing;
    },
  };
}

/** Hears until the connection breaks or it is time to stop. The database may not be there: then it ends at once. */
async function hearOnce(
  connection: Connection,
  channels: readonly string[],
  onMessage: Hear,
  begun: () => void,
  stopping: Promise<void>,
): Promise<void> {
  const client = new pg.Client({
    ...(connection as pg.ClientConfig),
    connectionTimeoutMillis: beat,
    query_timeout: beat,
    keepAlive: true,
  });
  const broken = new Promise<void>((resolve) => {
    client.on('end', () => resolve());
    client.on('error', () => resolve());
  });
  client.on('notification', ({ channel, payload }) => onMessage(channel, payload ?? ''));
  const sign = setInterval(() => client.query('select 1').catch(() => client.end()), beat);
  sign.unref();
  const hears = async () => {
    await client.connect();
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    begun();
    await broken;
  };
  await Promise.race([hears().catch(() => {}), broken, stopping]);
  clearInterval(sign);
  // Not waited for longer than a moment: a line that was cut would keep us.
  await Promise.race([client.end().catch(() => {}), wait(pause, undefined, { ref: false })]);
}
