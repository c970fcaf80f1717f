import { backwards } from './backwards.ts';
import { endsSentence } from './sentence-end.ts';
import type { Saying } from './turns.ts';

/** How far an overlap may reach: captions beyond this many places are never moved past one another. */
const reach = 6;
/** A speaker who goes on within this time after a caption ends has not stopped; milliseconds. */
const breath = 1000;

/** Sayings in the order to read them, and a plain sentence where the times of the file run backwards. */
export interface Ordered {
  sayings: Saying[];
  warning: string | null;
}

/**
 * Puts people who talk at once in the order in which they began, and lets a speaker finish a sentence before whoever
 * cut in. Times that run backwards without an overlap keep the file's order.
 * @param sayings in the file's order
 */
export function untangle(sayings: Saying[]): Ordered {
  const sorted = byStart(sayings);
  return { sayings: wholeSentences(sorted), warning: backwards(sorted) };
}

function byStart(sayings: Saying[]): Saying[] {
  const sorted = [...sayings];
  for (let index = 1; index < sorted.length; index += 1)
    for (let at = index; at > Math.max(0, index - reach) && mustSwap(sorted[at - 1]!, sorted[at]!); at -= 1)
      [sorted[at - 1], sorted[at]] = [sorted[at]!, sorted[at - 1]!];
  return sorted;
}

/** Whether `next` began first and was still talking when `before`, somebody else, began. */
function mustSwap(before: Saying, next: Saying): boolean {
  if (before.startMs === null || next.startMs === null || next.endMs === null) return false;
  return next.startMs < before.startMs && before.startMs < next.endMs && before.speaker !== next.speaker;
}

function wholeSentences(sayings: Saying[]): Saying[] {
  const out: Saying[] = [];
  const taken = new Set<Saying>();
  for (const [index, first] of sayings.entries()) {
    if (taken.delete(first)) continue;
    let last = first;
    out.push(first);
    for (let count = 0; count < reach; count += 1) {
      const rest = restOfSentence(last, sayings, index, taken);
      if (!rest) break;
      taken.add(rest);
      out.push(rest);
      last = rest;
    }
  }
  return out;
}

/** The saying that goes on with the sentence of `last` after somebody cut in; null where nobody did. */
function restOfSentence(last: Saying, sayings: Saying[], from: number, taken: Set<Saying>): Saying | null {
  if (last.speaker === null || last.endMs === null || endsSentence(last.said)) return null;
  let cutIn = false;
  for (let at = from + 1; at <= from + reach && at < sayings.length; at += 1) {
    const next = sayings[at]!;
    if (taken.has(next) || next.startMs === null) continue;
    if (next.speaker === last.speaker) return cutIn && next.startMs <= last.endMs + breath ? next : null;
    if (next.startMs >= last.endMs) return null;
    cutIn = true;
  }
  return null;
}
