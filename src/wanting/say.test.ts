import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noLines } from '../../test/site/no-lines.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { finderOf } from '../finding/find-actions.ts';
import { wantingActions } from './wanting-actions.ts';

let here: TestSite;
beforeAll(async () => {
  here = await testSite({ actions: (site) => wantingActions(site, finderOf(site, noLines)) });
});
afterAll(() => here.close());

const wants = () => here.site.database.selectFrom('want').selectAll().orderBy('at').execute();

describe('saying what one wants to know', () => {
  test('nothing, signs alone and a pasted novel are told plainly, and nothing typed is lost', async () => {
    const visitor = here.visitor();
    expect((await visitor.post('/wants', { words: ' \n ' })).text).toContain('Write what you would like');
    expect((await visitor.post('/wants', { words: '???' })).text).toContain('Write it in words');
    const novel = `Call me Ishmael. ${'It was a dark and stormy night. '.repeat(400)}The end.`;
    const { status, body, text } = await visitor.post('/wants', {
      words: novel,
      email: 'me@example.org',
    });
    expect(status).toBe(422);
    expect(text).toContain(`${novel.length} letters`);
    expect(body).toContain('Call me Ishmael.');
    expect(body).toContain('The end.');
    expect(body).toContain('me@example.org');
    const wrong = await visitor.post('/wants', { words: 'How to get a crossing', email: 'not an address' });
    expect([wrong.status, wrong.body.includes('How to get a crossing')]).toEqual([422, true]);
    expect(await wants()).toEqual([]);
  });

  test('it is kept, waits to be looked at, and the page of thanks comes by going on', async () => {
    const visitor = here.visitor();
    const { status, location } = await visitor.post('/wants', {
      words: '  How anybody got a\n zebra crossing ',
      from: 'search',
    });
    expect(status).toBe(303);
    expect((await visitor.get(location!)).text).toContain('The people who gather stories will see it');
    expect(await wants()).toMatchObject([
      {
        words: 'How anybody got a zebra crossing',
        came_from: 'search',
        state: 'waiting',
        found: [],
        person_id: null,
        browser: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    ]);
    expect((await visitor.get('/wants')).text).not.toContain('zebra');
  });

  test('the same thing said twice by the same browser is kept once, and said so; by another it counts', async () => {
    const [one, two] = [here.visitor(), here.visitor()];
    await one.post('/wants', { words: 'How to mend a roof' });
    const again = await one.post('/wants', { words: 'how to mend a ROOF?!' });
    expect((await one.get(again.location!)).text).toContain('You have said this before');
    await two.post('/wants', { words: 'How to mend a roof.' });
    const rows = (await wants()).filter(({ same_words }) => same_words === 'how to mend a roof');
    expect(rows).toHaveLength(2);
    // The very same words are one want from the start.
    expect(rows[0]!.common_want_id).toBe(rows[1]!.common_want_id);
  });

  test('a cookie that is not of our making counts as none', async () => {
    const forger = here.visitor();
    forger.cookies.passalong_wants = `${'a'.repeat(32)}.forged`;
    await forger.post('/wants', { words: 'How to forge' });
    const row = (await wants()).at(-1)!;
    expect(row.browser).not.toBeNull();
    expect(forger.cookies.passalong_wants).not.toContain('forged');
  });

  test('names, numbers and rude words are found for whoever looks at it', async () => {
    const visitor = here.visitor();
    await visitor.post('/wants', {
      words: 'Why Margaret Hale on 07700 900123 is such a bastard',
    });
    expect((await wants()).at(-1)).toMatchObject({
      state: 'waiting',
      found: expect.arrayContaining(['person', 'phone', 'rude']),
    });
  });

  test('thousands from one address are stopped, in plain words', async () => {
    const robot = here.visitor();
    let last = 0;
    for (let i = 0; i < 25; i += 1)
      ({ status: last } = await robot.post('/wants', { words: `Thing number ${i} of a robot` }));
    expect(last).toBe(429);
  });
});
