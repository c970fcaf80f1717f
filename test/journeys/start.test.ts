import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { samples } from '../../src/site/sample-list.ts';
import { ended, started, workplace } from './program.ts';

const at = workplace();
const settings = { PASSALONG_DATA: join(at, 'data'), PASSALONG_PORT: '0' };
let program: ChildProcess | null = null;
// Told to, and not killed: its database ends with it.
afterAll(async () => {
  if (program?.exitCode === null && program.signalCode === null) {
    program.kill();
    await ended(program);
  }
});

/** Types the command, and hears what it says. */
function typed() {
  const child = started(['start', '--samples'], [], settings);
  program = child;
  const ending = ended(child);
  let said = '';
  child.stdout!.on('data', (part: Buffer) => {
    said += part;
  });
  const hears = async (words: RegExp) => {
    while (!words.test(said) && child.exitCode === null) await wait(50);
    return words.exec(said)!;
  };
  return { child, ending, hears, said: () => said };
}

test('killed while samples are being made, and started again: whoever opens the address it says finds everything; Ctrl-C ends it', async () => {
  const first = typed();
  await first.hears(/Making sample story 3 /u);
  first.child.kill('SIGKILL');
  await first.ending;

  const { child, ending, hears, said } = typed();
  const address = (await hears(/Passalong is at (\S+)/u))[1]!;
  expect(said()).toContain(`sign in as steward@example.org at ${address}/sign-in`);

  // At once, as somebody does who clicks what they see in the window.
  const page = async (path: string) => {
    const answer = await fetch(address + path);
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  expect(await page('/'), 'how many people answered a question').toMatch(/\d people, \d places/u);
  expect(await page('/search?q=what+do+you+do+when+legal+says+no')).toContain('See it where it was said');
  const listed = await page('/stories');
  const slugs = new Set([...listed.matchAll(/href="\/stories\/([a-z-]+)"/gu)].map(([, slug]) => slug!));
  expect(slugs).toEqual(new Set(samples.map(({ slug }) => slug)));
  for (const slug of slugs)
    for (const form of ['tips', 'guide', 'talk']) await page(`/stories/${slug}/${form}`);
  expect(await page('/wants')).toContain('invented');
  expect(await page('/ready')).toContain('true');
  await page('/mail');

  child.kill('SIGINT');
  expect(await ending).toMatchObject({ code: 0, stderr: '' });
  expect(said()).toContain('Stopping…');
});
