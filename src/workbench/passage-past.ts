import { z } from 'zod';
import { keptDecision } from '../library/kept-shape.ts';
import type { PassageRow } from '../library/story-rows.ts';
import type { Aside } from '../stories/passage.ts';

/** What of a passage a person changes, as it stood before a change. */
export interface Content {
  said: string;
  words: string;
  wording: 'clean' | 'proposed';
  asides: unknown;
  start_ms: number | null;
  end_ms: number | null;
  off_record: string | null;
  left_out: boolean;
  decided: unknown;
}

/** What is kept of each change, so that it can be undone. */
export type Past =
  | { kind: 'save'; content: Content }
  | { kind: 'split'; content: Content; at: number; made: string }
  /** The other passage is kept whole, with its own past, by the names of its columns. */
  | { kind: 'merge'; content: Content; other: Record<string, unknown>; otherPast: Record<string, unknown>[] };

const content = z.object({
  said: z.string(),
  words: z.string(),
  wording: z.enum(['clean', 'proposed']),
  asides: z.array(z.unknown()),
  start_ms: z.number().nullable(),
  end_ms: z.number().nullable(),
  off_record: z.string().nullable(),
  left_out: z.boolean(),
  decided: z.unknown(),
});
const row = z.record(z.string(), z.unknown());
const past = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('save'), content }),
  z.object({ kind: z.literal('split'), content, at: z.number(), made: z.string() }),
  z.object({ kind: z.literal('merge'), content, other: row, otherPast: z.array(row) }),
]);

/** Reads the column `passage_revision.before`. @throws ZodError when it is not one of ours */
export function pastFrom(column: unknown): Past {
  return past.parse(column) as Past;
}

/** What a passage holds now. */
export function contentOf(row: PassageRow): Content {
  const { said, words, wording, asides, start_ms, end_ms, off_record, left_out, decided } = row;
  return { said, words, wording, asides, start_ms, end_ms, off_record, left_out, decided };
}

/** The same for the columns of the table. */
export function columnsOf(content: Content) {
  return {
    ...content,
    asides: JSON.stringify(content.asides),
    decided: JSON.stringify(content.decided ?? {}),
  };
}

/** Whether two contents are one: a form that is sent twice changes nothing the second time. */
export function isSame(a: Content, b: Content): boolean {
  const { decided: _, asides: __, ...plainA } = a;
  const { decided: ___, asides: ____, ...plainB } = b;
  return (
    sorted({ ...plainA, decided: keptDecision(a.decided) }) ===
    sorted({ ...plainB, decided: keptDecision(b.decided) })
  );
}

function sorted(value: object): string {
  return JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** What is parted and joined of a row. */
export function toldOf(row: PassageRow) {
  const { said, words, wording, start_ms: startMs, end_ms: endMs } = row;
  return { said, words, wording, asides: row.asides as Aside[], startMs, endMs };
}
