import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { Machinery } from '../machinery.ts';
import { alike, fromBytes, likeLimit, tellingWords } from './alike.ts';

/** Others that may be the same as a want, to be asked about. */
export interface Like {
  id: string;
  code: string;
  words: string;
  apart: string[];
}

/** A want that others are compared with. */
export interface ToCompare {
  words: string;
  /** As it was kept. */
  meaning: Buffer | null;
}

/** Everything that others may see, with its meaning: compared in memory, 512 bytes each. */
export async function comparable(
  database: Kysely<Tables>,
): Promise<(Like & { meaning: Float32Array; people: number })[]> {
  const rows = await database
    .selectFrom('common_want')
    .select(['id', 'code', 'words', 'apart', 'meaning'])
    .select((eb) =>
      eb
        .selectFrom('want')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('want.common_want_id', '=', 'common_want.id')
        .$asScalar()
        .as('people'),
    )
    .where('shown_at', 'is not', null)
    .where('joined_into', 'is', null)
    .where('meaning', 'is not', null)
    .where('words', 'is not', null)
    .execute();
  return rows.map((row) => ({
    ...row,
    words: row.words!,
    people: row.people ?? 0,
    meaning: fromBytes(row.meaning!),
  }));
}

/** Those most like a want, the likest first; itself and those it was parted from are left out. */
export function likest<One extends Like & { meaning: Float32Array }>(
  all: readonly One[],
  want: ToCompare & { commonWantId?: string | null; apart?: readonly string[] },
  most: number,
): One[] {
  if (!want.meaning) return [];
  const own = { words: want.words, meaning: fromBytes(want.meaning) };
  return all
    .filter(({ id, apart }) => {
      const isParted = want.commonWantId && apart.includes(want.commonWantId);
      return id !== want.commonWantId && !isParted && !want.apart?.includes(id);
    })
    .map((one) => ({ one, score: alike(own, one) }))
    .filter(({ score }) => score >= likeLimit)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one);
}

/** The codes of what others want that is like these words, the likest first. An engine that is broken says none. */
export async function likeWords(site: Machinery, words: string, most: number): Promise<string[]> {
  const telling = tellingWords(words);
  if (!telling) return [];
  const all = await comparable(site.database);
  if (all.length === 0) return [];
  const [meaning] = await site.embedder.embed([telling]).catch(() => []);
  if (!meaning) return [];
  const scored = all.map((one) => ({ one, score: alike({ words, meaning }, one) }));
  return scored
    .filter(({ score }) => score >= likeLimit)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ one }) => one.code);
}
