import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { connect } from '../database/database.ts';
import { indexStoryJob } from '../finding/index-job.ts';
import { type LineIndex, linesHere } from '../finding/line-index.ts';
import { healthActions } from './health-actions.ts';
import { countingMetrics } from './metrics.ts';

// Whatever shares requests out sends nobody to a process that would answer "nothing found" because it has not read anything yet.

let here: TestSite;
let index: LineIndex;

beforeAll(async () => {
  here = await testSite({
    actions: (site) => {
      index = linesHere(site);
      return healthActions(site, countingMetrics(), index);
    },
  });
});
afterAll(async () => {
  await index.close();
  await here.close();
});

async function asked(path: string) {
  const { status, body } = await here.visitor().get(path);
  return { status, said: JSON.parse(body) as { ok: boolean; why?: string } };
}

test('a process is not ready before it can find anything, and is when it can: without a story, and with one', async () => {
  expect(await asked('/ready')).toMatchObject({ status: 503, said: { ok: false } });
  expect((await asked('/ready')).said.why).toContain('still being read');
  await index.refresh();
  expect(await asked('/ready')).toEqual({ status: 200, said: { ok: true } });
  const { storyId } = await sharedSample(here.site);
  const run = { signal: new AbortController().signal, attempt: 1, id: 'test', progress: async () => {} };
  await indexStoryJob.run({ storyId }, here.site, run);
  expect((await asked('/ready')).status).toBe(200);
  // A thread that is lost takes all that it held with it.
  await expect(index.find({ terms: null } as never)).rejects.toThrow();
  expect((await asked('/ready')).status).toBe(503);
  await index.refresh();
  expect((await asked('/ready')).status).toBe(200);
});

test('it says what is wrong with the database, and what to do: older, newer, changed', async () => {
  await index.refresh();
  const { pool } = here;
  await pool.query("update migration set name = '9999-later' where name = '0008-asked-now'");
  expect(await asked('/ready')).toMatchObject({ status: 503, said: { ok: false } });
  expect((await asked('/ready')).said.why).toContain('newer than this program');
  await pool.query("delete from migration where name = '9999-later'");
  const { said } = await asked('/ready');
  expect(said.why).toContain('it lacks 0008-asked-now');
  expect(said.why).toContain('Start the program anew');
});

test('while the database is away nobody is sent here, though the process runs', async () => {
  await index.refresh();
  const own = here.site.database;
  const gone = connect({ host: '/nowhere', user: 'nobody', database: 'none' });
  here.site.database = gone.database;
  const ready = await asked('/ready');
  expect(ready.status).toBe(503);
  expect(ready.said.why).toContain('The database does not answer.');
  expect(ready.said.why).not.toContain('/nowhere');
  expect((await asked('/health')).status).toBe(200);
  here.site.database = own;
  await gone.close();
});
