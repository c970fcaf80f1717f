import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { connect } from '../database/database.ts';

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

test('a fault of ours stays one', async () => {
  const answer = await t.visitor().get('/stories');
  expect(answer.status).toBe(500);
  expect(answer.text).toContain('it is our fault');
});
