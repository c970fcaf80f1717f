import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { useLite } from '../src/embedding/use-lite.ts';
import { makeFolder } from '../src/folders/make.ts';

const sample = join(import.meta.dirname, '../samples/the-discharge-lounge.vtt');
const out = mkdtempSync(join(tmpdir(), 'passalong-sample-'));

afterAll(() => rmSync(out, { recursive: true }));

test('the sample that a newcomer starts with is decided in full, and making it leaves its private file as it was', async () => {
  const before = readFileSync(`${sample}.shape.yaml`, 'utf8');
  const embedder = useLite();
  const summary = await makeFolder({
    files: [sample],
    out: join(out, 'forms'),
    forms: ['tips'],
    minutes: null,
    title: null,
    place: null,
    interviewers: [],
    shape: null,
    embedder: () => embedder,
    now: new Date(),
    progress: () => {},
  });
  await embedder.close();
  expect(summary.undecided).toBe(0);
  expect(summary.warnings).toEqual([]);
  expect(readFileSync(`${sample}.shape.yaml`, 'utf8')).toBe(before);
  expect(readFileSync(join(out, 'forms/tips.txt'), 'utf8')).toContain('talk to your porter');
});
