import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Mistake } from '../mistake.ts';
import type { Settings } from '../settings.ts';
import type { Fetch } from '../web/page-store.ts';
import type { Env } from './client.ts';

/** Answers a request before the app does, and says whether it did. */
export type Before = (request: IncomingMessage, response: ServerResponse) => boolean;

/** A site that answers. */
export interface Serving {
  port: number;
  /** Lets requests that are being answered finish, for at most ten seconds. */
  close(): Promise<void>;
}

/** Milliseconds an upload may take in all: fifty megabytes on a poor line. */
const longestRequest = 600_000;
/** Milliseconds that answers may still take once the program was told to stop. */
const grace = 10_000;

/**
 * Listens.
 * @param before each looked at in order before the app: files of the site, pages kept ready
 * @throws Mistake when the port is in use or may not be used
 */
export async function serve(
  app: { fetch: Fetch<Env['Bindings']> },
  { port, host }: Pick<Settings, 'port' | 'host'>,
  before: readonly Before[] = [],
): Promise<Serving> {
  const answer = getRequestListener((request, env) => app.fetch(request, env as Env['Bindings']));
  const server = createServer((request, response) => {
    for (const one of before) if (one(request, response)) return;
    void answer(request, response);
  });
  server.requestTimeout = longestRequest;
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 65_000;
  await listening(server, port, host);
  return { port: (server.address() as AddressInfo).port, close: () => closed(server) };
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(
          new Mistake(
            `Port ${port} is in use: perhaps Passalong runs already.`,
            'Stop what runs there, or choose another: PASSALONG_PORT=3001',
          ),
        );
      else if (error.code === 'EACCES')
        reject(
          new Mistake(
            `Port ${port} may not be used by this account.`,
            'Choose one above 1023: PASSALONG_PORT=3000',
          ),
        );
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(hurry);
      resolve();
    });
    server.closeIdleConnections();
  });
}
