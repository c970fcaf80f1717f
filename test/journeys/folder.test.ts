import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/folders/verify.ts';
import { tellingIn } from './folder-texts.ts';
import { ended, node, passalong, type Ran, started, workplace } from './program.ts';
import { told } from './told.ts';

const room = workplace();
let places = 0;
const done = { code: 0, stderr: '' };

/** A telling in a place of its own, and the words that make a folder beside it. */
function place() {
  const path = join(room, String(++places));
  const [file, out, shape] = [join(path, 'told.txt'), join(path, 'out'), join(path, 'told.txt.shape.yaml')];
  mkdirSync(path);
  writeFileSync(file, told);
  const words = ['make', file, '--out', out, '--forms', 'tips'];
  return { path, file, out, shape, words, there: () => readdirSync(path).sort() };
}

/** A folder that was made before, with a title that tells it from others; a telling is read anew by what is made then. */
function madeBefore(out: string, title: string): void {
  cpSync(base, out, { recursive: true });
  const telling = { ...tellingIn(base), title };
  writeFileSync(join(out, 'telling.json'), JSON.stringify(telling));
}

const base = join(room, 'base');
beforeAll(async () => {
  const { file } = place();
  expect(await passalong('make', file, '--out', base, '--forms', 'talk')).toMatchObject(done);
}, 120_000);

const asMade = ['out', 'told.txt', 'told.txt.shape.yaml'];

describe('a folder that is there already', () => {
  test('with somebody’s own files in it is refused, before any work, and nothing in it is touched', async () => {
    const { out, words, there } = place();
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.txt'), 'Ten years of work.');
    const { code, stdout, stderr } = await passalong(...words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /out: This folder holds files that Passalong did not make: thesis\.txt\.\n.*--out/u,
    );
    expect(readdirSync(out)).toEqual(['thesis.txt']);
    expect(there()).toEqual(['out', 'told.txt']);
  });

  test('that was made here is replaced whole, so that nothing of the old one stays', async () => {
    const { out, words, there } = place();
    madeBefore(out, 'Old');
    expect(readdirSync(out)).toContain('talk.ics');
    expect(await passalong(...words)).toMatchObject(done);
    expect(readdirSync(out).filter((name) => name.startsWith('talk'))).toEqual([]);
    expect((await verify(out)).faults).toEqual([]);
    expect(there()).toEqual(asMade);
    writeFileSync(join(out, 'my notes.txt'), 'Mine.');
    expect((await passalong(...words)).stderr).toContain('my notes.txt');
    expect(readdirSync(out)).toContain('tips.html');
  });

  test('and empty, or reached by a link, is as good as a new one, and the link stays a link', async () => {
    const { path, out, words } = place();
    const elsewhere = join(path, 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, out);
    expect(await passalong(...words)).toMatchObject(done);
    expect(realpathSync(out)).toBe(realpathSync(elsewhere));
    expect((await verify(elsewhere)).faults).toEqual([]);
    expect(readdirSync(path).sort()).toEqual(['elsewhere', ...asMade].sort());
  });
});

