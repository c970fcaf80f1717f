import { Agent, request } from 'node:http';

/** What came back, and how long it took in milliseconds: reckoned from when it was due, so that a server that stalls is charged for it. */
export interface Came {
  status: number;
  location: string;
  milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** The network address of somebody, by their number: a thousand people at home and at work do not share one. */
export function addressOf(person: number): string {
  return `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`;
}

/**
 * Asks once, over a connection that is kept, as a proxy in front would for somebody.
 * @param from the network address that the proxy names
 * @param due when it should have been sent, by `performance.now()`
 */
export function ask(
  address: string,
  path: string,
  form: URLSearchParams | null,
  from: string,
  due = performance.now(),
): Promise<Came> {
  const body = form?.toString() ?? '';
  return new Promise((resolve, reject) => {
    const sent = request(
      address + path,
      {
        agent,
        method: form ? 'POST' : 'GET',
        headers: {
          'accept-encoding': 'br, gzip',
          'accept-language': 'en-GB',
          'x-forwarded-for': from,
          ...(form && {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (response) => {
        response.resume();
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            milliseconds: performance.now() - due,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Ends every connection. */
export function hangUp(): void {
  agent.destroy();
}

/** Times in milliseconds, and how many were not what they should be. */
export class Times {
  readonly all: number[] = [];
  faults = 0;

  add({ milliseconds, status }: Came, wanted: number): void {
    this.all.push(milliseconds);
    if (status !== wanted) this.faults += 1;
  }

  /** The time that so many of a hundred took at most. */
  at(percent: number): number {
    const sorted = [...this.all].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
  }
}
