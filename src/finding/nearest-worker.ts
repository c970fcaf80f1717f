import { parentPort } from 'node:worker_threads';
import { nearest, wordsEach } from './nearest.ts';

/** What the thread is told: entries to hold, or a question. */
export type NearestAsk =
  | { kind: 'hold'; ids: string[]; signs: Uint8Array; afresh: boolean }
  | { kind: 'nearest'; id: number; signs: Uint8Array; count: number };

/** The ids that are nearest, in order. */
export interface NearestAnswer {
  id: number;
  ids: string[];
}

let ids: string[] = [];
let places = new Map<string, number>();
let signs = new Uint32Array(0);

function hold(newIds: string[], bytes: Uint8Array, afresh: boolean): void {
  if (afresh) {
    ids = [];
    places = new Map();
  }
  const words = new Uint32Array(bytes.slice().buffer);
  for (const [at, id] of newIds.entries()) {
    const place = places.get(id) ?? ids.length;
    if (place === ids.length) {
      ids.push(id);
      places.set(id, place);
    }
    if ((place + 1) * wordsEach > signs.length) {
      const roomier = new Uint32Array(Math.max(1024 * wordsEach, signs.length * 2));
      roomier.set(signs);
      signs = roomier;
    }
    signs.set(words.subarray(at * wordsEach, (at + 1) * wordsEach), place * wordsEach);
  }
}

parentPort!.on('message', (ask: NearestAsk) => {
  if (ask.kind === 'hold') hold(ask.ids, ask.signs, ask.afresh);
  else {
    const asked = new Uint32Array(ask.signs.slice().buffer);
    const found = nearest(signs, ids.length, asked, ask.count);
    parentPort!.postMessage({
      id: ask.id,
      ids: Array.from(found, (place) => ids[place]!),
    } satisfies NearestAnswer);
  }
});
