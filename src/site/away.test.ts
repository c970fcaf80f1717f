import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { connect } from '../database/database.ts';
import { Refused } from '../web/refused.ts';

// When everybody comes at once, or the database is started anew, nobody is told that something broke: it will work in a moment.

let t: TestSite;
beforeAll(async () => {
  t = await testSite({
    actions: (site) => ({
      home: async () => {
        const gone = connect({ host: '/nowhere', user: 'nobody', database: 'none' });
        await gone.database
          .selectFrom('story')
          .select('id')
          .execute()
          .finally(() => gone.close());
        throw new Error(site.settings.siteName);
      },
      search: async () => {
        throw new Refused('too busy', { retryAfter: 5 });
      },
      stories: async () => {
        throw new TypeError('x is not a function');
      },
    }),
  });
});
afterAll(() => t.close());

test('who could not be answered is told to send it again in half a minute, and a program when', async () => {
  const answer = await t.visitor().get('/');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(answer.text).toContain('send it again in half a minute');
});

test('who searches when very many do asks again by one tap, with the words they typed', async () => {
  const answer = await t.visitor().get('/search?q=legal+says+no');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.body).toMatch(/<a class="govuk-button" href="\/search\?q=legal\+says\+no">Ask again/u);
});

test('a fault of ours stays one', async () => {
  const answer = await t.visitor().get('/stories');
  expect(answer.status).toBe(500);
  expect(answer.text).toContain('it is our fault');
});

test('somebody signed in is not sent to sign in again while the database is away: what they typed is still behind them', async () => {
  const steward = await t.as('steward');
  // As PostgreSQL says it when it is shut down in the middle of a question.
  await t.pool.query(
    "create function away() returns boolean language plpgsql as $$ begin raise 'away' using errcode = '57P01'; end $$",
  );
  await t.pool.query('alter table session rename to session_away');
  await t.pool.query('create view session as select * from session_away where away()');
  const answer = await steward.get('/steward/stories');
  expect(answer.status).toBe(503);
  expect(answer.text).toContain('go back, where what you typed still is');
  await t.pool.query('drop view session');
  await t.pool.query('alter table session_away rename to session');
});
