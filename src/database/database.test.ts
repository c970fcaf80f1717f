import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fresh, freshDatabase } from '../../test/database/fresh.ts';
import { connect, transaction } from './database.ts';
import { listen } from './listen.ts';
import { migrate, schemaState } from './migrate.ts';
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

test('a step that fails leaves nothing of itself, and says which it was', async () => {
  const broken = [...migrations, { name: '9999-broken', sql: 'create table half (id int); select 1/0' }];
  await expect(migrate(fresh.pool, broken)).rejects.toThrow(/9999-broken/u);
  const { rows } = await fresh.pool.query("select to_regclass('half') as half");
  expect(rows).toEqual([{ half: null }]);
});

test('whether a program may serve is seen without changing anything', async () => {
  const more = [...migrations, { name: '9997-more', sql: 'create table never (id int)' }];
  expect(await schemaState(fresh.database)).toEqual({ is: 'up to date' });
  expect(await schemaState(fresh.database, more)).toEqual({ is: 'behind', missing: ['9997-more'] });
  expect(await schemaState(fresh.database, [])).toMatchObject({
    is: 'ahead or changed',
    why: expect.stringContaining('newer'),
  });
});

test('an account that may not make tables is told what to ask for', async () => {
  const name = fresh.connection.database;
  await fresh.pool.query(`create role guest_of_${name} login`);
  const guest = connect({ ...fresh.connection, user: `guest_of_${name}` });
  await fresh.pool.query('alter table migration rename to hidden');
  await expect(migrate(guest.pool)).rejects.toThrow(/may not make tables/u);
  await fresh.pool.query('alter table hidden rename to migration');
  await guest.close();
  await fresh.pool.query(`drop role guest_of_${name}`);
});

test('what is counted comes as a number, a day as its own name, and nothing as nearly what it was', async () => {
  const { rows } = await fresh.pool.query(
    "select 7::int8 as count, '2026-11-25'::date as day, '2026-11-25 07:18:00.5+01'::timestamptz as at",
  );
  expect(rows).toEqual([{ count: 7, day: '2026-11-25', at: new Date('2026-11-25T06:18:00.500Z') }]);
  await expect(fresh.pool.query('select 9007199254740993::int8')).rejects.toThrow(/too great/u);
});

test('a query that nobody would wait for is given up, and a connection that breaks ends no program', async () => {
  const short = connect(fresh.connection, { max: 1, longest: 50 });
  await expect(short.pool.query('select pg_sleep(5)')).rejects.toThrow(/statement timeout/u);
  const { rows } = await short.pool.query('select pg_backend_pid() as pid');
  await fresh.pool.query('select pg_terminate_backend($1)', [rows[0].pid]);
  await expect.poll(() => short.pool.totalCount).toBe(0);
  expect((await short.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await short.close();
});

test('two that wait for each other: one is done again, and both are done', async () => {
  await fresh.pool.query(
    'create table pair (id int primary key, times int); insert into pair values (1, 0), (2, 0)',
  );
  const both = async (first: number, second: number) =>
    transaction(fresh.database, async (trx) => {
      for (const id of [first, second]) {
        await sql`update pair set times = times + 1 where id = ${id}`.execute(trx);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  const { rows } = await fresh.pool.query('select times from pair');
  expect(rows).toEqual([{ times: 2 }, { times: 2 }]);
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
  const ear = listen(fresh.connection);
  await ear.hear('told', (payload) => void heard.push(payload));
  await fresh.pool.query("notify told, 'first'");
  await expect.poll(() => heard).toContain('first');
  // A part of the program that begins later hears by the same connection, and knows that it may have missed something.
  const later: string[] = [];
  await ear.hear('told too', (payload) => void later.push(payload));
  expect(later).toEqual(['']);
  await fresh.pool.query(`notify "told too", 'to the second'`);
  await expect.poll(() => later).toContain('to the second');
  expect(heard).toEqual(['', 'first']);
  const { rows } = await fresh.pool.query(
    "select from pg_stat_activity where datname = current_database() and query like 'listen%'",
  );
  expect(rows).toHaveLength(1);
  heard.length = 0;
  await fresh.pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'");
  await expect.poll(() => heard, { timeout: 5000 }).toContain('');
  await fresh.pool.query("notify told, 'second'");
  await expect.poll(() => heard).toContain('second');
  await ear.stop();
});

test('who listens where there is no database can still be stopped', async () => {
  const ear = listen({ host: '/nowhere', user: 'nobody', database: 'none' });
  const heard = ear.hear('told', () => {});
  await ear.stop();
  await heard;
  await ear.hear('told', () => {});
});
