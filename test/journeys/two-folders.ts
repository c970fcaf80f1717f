import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect } from 'vitest';
import { passalong, twoAtOnce, workplace } from './program.ts';

/** Where two samples, one of them with two tellers, were made into folders. */
export const room = workplace();
const samples = fileURLToPath(new URL('../../samples', import.meta.url));
/** What each story is called, by the name of its folder. */
export const titles = { rail: 'The handrail panel', door: 'One front door' };

/** The files that were made which end so, by folder and name. */
export function made(ending: string): string[] {
  return Object.keys(titles).flatMap((folder) =>
    readdirSync(join(room, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => join(room, folder, name)),
  );
}

/** A file as a failing test is to name it. */
export const short = (path: string) => path.slice(room.length + 1);
/** The title of the story that a file is of. */
export const titleOf = (path: string) => titles[short(path).split('/')[0] as keyof typeof titles];

/** What a program prints; where it ends with a complaint, the test fails. */
export const says = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(async () => {
  const sources = { rail: 'the-handrail-panel.srt', door: 'one-front-door.txt' };
  await twoAtOnce(Object.entries(sources), async ([name, sample]) => {
    const shape = join(room, `${name}.yaml`);
    const ran = await passalong('make', join(samples, sample), '--out', join(room, name), '--shape', shape);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
  });
}, 60_000);
