import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './database.ts';

/** Milliseconds before a connection that broke is tried again. */
const pause = 1000;
/** Milliseconds between signs of life: a line that was cut without a word is noticed after two of them. */
const beat = 10_000;

/** Told what is said on a channel; `''` when something may have been missed before. It must not throw. */
type Hear = (payload: string) => void;

/** One connection that hears what other processes say, for every part of a process that wants to. */
export interface Listening {
  /**
   * Hears a channel from now on.
   * @param hear told each thing, and `''` whenever listening begins: at first, and after the connection broke
   * @returns when it is first heard, or listening was stopped
   */
  hear(channel: string, hear: Hear): Promise<void>;
  stop(): Promise<void>;
}

/** What is heard, and where it is heard now; null while the connection is broken. */
interface Ear {
  channels: Map<string, { hear: Hear; begun: PromiseWithResolvers<void> }>;
  client: pg.Client | null;
  /** What the connection was last asked: it is asked one thing at a time. */
  last: Promise<unknown>;
}

/** Hears what other processes say on channels (`NOTIFY`), on a connection of its own that is made again when it breaks. */
export function listen(connection: Connection): Listening {
  const ear: Ear = { channels: new Map(), client: null, last: Promise.resolve() };
  const stopping = Promise.withResolvers<void>();
  let isStopped = false;
  const hearing = (async () => {
    while (!isStopped) {
      await hearOnce(connection, ear, stopping.promise);
      if (!isStopped) await Promise.race([wait(pause, undefined, { ref: false }), stopping.promise]);
    }
  })();
  return {
    hear(channel, hear) {
      const begun = Promise.withResolvers<void>();
      ear.channels.set(channel, { hear, begun });
      if (isStopped) begun.resolve();
      // A connection that breaks meanwhile begins with every channel when it is made again.
      else if (ear.client) void begin(ear.client, channel, ear).catch(() => {});
      return begun.promise;
    },
    async stop() {
      isStopped = true;
      stopping.resolve();
      for (const { begun } of ear.channels.values()) begun.resolve();
      await hearing;
    },
  };
}

async function begin(client: pg.Client, channel: string, ear: Ear): Promise<void> {
  await asked(client, `listen ${pg.escapeIdentifier(channel)}`, ear);
  const { hear, begun } = ear.channels.get(channel)!;
  begun.resolve();
  hear('');
}

function asked(client: pg.Client, text: string, ear: Ear): Promise<unknown> {
  const answer = ear.last.catch(() => {}).then(() => client.query(text));
  ear.last = answer;
  return answer;
}

/** Hears until the connection breaks or it is time to stop. The database may not be there: then it ends at once. */
async function hearOnce(connection: Connection, ear: Ear, stopping: Promise<void>): Promise<void> {
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
  client.on('notification', ({ channel, payload }) => ear.channels.get(channel)?.hear(payload ?? ''));
  const sign = setInterval(() => asked(client, 'select 1', ear).catch(() => client.end()), beat);
  sign.unref();
  const hears = async () => {
    await client.connect();
    ear.client = client;
    for (const channel of [...ear.channels.keys()]) await begin(client, channel, ear);
    await broken;
  };
  await Promise.race([hears().catch(() => {}), broken, stopping]);
  ear.client = null;
  // A connection that was cut without a word may never answer what it was asked.
  ear.last = Promise.resolve();
  clearInterval(sign);
  // Not waited for longer than a moment: a line that was cut would keep us.
  await Promise.race([client.end().catch(() => {}), wait(pause, undefined, { ref: false })]);
}
