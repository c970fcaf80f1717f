import { parentPort } from 'node:worker_threads';
import { type Candidates, type HeldLine, heldLines, type Sought } from './held-lines.ts';

/** What the thread is told: lines to hold or to forget, or what is looked for. */
export type LineAsk =
  | { kind: 'hold'; id: number; lines: HeldLine[] }
  | { kind: 'forget'; releases: string[] }
  | { kind: 'find'; id: number; sought: Sought };

/** What was found; or that the lines are held. */
export interface LineAnswer {
  id: number;
  candidates: Candidates | null;
}

const lines = heldLines();

parentPort!.on('message', (ask: LineAsk) => {
  if (ask.kind === 'forget') lines.forget(ask.releases);
  else parentPort!.postMessage({ id: ask.id, candidates: done(ask) } satisfies LineAnswer);
});

function done(ask: Exclude<LineAsk, { kind: 'forget' }>): Candidates | null {
  if (ask.kind === 'find') return lines.find(ask.sought);
  for (const line of ask.lines) lines.hold(line);
  return null;
}
