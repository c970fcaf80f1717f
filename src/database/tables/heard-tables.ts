import type { ColumnType } from 'kysely';
import type { Made, Moment, MomentOrNull, OrNull } from './columns.ts';

/** What stewards do with themes, and what is worked out for them. */
export interface HeardTables {
  /** A change to themes, as it was before. */
  theme_change: {
    id: Made<number>;
    campaign_id: string;
    question: string;
    does: string;
    /** `ThemesBefore` of heard/theme-change-store.ts: ids and names of themes, no words of anybody's. */
    before: ColumnType<unknown, string, string>;
    person_id: OrNull<string>;
    at: Moment;
    undone_at: MomentOrNull;
  };
  /** The meaning of each thought in some free words, 512 numbers of 4 bytes each, in order. */
  free_word_meaning: { free_word_id: string; words_hash: string; meanings: Buffer };
}
