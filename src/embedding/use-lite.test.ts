import { afterAll, expect, test } from 'vitest';
import { batchesOf } from './batches.ts';
import { useLite } from './use-lite.ts';

const engine = useLite();
afterAll(() => engine.close());

const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

test('what means the same is nearer than what does not, and each vector stands where its sentence did', async () => {
  const [keys, other, same] = await engine.embed([
    'The caretaker had the keys.',
    'Our budget was cut again in the autumn.',
    'The janitor held all the keys.',
  ]);
  expect(keys).toHaveLength(512);
  expect(cosine(keys!, same!)).toBeGreaterThan(cosine(keys!, other!) + 0.2);
});

test('it starts again after it was closed, so that closing early loses nothing', async () => {
  await engine.close();
  expect(await engine.embed(['Still here.', 'Still here.'])).toHaveLength(2);
});

test('people who ask at the same moment get what each would have got alone', async () => {
  const asked = Array.from({ length: 12 }, (_, i) => `how did ${'you '.repeat(i)}get past procurement`);
  const together = await Promise.all([...asked, ...asked].map((question) => engine.embed([question])));
  const alone = useLite();
  for (const [i, question] of asked.entries()) {
    const [vector] = await alone.embed([question]);
    expect(cosine(together[i]![0]!, vector!)).toBeGreaterThan(0.999);
    expect(together[i + asked.length]![0]).toBe(together[i]![0]);
  }
  await alone.close();
});

test('who is waiting when it is closed is told so, and does not wait for ever', async () => {
  const waiting = engine.embed(['Nobody will hear this.']);
  await engine.close();
  await expect(waiting).rejects.toThrow('ended');
  expect(await engine.embed(['Nobody will hear this.'])).toHaveLength(1);
});

test('batches hold every sentence once, and none much shorter than the longest beside it', () => {
  const sentences = Array.from({ length: 40 }, (_, i) => 'word '.repeat((i * 7) % 90));
  const batches = batchesOf(sentences);
  expect(batches.flat().sort()).toEqual([...sentences].sort());
  for (const [first, ...rest] of batches.filter(([first]) => first!.length > 80))
    for (const sentence of rest) expect(sentence.length).toBeGreaterThan(first!.length * 0.8);
});
