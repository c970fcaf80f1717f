import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedSample } from '../../test/site/shared-sample.ts';
import { type TestSite, testSite } from '../../test/site/site.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { JobRun } from '../jobs/job.ts';
import { findActions } from './find-actions.ts';
import { indexStoryJob } from './index-job.ts';
import { type LineIndex, lineIndex } from './line-index.ts';

/** A small meaning: what is about money lies one way, what is about rules another. */
const embedder: Embedder = {
  embed: async (sentences) =>
    sentences.map((sentence) => {
      const seed = [...sentence].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7);
      const vector = new Float32Array(512).map((_, i) => Math.sin(i * seed) * 0.1);
      if (/kettle|policy|rule|permission/iu.test(sentence)) vector.fill(1, 0, 100);
      if (/piano|sang|keep going|carry on/iu.test(sentence)) vector.fill(1, 200, 300);
      return vector;
    }),
  close: async () => {},
};
const run: JobRun = {
  signal: new AbortController().signal,
  attempt: 1,
  id: 'test',
  progress: async () => {},
};

let here: TestSite;
let index: LineIndex;
let sample: Awaited<ReturnType<typeof sharedSample>>;

beforeAll(async () => {
  here = await testSite({
    embedder,
    settings: { searchPerMinute: 500 },
    actions: (site) => {
      index = lineIndex(site.connection);
      return findActions(site, index);
    },
  });
  sample = await sharedSample(here.site);
  await indexStoryJob.run({ storyId: sample.storyId }, here.site, run);
  await index.refresh();
});
afterAll(async () => {
  await index.close();
  await here.close();
});

const searched = (question: string) => here.visitor().get(`/search?q=${encodeURIComponent(question)}`);

test('a thread that holds lines keeps no program alive: one that was told to stop would wait for it for ever', async () => {
  const program = `
    const { lineIndex } = await import(${JSON.stringify(new URL('./line-index.ts', import.meta.url).href)});
    const busy = setInterval(() => {}, 1000);
    await lineIndex(${JSON.stringify(here.connection)}).refresh();
    clearInterval(busy);
    console.log('filled');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    timeout: 60_000,
  });
  expect(stdout).toContain('filled');
}, 90_000);

test('a thread that is lost in the middle of a search fails that search alone: the next finds all there was', async () => {
  const within = { audiences: ['everyone' as const], stories: null, question: null };
  const sought = { terms: [{ ways: [['boiler']], weight: 1 }], signs: null, within, count: 5 };
  const before = await index.find(sought);
  expect(before.releases.length).toBeGreaterThan(0);
  await expect(index.find({ ...sought, terms: null as never })).rejects.toThrow();
  expect(await index.find(sought)).toEqual(before);
});

describe('somebody asks in plain words', () => {
  test('what holds the words is found, and the link leads to the line, marked, where it was said', async () => {
    const { text, body } = await searched('what happened when the boiler failed?');
    expect(text).toContain('The weekend the boiler failed we had eleven people in coats.');
    const [, code, start, end] = /passages\/(\w+)\?mark=(\d+)-(\d+)/u.exec(body)!;
    const passage = sample.passages.find((one) => one.code === code)!;
    expect(passage.words.slice(Number(start), Number(end))).toBe(
      'The weekend the boiler failed we had eleven people in coats.',
    );
  });

  test('what means the same is found without a word in common', async () => {
    const { text } = await searched('how do you carry on?');
    expect(text).toContain('piano');
  });

  test('a slip of the pen finds what was meant, and the line with it is marked', async () => {
    const { text, body } = await searched('the cartaker');
    expect(text).toContain('The caretaker mattered most.');
    expect(body).toMatch(/passages\/\w+\?mark=\d+-\d+/u);
    expect(text).not.toContain('caretaker: what people said');
  });

  test('of what means the same, the line that does is the one shown, not the first of the passage', async () => {
    const { body } = await searched('how do you carry on?');
    expect(body).toMatch(/<blockquote[^>]*>On Thursdays Mrs Tansy played the piano/u);
  });

  test('what only comes near is not called an answer, and there is room to say what was wanted', async () => {
    const { text } = await searched('boiler failed juggernaut');
    expect(text).toContain('Nothing here seems to answer that');
    expect(text, 'no heading says that people said it').not.toContain('what people said');
    expect(text).toContain('The weekend the boiler failed');
    expect(text).toContain('Say what you wanted to know');
    const answered = await searched('kettle policy');
    expect(answered.text).not.toContain('Nothing here seems to answer that');
  });

  test('nothing found is told plainly, with a way on and room to say what was wanted', async () => {
    const { text, status } = await searched('zebra crossings');
    expect(status).toBe(200);
    expect(text).toContain('Nothing here answers that yet');
    expect(text).toContain('Say what you wanted to know');
  });

  test.each([
    "'; drop table story; --",
    '<script>alert(1)</script>',
    '"',
    '& | ! ( ) :*',
    '\\',
    'the of and',
    'ŵy',
    '🪴',
    '%00',
  ])('odd questions do no harm: %j', async (question) => {
    const { status, body } = await searched(question);
    expect(status).toBe(200);
    expect(body).not.toContain('<script>alert');
  });

  test('a pasted novel is cut short, and does no harm', async () => {
    expect((await searched('a'.repeat(5000))).status).toBe(200);
  });

  test('too many searches from one place are told to wait, and for how long', async () => {
    const few = await testSite({
      settings: { searchPerMinute: 2 },
      actions: (site) => findActions(site, index),
    });
    const visitor = few.visitor();
    await visitor.get('/search?q=one');
    await visitor.get('/search?q=two');
    const third = await visitor.get('/search?q=three');
    expect(third.status).toBe(429);
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    await few.close();
  });
});

test('questions are browsed with how many people in how many places answered them', async () => {
  const { text } = await here.visitor().get('/');
  expect(text).toContain('What went wrong, and what did you learn from it? 1 person, 1 place');
  const { text: answers } = await here.visitor().get('/questions/5');
  expect(answers).toContain('a day centre manager');
  expect((await here.visitor().get('/questions/12')).status).toBe(404);
});

test('what was taken back is not found from that moment, though the index still holds it', async () => {
  const [first] = sample.passages;
  expect((await searched('second Tuesday panel golf')).text).toContain('golf');
  await here.site.database
    .insertInto('withdrawal')
    .values({
      release_id: first!.releaseId,
      story_id: sample.storyId,
      telling_id: sample.tellingId,
      hand: 'teller',
    })
    .execute();
  const { text, body } = await searched('second Tuesday panel golf');
  expect(text).not.toContain('played golf');
  expect(body).not.toContain(first!.code);
  await indexStoryJob.run({ storyId: sample.storyId }, here.site, run);
  const lines = await here.site.database.selectFrom('search_line').select('release_id').execute();
  expect(lines.map(({ release_id }) => release_id)).not.toContain(first!.releaseId);
});
