import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { samples } from '../../src/site/sample-list.ts';
import { ended, started, workplace } from './program.ts';

const at = workplace();

test('one command, and whoever opens the address it says finds everything: questions, search, each form; Ctrl-C ends it', async () => {
  const settings = { PASSALONG_DATA: join(at, 'data'), PASSALONG_PORT: '0' };
  const program = started(['start', '--samples'], [], settings);
  const ending = ended(program);
  let said = '';
  program.stdout!.on('data', (part: Buffer) => {
    said += part;
  });
  const addressOf = () => /Passalong is at (\S+)/u.exec(said)?.[1];
  while (!addressOf() && program.exitCode === null) await wait(100);
  const address = addressOf()!;
  expect(said).toContain(`Making sample story 1 of ${samples.length}`);
  expect(said).toContain(`sign in as steward@example.org at ${address}/sign-in`);

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
  expect(slugs.size).toBe(samples.length);
  for (const slug of slugs)
    for (const form of ['tips', 'guide', 'talk']) await page(`/stories/${slug}/${form}`);
  expect(await page('/ready')).toContain('true');
  await page('/mail');

  program.kill('SIGINT');
  expect(await ending).toMatchObject({ code: 0, stderr: '' });
  expect(said).toContain('Stopping…');
});
