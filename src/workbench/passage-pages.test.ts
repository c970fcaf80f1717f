import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saidInLegClub, storyToShape } from '../../test/site/shaped-story.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import { passagesOf } from '../library/story-rows.ts';
import { benchActions } from './bench-actions.ts';
import { passageActions } from './passage-actions.ts';
import { valuesOf } from './passage-fields.ts';

let site: TestSite;
let number = 0;
beforeAll(async () => {
  site = await testSite({
    actions: (machinery) => ({ ...benchActions(machinery), ...passageActions(machinery) }),
  });
});
afterAll(() => site.close());

/** A story and its gatherer, and the way to a passage of it. */
async function bench(options: Parameters<typeof storyToShape>[1] = {}) {
  const gatherer = await site.as('gatherer', { name: 'Gwen Price' });
  number += 1;
  const made = await storyToShape(site.site.database, {
    slug: `leg-club-${number}`,
    gatherers: [gatherer.id],
    ...options,
  });
  const at = (passage = 0, more = '') => `/work/stories/${made.slug}/passages/${made.codes[passage]}${more}`;
  const row = async (passage = 0) =>
    (await passagesOf(site.site.database, made.story)).find(({ code }) => code === made.codes[passage])!;
  const fields = async (changed: Record<string, string | string[]> = {}, passage = 0) => {
    const values: Record<string, string | readonly string[]> = { ...valuesOf(await row(passage)) };
    return { ...values, do: 'save', ...changed };
  };
  return { ...made, gatherer, at, row, fields };
}

describe('the list', () => {
  test('shows each passage with its first words, its questions and how far it has come', async () => {
    const { gatherer, slug } = await bench();
    const { status, text } = await gatherer.get(`/work/stories/${slug}/passages`);
    expect(status).toBe(200);
    expect(text).toContain(
      '1 So we started the Leg Club in the village hall in the… Not confirmed · relationships',
    );
    expect(text).toContain('4 of 4 passages');
    expect(text).toContain('3 names wait for a decision');
  });

  test('is narrowed by an address, and says so when nothing is left', async () => {
    const { gatherer, slug, at, fields } = await bench();
    await gatherer.post(at(1), await fields({ do: 'confirm' }, 1));
    const confirmed = await gatherer.get(`/work/stories/${slug}/passages?show=confirmed`);
    expect(confirmed.text).toContain('1 of 4 passages');
    const none = await gatherer.get(`/work/stories/${slug}/passages?show=kept-back&question=3`);
    expect(none.text).toContain('No passage is like that');
  });

  test('is not there for a gatherer of other stories, nor for a member', async () => {
    const { at } = await bench();
    expect((await (await site.as('gatherer')).get(at())).status).toBe(404);
    expect((await (await site.as('gatherer')).post(at(), { words: 'x', revision: '1' })).status).toBe(404);
    expect((await (await site.as('member')).get(at())).status).toBe(403);
    expect((await (await site.as('steward')).get(at())).status).toBe(200);
  });
});

