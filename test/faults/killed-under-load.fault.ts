import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Open, transaction } from '../../src/database/database.ts';
import { type Embedded, startEmbedded } from '../../src/database/embedded.ts';
import { askForEditions } from '../../src/editions/ask.ts';
import { folderStore } from '../../src/files/folder-store.ts';
import { writtenForms } from '../../src/forms/forms.ts';
import type { Machinery } from '../../src/machinery.ts';
import { sharedSample } from '../site/shared-sample.ts';
import { type Program, started } from './program.ts';

/** How often something is killed: web, worker and database in turn. */
const kills = 30;
const room = mkdtempSync(join(tmpdir(), 'pl-f-'));
// The account that PostgreSQL runs as where we are root must be able to enter.
chmodSync(room, 0o755);
const port = 3990;
const address = `http://127.0.0.1:${port}`;

let embedded: Embedded;
let open: Open;
let web: Program;
let worker: Program;
let environment: Record<string, string>;

beforeAll(async () => {
  embedded = await startEmbedded(join(room, 'database'));
  environment = {
    DATABASE_URL: embedded.url,
    PASSALONG_DATA: join(room, 'data'),
    PASSALONG_PORT: String(port),
    PASSALONG_TRUST_PROXY: 'yes',
  };
  web = await started('web', environment);
  worker = await started('worker', environment);
  open = connect(embedded.connection, { max: 3 });
}, 240_000);
afterAll(async () => {
  await web.stop();
  await worker.stop();
  await open.close();
  await embedded.stop();
  rmSync(room, { recursive: true, force: true });
}, 240_000);

test('killed at random thirty times under load: nothing acknowledged is lost, nothing says done without its file, every job ends', async () => {
  const files = folderStore(join(room, 'data', 'files'));
  const site = { database: open.database, files } as unknown as Machinery;
  const samples = await Promise.all(
    ['the-kettle', 'the-other-kettle'].map((slug) => sharedSample(site, slug)),
  );
  const load = { isOn: true, acknowledged: [] as string[], asked: 0 };
  const sending = Promise.all([
    sendWants(load),
    askEditions(
      load,
      samples.map(({ storyId }) => storyId),
    ),
  ]);
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(150 + Math.random() * 500);
    if (kill % 3 === 0) {
      await web.kill();
      web = await started('web', environment);
    } else if (kill % 3 === 1) {
      await worker.kill();
      worker = await started('worker', environment);
    } else await killDatabase();
  }
  load.isOn = false;
  await sending;
  expect(load.acknowledged.length, 'there was load').toBeGreaterThan(50);
  expect(load.asked).toBeGreaterThan(5);
  await expect.poll(() => jobsThatHaveNotEnded(), { timeout: 120_000, interval: 1000 }).toEqual([]);
  const wants = await open.database.selectFrom('want').select('words').execute();
  const kept = new Set(wants.map(({ words }) => words));
  expect(load.acknowledged.filter((words) => !kept.has(words))).toEqual([]);
  const ended = await editionsNow();
  // A job that was killed each time it was tried is given up, and says so: never silence.
  for (const { state, reason, remedy } of ended)
    expect(state === 'shared' || (state === 'failed' && reason && remedy), `${state} ${reason}`).toBeTruthy();
  for (const { storyId } of samples)
    await transaction(open.database, (trx) => askForEditions(trx, storyId, { kind: 'system' }));
  await expect.poll(() => jobsThatHaveNotEnded(), { timeout: 120_000, interval: 1000 }).toEqual([]);
  const shared = (await editionsNow()).filter(({ state }) => state === 'shared');
  // Once the samples are looked over, nothing of them belongs in "try"; where every try of looking over was killed, something does.
  const certain = writtenForms.filter((form) => form !== 'try');
  for (const form of certain)
    expect(
      shared.filter((one) => one.form === form),
      `asked for again in peace, ${form} is there for both`,
    ).toHaveLength(2);
  for (const { id } of shared) {
    const rows = await open.database
      .selectFrom('edition_file')
      .selectAll()
      .where('edition_id', '=', id)
      .execute();
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const bytes = readFileSync(join(room, 'data', 'files', ...row.file_key.split('/')));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.sha256);
    }
  }
}, 900_000);

async function sendWants(load: { isOn: boolean; acknowledged: string[] }): Promise<void> {
  for (let i = 0; load.isOn; i += 1) {
    const words = `want number ${i}`;
    try {
      const answer = await fetch(`${address}/wants`, {
        method: 'POST',
        body: new URLSearchParams({ words }),
        headers: {
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': `10.${i % 200}.${Math.floor(i / 200) % 200}.1`,
        },
        signal: AbortSignal.timeout(3000),
      });
      if (answer.status === 200) load.acknowledged.push(words);
      else await wait(50);
    } catch {
      await wait(50);
    }
    await wait(10);
  }
}

async function askEditions(
  load: { isOn: boolean; asked: number },
  stories: readonly string[],
): Promise<void> {
  while (load.isOn) {
    try {
      for (const storyId of stories)
        await transaction(open.database, (trx) => askForEditions(trx, storyId, { kind: 'system' }));
      load.asked += 1;
    } catch {
      // The database is being killed: asked again.
    }
    await wait(700);
  }
}

async function killDatabase(): Promise<void> {
  const pid = Number(readFileSync(join(embedded.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(
      () =>
        sql`select 1`.execute(open.database).then(
          () => true,
          () => false,
        ),
      { timeout: 30_000, interval: 100 },
    )
    .toBe(true);
}

function editionsNow() {
  return open.database
    .selectFrom('edition')
    .select(['id', 'form', 'state', 'reason', 'remedy'])
    .where('state', '!=', 'replaced')
    .execute();
}

async function jobsThatHaveNotEnded(): Promise<unknown[]> {
  const { rows } =
    await sql`select data->>'job' as job, state::text from pgboss.job where name = 'passalong' and state in ('created', 'retry', 'active') and data->>'job' not like 'sweep%'`.execute(
      open.database,
    );
  return rows;
}
