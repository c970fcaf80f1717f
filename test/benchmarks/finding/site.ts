import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connect, type Database } from '../../../src/database/database.ts';
import { startEmbedded } from '../../../src/database/embedded.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { useLite } from '../../../src/embedding/use-lite.ts';
import { indexStoryJob } from '../../../src/finding/index-job.ts';
import { lineIndex } from '../../../src/finding/line-index.ts';
import type { Finder } from '../../../src/finding/search.ts';
import { vocabulary } from '../../../src/finding/vocabulary.ts';
import type { JobRun } from '../../../src/jobs/job.ts';
import { installQueue } from '../../../src/jobs/queue.ts';
import type { Machinery } from '../../../src/machinery.ts';
import type { SetPassage } from './corpus.ts';

/** A real database in which every passage of the set was released to everybody and indexed as the site indexes. */
export interface SetSite {
  finder: Finder;
  /** The id in the set of each release. */
  idOf: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

const run: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: 'measure',
  progress: async () => {},
};

/** Starts a PostgreSQL of its own and fills it; about half a minute, most of it the meaning of 60,000 words. */
export async function siteOf(passages: readonly SetPassage[]): Promise<SetSite> {
  const room = mkdtempSync(join(tmpdir(), 'pl-f-'));
  const embedded = await startEmbedded(join(room, 'database'), { settings: { fsync: 'off' } });
  const { database, pool, close } = connect(embedded.connection, { max: 4 });
  await migrate(pool);
  // What was indexed is told to the other processes by a job.
  await installQueue(embedded.connection);
  const embedder = useLite();
  const { stories, idOf } = await released(database, passages);
  for (const storyId of stories)
    await indexStoryJob.run({ storyId }, { database, embedder } as Machinery, run);
  await pool.query('analyze');
  const index = lineIndex(embedded.connection);
  await index.refresh();
  const known = vocabulary(database);
  // The first who asks waits a moment only for the counting; what is measured is with the words counted.
  while ((await known.termsOf(['team']))[0]!.weight === 1) await wait(200);
  return {
    finder: { database, embedder, index, vocabulary: known, byMeaning: true },
    idOf,
    async close() {
      await index.close();
      await embedder.close();
      await close();
      await embedded.stop();
      rmSync(room, { recursive: true, force: true });
    },
  };
}

async function released(database: Database, passages: readonly SetPassage[]) {
  const stories: string[] = [];
  const idOf = new Map<string, string>();
  for (const [name, own] of Map.groupBy(passages, ({ story }) => story)) {
    const [story, telling] = [randomUUID(), randomUUID()];
    stories.push(story);
    await database
      .insertInto('story')
      .values({ id: story, slug: name, title: name, standfirst: 'Invented.' })
      .execute();
    await database
      .insertInto('telling')
      .values({
        id: telling,
        story_id: story,
        number: 1,
        teller_name: 'Somebody',
        teller_role: 'somebody',
        source: 'transcript',
        questions_version: '1',
      })
      .execute();
    for (const [i, { id, words }] of own.entries()) {
      const [passage, release] = [randomUUID(), randomUUID()];
      idOf.set(release, id);
      await database
        .insertInto('passage')
        .values({
          id: passage,
          story_id: story,
          telling_id: telling,
          number: i + 1,
          speaker: 'Somebody',
          said: words,
          words,
        })
        .execute();
      await database
        .insertInto('release')
        .values({
          id: release,
          story_id: story,
          telling_id: telling,
          passage_id: passage,
          audience: 'everyone',
          words,
          passage_revision: 1,
          shown_as: 'role',
          shown: 'somebody',
          hand: 'teller',
          agreed_at: new Date(Date.now() - 1000),
          public_from: new Date(Date.now() - 1000),
        })
        .execute();
    }
  }
  return { stories, idOf };
}
