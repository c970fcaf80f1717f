import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Account } from './embedded-account.ts';
import { mustBeFree, ownerOf, patience, reach, running, takeLock } from './embedded-owner.ts';
import type { Program } from './embedded-program.ts';
import { type Places, type Server, startServer } from './embedded-server.ts';

/** A server that is ours, and stays so until `stop`. */
export interface Keeper {
  /** The connection that holds the lock of the owner. */
  client: pg.Client;
  /** Whether a server had been left there by a program that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** What it takes to run the server again. */
export interface Means {
  program: Program;
  places: Places;
  account: Account;
  settings: Record<string, string>;
  /** Told why, when a server that ended cannot be brought back at once. It is tried again. */
  onTrouble(error: unknown): void;
}

/** Milliseconds between attempts to bring back a server that will not start. */
const pause = 2000;

/**
 * Starts the server and keeps it: one that dies is started again, and the lock, which goes with the connection when
 * PostgreSQL begins anew after a crash of a part of it, is taken again.
 * @throws Mistake when somebody else owns it, or it cannot be started
 */
export async function keep(means: Means): Promise<Keeper> {
  const adopted = await mustBeFree(means.places);
  let [server, client] = await started(means);
  let isStopping = false;
  const again = async (): Promise<void> => {
    while (!isStopping) {
      try {
        const same = server.hasEnded() ? null : await ownedBy(means.places, server);
        if (!same) await mustBeFree(means.places);
        [server, client] = same ? [server, same] : await started(means);
        watch();
        return;
      } catch (error) {
        means.onTrouble(error);
        await wait(pause, undefined, { ref: false });
      }
    }
  };
  let mending: Promise<void> = Promise.resolve();
  const watch = () => {
    client.once('end', () => {
      if (!isStopping) mending = again();
    });
    if (isStopping) void client.end().catch(() => {});
  };
  watch();
  return {
    client,
    adopted,
    async stop() {
      isStopping = true;
      await mending;
      await server.stop();
      await client.end().catch(() => {});
    },
  };
}

async function started(means: Means): Promise<[Server, pg.Client]> {
  for (let tries = 1; ; tries += 1) {
    const token = `passalong-${randomBytes(6).toString('hex')}`;
    const server = startServer(means.program, means.places, means.account, token, means.settings);
    const client = await ownedBy(means.places, server);
    if (client) return [server, client];
    const why = server.whyNot();
    await server.stop();
    // Somebody else who started at the same moment was quicker: it is theirs, or their end is waited for.
    if (tries >= 3 || !/lock file|already/iu.test(why.message)) throw why;
    await mustBeFree(means.places);
  }
}

/** Waits for the server to answer, and takes the lock. @returns null when it ended */
async function ownedBy({ folder, socket }: Places, server: Server): Promise<pg.Client | null> {
  for (const until = Date.now() + patience; Date.now() < until && !server.hasEnded(); await wait(10)) {
    const client = await reach(socket);
    if (client === null || client === 'busy') continue;
    try {
      const { rows } = await client.query<{ cluster_name: string }>('show cluster_name');
      const isOurs = rows[0]?.cluster_name === server.token;
      if (isOurs && (await takeLock(client))) return client;
      if (isOurs) throw running(folder, await ownerOf(client));
    } catch (error) {
      await client.end().catch(() => {});
      if (error instanceof Error && error.name === 'Mistake') throw error;
      continue;
    }
    await client.end().catch(() => {});
  }
  return null;
}
