import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { transaction } from './database.ts';
import { listen } from './listen.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('migrating twice changes nothing, and two programs that start at once do not both do it', async () => {
  const more = [...migrations, { name: '9998-more', sql: 'create table more (id int)' }];
  const taken = await Promise.all([migrate(fresh.pool, more), migrate(fresh.pool, more)]);
  expect(taken.flat()).toEqual(['9998-more']);
  expect(await migrate(fresh.pool, more)).toEqual([]);
  await expect(migrate(fresh.pool)).rejects.toThrow(/newer than this program: it has 9998-more/);
  const changed = [...migrations, { name: '9998-more', sql: 'create table less (id int)' }];
  await expect(migrate(fresh.pool, changed)).rejects.toThrow(/9998-more of the schema is not the one/);
  await fresh.pool.query("delete from migration where name = '9998-more'");
});

test('events are for ever: nobody edits or deletes what happened, not even with the database in hand', async () => {
  await fresh.database.insertInto('event').values({ verb: 'announced', hand: 'steward' }).execute();
  await expect(fresh.pool.query("update event set verb = 'nothing'")).rejects.toThrow(
    /not edited or deleted/,
  );
  await expect(fresh.pool.query('delete from event')).rejects.toThrow(/not edited or deleted/);
  await expect(fresh.pool.query('truncate event')).rejects.toThrow(/not edited or deleted/);
});

test('a transaction that meets another is done again, so that nobody sees a fault that passes', async () => {
  let tries = 0;
  const done = await transaction(fresh.database, async (trx) => {
    tries += 1;
    if (tries < 3) throw Object.assign(new Error('met another'), { code: '40001' });
    return trx.selectFrom('story').select('id').execute();
  });
  expect(done).toEqual([]);
  expect(tries).toBe(3);
});

test('what another process says is heard, also after the connection broke', async () => {
  const heard: string[] = [];
  const ear = listen(fresh.connection, ['told'], (_, payload) => void heard.push(payload));
  await ear.ready;
  await fresh.pool.query("notify told, 'first'");
  await expect.poll(() => heard).toContain('first');
  await fresh.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
  await expect.poll(() => heard, { timeout: 5000 }).toContain('');
  await fresh.pool.query("notify told, 'second'");
  await expect.poll(() => heard).toContain('second');
  await ear.stop();
});
