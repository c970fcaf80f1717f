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

test('batches hold every sentence once, and none much shorter than the longest beside it', () => {
  const sentences = Array.from({ length: 40 }, (_, i) => 'word '.repeat((i * 7) % 90));
  const batches = batchesOf(sentences);
  expect(batches.flat().sort()).toEqual([...sentences].sort());
  for (const [first, ...rest] of batches)
    for (const sentence of rest) expect(sentence.length).toBeGreaterThan(first!.length * 0.8);
});
