import type { EvidenceTables } from './evidence-tables.ts';
import type { HeardTables } from './heard-tables.ts';
import type { ListeningTables } from './listening-tables.ts';
import type { PeopleTables } from './people-tables.ts';
import type { ReleaseTables } from './release-tables.ts';
import type { SiteTables } from './site-tables.ts';
import type { StoryTables } from './story-tables.ts';
import type { WantTables } from './want-tables.ts';

/** Every table and view, by name, as Kysely checks queries against them. */
export interface Tables
  extends PeopleTables,
    StoryTables,
    ReleaseTables,
    SiteTables,
    WantTables,
    EvidenceTables,
    ListeningTables,
    HeardTables {}
