import { parentPort } from 'node:worker_threads';
import { type Candidates, type HeldLine, heldLines, type Sought } from './held-lines.ts';

/** What the thread is told: lines to hold or to forget, or what is looked for. */
export type LineAsk =
  | { kind: 'hold'; lines: HeldLine[] }
  | { kind: 'forget'; releases: string[] }
  | { kind: 'find'; id: number; sought: Sought };

/** What was found. */
export interface LineAnswer {
  id: number;
  candidates: Candidates;
}

const lines = heldLines();

parentPort!.on('message', (ask: LineAsk) => {
  if (ask.kind === 'hold') for (const line of ask.lines) lines.hold(line);
  else if (ask.kind === 'forget') lines.forget(ask.releases);
  else parentPort!.postMessage({ id: ask.id, candidates: lines.find(ask.sought) } satisfies LineAnswer);
});