describe('reading and correcting', () => {
  test('what was first said stays, and what the words leave out is shown', async () => {
    const { gatherer, at, fields, row } = await bench();
    await gatherer.post(at(), await fields({ words: 'We started it.' }));
    const { body, text } = await gatherer.get(at());
    expect((await row()).said).toBe(saidInLegClub[0]);
    expect(body).toMatch(/<del><span[^>]*>left out: <\/span>Um, so/u);
    expect(text).toContain('Only the teller can approve it');
    expect((await row()).wording).toBe('proposed');
  });

  test('taking out a filler is no new wording; and it is one tap back to clean verbatim', async () => {
    const { gatherer, at, fields, row } = await bench();
    await gatherer.post(at(), await fields({ words: saidInLegClub[0]!.replace('Um, so', 'So') }));
    expect((await row()).wording).toBe('clean');
    await gatherer.post(at(), await fields({ words: 'Something else.' }));
    await gatherer.post(
      at(),
      await fields({ words: 'Whatever stands here', headline: 'The doors', do: 'clean' }),
    );
    expect(await row()).toMatchObject({ wording: 'clean', decided: { headline: 'The doors' } });
    expect((await row()).words).toMatch(/^So we started the Leg Club/u);
  });

  test('empty words are refused, and everything that was typed is still there', async () => {
    const { gatherer, at, fields } = await bench();
    const { status, text, body } = await gatherer.post(
      at(),
      await fields({ words: ' ', headline: 'Open doors' }),
    );
    expect(status).toBe(422);
    expect(text).toContain('Write some words, or leave the passage out of every form.');
    expect(body).toContain('value="Open doors"');
    expect(body).toMatch(/<textarea[^>]*aria-invalid="true"/u);
  });

  test('what a teller wrote off the record is for nobody else', async () => {
    const { gatherer, at, codes, slug, fields } = await bench({ source: 'typed' });
    await site.site.database
      .updateTable('passage')
      .set({ off_record: 'off the record' })
      .where('code', '=', codes[1]!)
      .execute();
    for (const path of [at(1), at(0), `/work/stories/${slug}/passages`])
      expect((await gatherer.get(path)).body).not.toContain('The board said no');
    expect((await gatherer.post(at(1), await fields({}, 1))).status).toBe(403);
  });

  test('off the record and back again, in and out of the forms', async () => {
    const { gatherer, at, fields, row, slug } = await bench();
    const shown = async () =>
      (await gatherer.get(`/work/stories/${slug}/preview/guide`)).text.includes('400');
    expect(await shown()).toBe(true);
    await gatherer.post(at(2), await fields({ standing: 'off' }, 2));
    expect([await shown(), (await row(2)).off_record]).toEqual([false, 'moved by hand']);
    await gatherer.post(at(2), await fields({ standing: 'out' }, 2));
    expect(await shown()).toBe(false);
    await gatherer.post(at(2), await fields({ standing: 'in' }, 2));
    expect(await shown()).toBe(true);
  });
});

describe('shaping', () => {
  test('saving leaves suggestions open; the other button confirms the questions and goes on to the next', async () => {
    const { gatherer, at, codes, fields, row } = await bench();
    await gatherer.post(at(), await fields({ headline: 'Open doors' }));
    expect((await row()).decided).toEqual({ headline: 'Open doors' });
    const { location } = await gatherer.post(at(), await fields({ do: 'confirm' }));
    expect((await row()).decided).toEqual({ headline: 'Open doors', questions: [1] });
    expect(location).toContain(codes[1]);
  });

  test('every line that is chosen stands in the words', async () => {
    const { gatherer, at, fields, row } = await bench();
    const line = 'Nobody had asked the nurses before.';
    const saved = await gatherer.post(
      at(),
      await fields({
        key: `line:${line}`,
        tip: 'none',
        stepWhat: `line:${line}`,
        stepWhen: 'in the March',
        headlineLine: `line:${line}`,
        peopleMore: 'Margaret Hale\nthe nurses',
        questions: ['3', '1'],
        main: '3',
        part: 'core',
        matters: '9',
      }),
    );
    expect(saved.status).toBe(303);
    expect((await row()).decided).toEqual({
      key: line,
      tip: null,
      step: { when: 'in the March', what: line },
      headline: { said: line },
      people: ['Margaret Hale', 'the nurses'],
      questions: [3, 1],
      part: 'core',
      matters: 0.9,
    });
  });

  test.each([
    [{ key: 'line:Nobody said this.' }, 'That line is no longer in the words'],
    [{ stepWhat: 'line:Nobody had asked the nurses before.', stepWhen: 'in April' }, 'letter for letter'],
    [{ stepWhat: 'line:Nobody had asked the nurses before.' }, 'Say when it happened'],
    [{ methodsMore: 'Kotter' }, 'letter for letter'],
    [
      { headline: 'Ours', headlineLine: 'line:Nobody had asked the nurses before.' },
      'Choose a headline of ours or a line of the teller',
    ],
  ])('what does not is refused at its field: %j', async (changed, fault) => {
    const { gatherer, at, fields, row } = await bench();
    const { status, text } = await gatherer.post(at(), await fields(changed));
    expect([status, text.includes(fault)]).toEqual([422, true]);
    expect((await row()).revision).toBe(1);
  });

  test('a suggested question says how sure that is', async () => {
    const { gatherer, at } = await bench();
    expect((await gatherer.get(at())).text).toMatch(
      /relationships: suggested, (?:quite sure|could be|a guess)/u,
    );
  });
});

