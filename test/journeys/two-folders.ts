import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { madeSample } from './made-sample.ts';
import { twoAtOnce } from './program.ts';

/** What each story is called, by the name of its folder. */
const titles = { rail: 'The handrail panel', door: 'One front door' };
const sources = { rail: 'the-handrail-panel.srt', door: 'one-front-door.txt' };

/** Two samples, one of them with two tellers, as folders of a file of tests. */
export interface TwoFolders {
  /** Where they are, and where there is room for more. */
  room: string;
  /** The files that were made which end so, by folder and name. */
  made(ending: string): string[];
  /** A file as a failing test is to name it. */
  short(path: string): string;
  /** The title of the story that a file is of. */
  titleOf(path: string): string;
}

/** Has them there before the tests of a file begin, and takes them away after. */
export function twoFolders(): TwoFolders {
  const room = mkdtempSync(join(tmpdir(), 'passalong-two-'));
  const short = (path: string) => path.slice(room.length + 1);
  beforeAll(async () => {
    await twoAtOnce(Object.entries(sources), async ([name, sample]) => {
      const { folder, ran } = await madeSample(sample);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      cpSync(folder, join(room, name), { recursive: true });
    });
  }, 240_000);
  afterAll(() => rmSync(room, { recursive: true, force: true }));
  return {
    room,
    made: (ending) =>
      Object.keys(titles).flatMap((folder) =>
        readdirSync(join(room, folder))
          .filter((name) => name.endsWith(ending))
          .map((name) => join(room, folder, name)),
      ),
    short,
    titleOf: (path) => titles[short(path).split('/')[0] as keyof typeof titles],
  };
}

/** What a program prints; where it ends with a complaint, the test fails. */
export const says = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
