import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './database.ts';

/** Milliseconds before a connection that broke is tried again. */
const pause = 1000;

/**
 * Hears what other processes say on channels (`NOTIFY`), on a connection of its own that is made again when it breaks.
 * @param onMessage what to do with each; `''` when something may have been missed while the connection was broken
 * @returns how to stop
 */
export function listen(
  connection: Connection,
  channels: readonly string[],
  onMessage: (channel: string, payload: string) => void,
): { ready: Promise<void>; stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let isStopped = false;
  let begun: () => void = () => {};
  const ready = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const hear = async () => {
    for (let first = true; !isStopped; first = false) {
      try {
        client = new pg.Client(connection as pg.ClientConfig);
        const ended = new Promise<void>((resolve) => {
          client!.on('end', resolve);
          client!.on('error', () => resolve());
        });
        client.on('notification', ({ channel, payload }) => onMessage(channel, payload ?? ''));
        await client.connect();
        for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
        if (!first) for (const channel of channels) onMessage(channel, '');
        begun();
        await ended;
      } catch {
        // The database is not there: tried again below, until it is or we are stopped.
      }
      await client?.end().catch(() => {});
      if (!isStopped) await wait(pause, undefined, { ref: false });
    }
  };
  const hearing = hear();
  return {
    ready,
    async stop() {
      isStopped = true;
      await client?.end().catch(() => {});
      await hearing;
    },
  };
}
