import autocannon from 'autocannon';
import type { Server } from './servers.ts';

/** What a server bore. */
export interface Borne {
  /** Requests a second. */
  rate: number;
  /** Microseconds of a processor that the server used for each. */
  cost: number;
  /** Milliseconds: half of all answers took no longer, and 975 of a thousand (autocannon does not give 95 of a hundred). */
  half: number;
  most: number;
  /** Answers that were not 200, and connections that broke. */
  faults: number;
}

/** Connections that ask at the same time, one request after another. */
export const connections = 32;

/**
 * Asks for pages for some seconds.
 * @param path gives the path of each request
 */
export async function borne(
  server: Server,
  path: () => string,
  { seconds, encoding }: { seconds: number; encoding: string },
): Promise<Borne> {
  const before = server.used();
  const result = await autocannon({
    url: server.address,
    connections,
    duration: seconds,
    headers: {
      'accept-encoding': encoding,
      'accept-language': 'en-GB,en;q=0.7',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    },
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: path() }) }],
  });
  return {
    rate: result.requests.average,
    cost: (1e6 * (server.used() - before)) / result.requests.total,
    half: result.latency.p50,
    most: result.latency.p97_5,
    faults: result.non2xx + result.errors,
  };
}

/** The round whose rate is in the middle. */
export function middle(rounds: readonly Borne[]): Borne {
  return [...rounds].sort((a, b) => a.rate - b.rate)[Math.floor(rounds.length / 2)]!;
}