describe('two people at once', () => {
  test('the second sees both versions, with what they typed kept, and may go on with either', async () => {
    const { gatherer, at, fields, row, story } = await bench();
    const other = await site.as('gatherer', { name: 'Owain' });
    await site.site.database
      .insertInto('story_gatherer')
      .values({ story_id: story, person_id: other.id })
      .execute();
    const [mine, theirs] = [await fields({ headline: 'Mine' }), await fields({ headline: 'Theirs' })];
    expect((await other.post(at(), theirs)).status).toBe(303);
    const { status, text, body } = await gatherer.post(at(), mine);
    expect(status).toBe(409);
    expect(text).toContain('Owain saved it');
    expect(text).toMatch(/As it stands now Theirs As you have it Mine/u);
    expect((await row()).decided).toEqual({ headline: 'Theirs' });
    expect(body).toContain('name="revision" value="2"');
    expect((await gatherer.post(at(), { ...mine, revision: '2' })).status).toBe(303);
    expect((await row()).decided).toEqual({ headline: 'Mine' });
  });

  test('what was typed in a passage that somebody merged away is not lost', async () => {
    const { gatherer, at, fields, codes } = await bench();
    const typed = await fields({ words: 'What I was typing.' }, 1);
    await gatherer.post(at(0, '/merge'), { revision: '1' });
    const { status, body } = await gatherer.post(at(1), typed);
    expect(status).toBe(409);
    expect(body).toContain('What I was typing.');
    expect(body).toContain(`/passages/${codes[0]}"`);
  });

  test('a form sent twice changes nothing the second time, and alarms nobody', async () => {
    const { gatherer, at, fields, row } = await bench();
    const once = await fields({ headline: 'Once' });
    for (const _ of [1, 2]) expect((await gatherer.post(at(), once)).status).toBe(303);
    expect((await row()).revision).toBe(2);
    for (const _ of [1, 2]) expect((await gatherer.post(at(0, '/undo'), { revision: '2' })).status).toBe(303);
    expect((await row()).decided).toEqual({});
  });
});

describe('splitting, merging, undoing', () => {
  test('a passage is split at the sentence that was chosen, merged again, and all of it undone', async () => {
    const { gatherer, at, row, story } = await bench();
    const all = () => passagesOf(site.site.database, story);
    const before = (await all()).map(({ said, words }) => ({ said, words }));
    const page = await gatherer.get(at());
    const point = /name="at"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="at"/u.exec(page.body)!;
    await gatherer.post(at(0, '/split'), { revision: '1', at: point[1] ?? point[2]! });
    expect((await all()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    await gatherer.post(at(0, '/merge'), { revision: '2' });
    expect(await all()).toHaveLength(4);
    for (const _ of [1, 2]) {
      const { revision } = await row();
      await gatherer.post(at(0, '/undo'), { revision: String(revision) });
    }
    expect((await all()).map(({ said, words }) => ({ said, words }))).toEqual(before);
  });

  test('with no sentence chosen it says so, and nothing is done', async () => {
    const { gatherer, at } = await bench();
    const { status, text } = await gatherer.post(at(0, '/split'), { revision: '1' });
    expect([status, text.includes('Choose a sentence first.')]).toEqual([422, true]);
  });

  test('the last passage says why there is nothing to merge it with', async () => {
    const { gatherer, at } = await bench();
    expect((await gatherer.get(at(3))).text).toContain('there is nothing to merge it with');
    expect((await gatherer.post(at(3, '/merge'), { revision: '1' })).status).toBe(422);
  });
});

describe('the preview', () => {
  test.each(['tips', 'guide', 'session', 'try', 'talk'])(
    'shows %s as it stands, on its own page',
    async (form) => {
      const { gatherer, slug } = await bench();
      const { status, text } = await gatherer.get(`/work/stories/${slug}/preview/${form}`);
      expect(status).toBe(200);
      expect(text.length).toBeGreaterThan(300);
    },
  );

  test('shows what is being typed, and keeps none of it', async () => {
    const { gatherer, slug, codes, fields, row } = await bench();
    const typed = await fields({ words: 'Ask the dog first, always ask the dog before you open any door.' });
    const { body } = await gatherer.post(`/work/stories/${slug}/preview/guide/passages/${codes[0]}`, typed);
    expect(body).toContain('Ask the dog first');
    expect(body).not.toContain('<html');
    expect((await row()).revision).toBe(1);
  });

  test('with nothing to show it says what is missing', async () => {
    const { gatherer, slug, at, fields } = await bench({ said: ['We only said this.'] });
    await gatherer.post(at(), await fields({ standing: 'out' }));
    expect((await gatherer.get(`/work/stories/${slug}/preview/tips`)).text).toContain(
      'There is nothing to show yet',
    );
  });
});
