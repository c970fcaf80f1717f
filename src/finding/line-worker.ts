import { parentPort, workerData } from 'node:worker_threads';
import { type Connection, connect } from '../database/database.ts';
import { type Candidates, heldLines, type Sought } from './held-lines.ts';
import { linesOf, momentOf } from './line-store.ts';

/** What the thread is told: to look what is new in the database, to forget lines, or what is looked for. */
export type LineAsk =
  | { kind: 'refresh'; id: number }
  | { kind: 'forget'; releases: string[] }
  | { kind: 'find'; id: number; sought: Sought };

/** What was found, nothing where all is held that there is, or why it could not be done. */
export type LineAnswer = { id: number; candidates: Candidates | null } | { id: number; failure: string };

/** Milliseconds that a line may be written before its transaction is committed: so far back is looked again each time. */
const overlap = 120_000;

// A connection of its own: what is read passes through this thread alone, whose heap is small.
const { database } = connect(workerData as Connection, { max: 1 });
const lines = heldLines();
let since: Date | null = null;

parentPort!.on('message', async (ask: LineAsk) => {
  if (ask.kind === 'forget') return lines.forget(ask.releases);
  parentPort!.postMessage(await answered(ask));
});

async function answered(ask: Exclude<LineAsk, { kind: 'forget' }>): Promise<LineAnswer> {
  if (ask.kind === 'find') return { id: ask.id, candidates: lines.find(ask.sought) };
  try {
    await refresh();
    return { id: ask.id, candidates: null };
  } catch (error) {
    return { id: ask.id, failure: (error as Error).message };
  }
}

async function refresh(): Promise<void> {
  const now = await momentOf(database);
  for await (const lot of linesOf(database, { since })) for (const line of lot) lines.hold(line);
  since = new Date(now.getTime() - overlap);
}