describe('somebody pulls the plug while a folder is replaced', () => {
  /** Replaces the folder for ever, with one or the other of two, by the code that the program runs. */
  const forever = `
    const { putFolder } = await import(process.argv[1]);
    const { readdirSync, readFileSync } = await import('node:fs');
    const read = (folder) => new Map(readdirSync(folder).map((name) => [name, readFileSync(folder + '/' + name)]));
    const both = [read(process.argv[3]), read(process.argv[4])];
    console.log('ready');
    for (let turn = 0; ; turn += 1) await putFolder(process.argv[2], both[turn % 2]);`;
  const code = new URL('../../dist/folders/folder.js', import.meta.url).href;

  test('at any moment: one of the two is there, whole, once the next run has tidied', async () => {
    const { path, out, words, there } = place();
    const [one, other] = [join(room, 'one'), join(room, 'other')];
    madeBefore(one, 'One');
    madeBefore(other, 'Other');
    madeBefore(out, 'One');
    const found = { whole: 0, aside: 0, halves: 0 };
    for (let time = 0; time < 40; time += 1) {
      const child = spawn(node, ['--input-type=module', '-e', forever, code, out, one, other], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // Moments spread over some turns of it, which take a few milliseconds each.
      await new Promise((resolve) => setTimeout(resolve, (time * 7.3) % 31));
      child.kill('SIGKILL');
      await ended(child);
      const left = readdirSync(path).filter((name) => name.startsWith('.'));
      found.halves += left.length ? 1 : 0;
      const folder = readdirSync(path).includes('out')
        ? out
        : left.find((name) => name.startsWith('.out.old-'));
      expect(folder, left.join()).toBeDefined();
      found[folder === out ? 'whole' : 'aside'] += 1;
      const kept = folder === out ? out : join(path, folder!);
      expect(['One', 'Other']).toContain(tellingIn(kept).title);
      if (time % 4 === 0) expect((await verify(kept)).faults).toEqual([]);
    }
    expect(found.halves, JSON.stringify(found)).toBeGreaterThan(5);
    expect(await passalong(...words)).toMatchObject(done);
    expect((await verify(out)).faults).toEqual([]);
    expect(there()).toEqual(asMade);
  });

  test('of the whole program, as soon as it writes: the old folder still holds, and the next run leaves no trace', async () => {
    const { path, out, shape, words, there } = place();
    madeBefore(out, 'Old');
    for (const wait of [0, 3]) {
      await stopped(path, [...words, '--title', 'New'], 'SIGKILL', wait);
      if (there().includes('out')) expect((await verify(out)).faults).toEqual([]);
    }
    writeFileSync(`${shape}.999999.making`, 'half a private file');
    expect(await passalong(...words, '--title', 'New')).toMatchObject(done);
    expect(tellingIn(out).title).toBe('New');
    expect((await verify(out)).faults).toEqual([]);
    expect(there()).toEqual(asMade);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'politely, with %s: one of the two is there and nothing lies beside it',
    async (signal) => {
      const { path, out, words, there } = place();
      madeBefore(out, 'Old');
      const ran = await stopped(path, [...words, '--title', 'New'], signal, 0);
      // It may have been faster than the signal.
      if (ran.signal) expect(ran.signal).toBe(signal);
      else expect(ran.code).toBe(0);
      expect(['Old', 'New']).toContain(tellingIn(out).title);
      expect((await verify(out)).faults).toEqual([]);
      expect(there().filter((name) => name !== 'told.txt.shape.yaml')).toEqual(['out', 'told.txt']);
    },
  );
});

test('two people make the same folder at once, and both are told that it went well', async () => {
  const { out, words, there } = place();
  const both = await Promise.all(['One', 'Other'].map((title) => passalong(...words, '--title', title)));
  for (const ran of both) expect(ran).toMatchObject(done);
  expect((await verify(out)).faults).toEqual([]);
  expect(there()).toEqual(asMade);
});

describe('the disk refuses', () => {
  /** Permissions hold for root too once it has given up the right to pass over them. */
  const bound =
    process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner'] : [];

  test('a folder where one may not write: said plainly, and nothing is there', async () => {
    const { path, words, there } = place();
    chmodSync(path, 0o555);
    const { code, stdout, stderr } = await ended(started(words, bound));
    chmodSync(path, 0o755);
    expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/out: You may not read or write this\.\n/u);
    expect(there()).toEqual(['told.txt']);
  });

  test('a file that one may not read: said plainly', async () => {
    const { file, words, there } = place();
    chmodSync(file, 0);
    const { code, stderr } = await ended(started(words, bound));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/told\.txt: You may not read/u),
    });
    expect(there()).toEqual(['told.txt']);
  });

  test('only the private file: the folder is made all the same, and it is said where to decide', async () => {
    const { path, file } = place();
    const out = join(room, `made-${places}`);
    chmodSync(path, 0o555);
    const ran = await ended(started(['make', file, '--out', out, '--forms', 'tips'], bound));
    chmodSync(path, 0o755);
    expect(ran).toMatchObject(done);
    expect(ran.stdout).toMatch(/Note: .*shape\.yaml could not be written: You may not/u);
    expect(ran.stdout).toContain('Give --shape FILE');
    expect((await verify(out)).faults).toEqual([]);
    expect(readdirSync(path)).toEqual(['told.txt']);
  });

  const disk = join(room, 'disk');
  mkdirSync(disk);
  const mounted = mount(disk);
  if (mounted) afterAll(() => execFileSync('umount', [disk]));
  const way = mounted
    ? 'full: a real disk of 300 kB'
    : 'such that no file may pass 20 kB, as no disk can be mounted here';

  test(`because it is ${way}; the old folder stays whole`, async () => {
    const { file } = place();
    const out = join(disk, 'out');
    madeBefore(out, 'Old');
    const before = readFileSync(join(out, 'telling.json'), 'utf8');
    const limit = mounted ? [] : ['sh', '-c', 'ulimit -f 40; exec "$0" "$@"'];
    const { code, stdout, stderr } = await ended(started(['make', file, '--out', out], limit));
    expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /out: The (?:disk is full|file would be larger than this disk allows)\.\n[^\n]+\n$/u,
    );
    expect(readdirSync(disk)).toEqual(['out']);
    expect(readFileSync(join(out, 'telling.json'), 'utf8')).toBe(before);
    expect((await verify(out)).faults).toEqual([]);
  });
});

/** Runs the program and stops it so many milliseconds after it began to write beside the folder. */
async function stopped(folder: string, words: string[], signal: NodeJS.Signals, wait: number): Promise<Ran> {
  const begins = appears(folder, /^\.out\.making-/u);
  const child = started(words);
  const ends = ended(child);
  await begins;
  await new Promise((resolve) => setTimeout(resolve, wait));
  child.kill(signal);
  return ends;
}

/** Mounts a disk of 300 kB; false where that is not allowed. */
function mount(path: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Waits until something of this name appears in a folder. */
function appears(folder: string, name: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_, changed) => {
      if (!name.test(changed ?? '')) return;
      watcher.close();
      resolve();
    });
  });
}
