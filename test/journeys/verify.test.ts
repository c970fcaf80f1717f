import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verify } from '../../src/folders/verify.ts';
import { tellingIn } from './folder-texts.ts';
import { partsOf, replacePart } from './office-parts.ts';
import { passalong, workplace } from './program.ts';
import { decisions, told } from './told.ts';

const room = workplace();
const whole = join(room, 'whole');
const other = join(room, 'other');
/** What is changed: it stands once in the telling, in the second passage. */
const [word, wrong, passage] = ['wheelbarrow', 'racing bike', 't1p02'];
let copies = 0;

beforeAll(async () => {
  await Promise.all([made(whole, (text) => text), made(other, (text) => text.replaceAll(word, wrong))]);
}, 120_000);

async function made(out: string, as: (text: string) => string): Promise<void> {
  const [file, shape] = [`${out}.txt`, `${out}.yaml`];
  writeFileSync(file, as(told));
  writeFileSync(shape, as(decisions));
  // The same title for both, so that nothing but the word differs.
  const ran = await passalong('make', file, '--out', out, '--shape', shape, '--title', 'The roof');
  expect(ran).toMatchObject({ code: 0, stderr: '' });
}

/** A copy of the folder that was made, to change. */
function copy(): string {
  const path = join(room, `copy-${++copies}`);
  cpSync(whole, path, { recursive: true });
  return path;
}

/** One as if no PDF had been made, which takes long to read: for looking at many changes one after another. */
function quickCopy(): string {
  const [path, telling] = [copy(), tellingIn(whole)];
  const isQuick = (name: string) => !name.endsWith('.pdf');
  for (const name of telling.files) if (!isQuick(name)) rmSync(join(path, name));
  telling.files = telling.files.filter(isQuick);
  for (const form of Object.values(telling.forms)) form.files = form.files.filter(isQuick);
  writeFileSync(join(path, 'telling.json'), JSON.stringify(telling));
  return path;
}

async function refused(folder: string, ...says: (string | RegExp)[]): Promise<void> {
  const { code, stdout, stderr } = await passalong('verify', folder);
  for (const part of says) expect(stdout).toMatch(part);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
}

describe('somebody changes one word of one quotation by hand, and the proof names the file and the passage', () => {
  const ways = [
    'tips.html',
    'telling.html',
    'index.html',
    'guide.md',
    'guide.txt',
    'guide.docx',
    'guide.epub',
    'session.pptx',
  ];
  test.each(ways)('in %s', async (name) => {
    const folder = copy();
    const [part, text] = [...partsOf(join(folder, name))].find(([, content]) => content.includes(word))!;
    replacePart(join(folder, name), part, text.replace(word, wrong));
    await refused(folder, name, passage);
  });

  test.each(['tips.pdf', 'guide.pdf'])('in %s', async (name) => {
    const folder = copy();
    copyFileSync(join(other, name), join(folder, name));
    await refused(folder, name, passage);
  });

  test('in any place of any file where it stands, one at a time', async () => {
    const folder = quickCopy();
    const named = readdirSync(whole).filter((name) => !/\.(?:pdf|json|ics)$/u.test(name));
    let places = 0;
    for (const name of named) {
      for (const [part, text] of partsOf(join(whole, name)))
        for (const { index } of text.matchAll(new RegExp(word, 'gu'))) {
          const changed = text.slice(0, index) + wrong + text.slice(index + word.length);
          replacePart(join(folder, name), part, changed);
          expect((await verify(folder)).faults.join(), `${name} ${part} at ${index}`).toContain(passage);
          places += 1;
        }
      copyFileSync(join(whole, name), join(folder, name));
    }
    expect(places).toBeGreaterThan(30);
    expect((await verify(folder)).faults).toEqual([]);
  });
});

describe('somebody takes a quotation out, or puts one in, and the proof says where', () => {
  const sentence = `Ask whoever owns the stairs before you buy a ${word}.`;
  const added = 'And I would do it all again tomorrow.';
  const ways: [name: string, from: string | RegExp, to: string][] = [
    ['a quotation gone from tips.html', new RegExp(`(data-passage="${passage}"[^>]*>)[^<]+`, 'u'), '$1'],
    ['a passage gone from telling.html', /<p data-passage="t1p03"[^>]*>[^<]+<\/p>/u, ''],
    ['a sentence gone from guide.html', sentence, ''],
    ['a sentence gone from guide.md', sentence, ''],
    ['a sentence gone from guide.txt', 'Put a gauge up first,', ''],
    ['a sentence gone from guide.docx', sentence, ''],
    ['a sentence gone from guide.epub', sentence, ''],
    ['a sentence gone from session.pptx', sentence, ''],
    ['a sentence put into guide.html', sentence, `${sentence} ${added}`],
    ['a quotation put into tips.html', '</main>', `<p data-passage="${passage}">${added}</p></main>`],
    ['a quotation put into guide.md', /$/u, `\n> ${added}\n> *— Zadie Quarmby · ${passage}*\n`],
    ['a quotation put into guide.txt', /$/u, `\n  | ${added}\n    — Zadie Quarmby (${passage})\n`],
    ['a sentence put into guide.docx', sentence, `${sentence} ${added}`],
    ['a sentence put into guide.epub', sentence, `${sentence} ${added}`],
    ['a sentence put into session.pptx', sentence, `${sentence} ${added}`],
    [
      'a true quotation said twice in tips.html',
      '</main>',
      `<p data-passage="${passage}">${sentence}</p></main>`,
    ],
    ['the id of a passage changed in tips.html', `data-passage="${passage}"`, 'data-passage="t1p01"'],
    [
      'the id of a passage that nobody told in guide.html',
      `data-passage="${passage}"`,
      'data-passage="t9p99"',
    ],
    ['the id of a passage changed in guide.md', new RegExp(`\\[${passage}\\]`, 'u'), '[t1p01]'],
    ['the id of a passage changed in guide.txt', `(${passage})`, '(t1p01)'],
  ];
  test.each(ways)('%s', async (way, from, to) => {
    const folder = quickCopy();
    const name = way.split(' ').at(-1)!;
    const path = join(folder, name);
    const [part, text] = [...partsOf(path)].find(
      ([, content]) => content.search(typeof from === 'string' ? escaped(from) : from) >= 0,
    )!;
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    replacePart(path, part, changed);
    expect((await verify(folder)).faults.join()).toContain(name);
  });
});

describe('somebody changes telling.json, against which all is proven', () => {
  test('a word added to the words of a passage is a word that was not said', async () => {
    const folder = copy();
    const telling = tellingIn(folder);
    telling.passages[1]!.words += ' Gladly.';
    writeFileSync(join(folder, 'telling.json'), JSON.stringify(telling));
    await refused(folder, 'telling.json', passage, 'Gladly');
  });

  test('a word added to both what was said and the words does not stand in the files', async () => {
    const folder = copy();
    const telling = tellingIn(folder);
    for (const key of ['said', 'words'] as const)
      telling.passages[1]![key] = telling.passages[1]![key].replace('Ask whoever', 'Always ask whoever');
    writeFileSync(join(folder, 'telling.json'), JSON.stringify(telling));
    await refused(folder, passage);
  });

  test('a form taken out of its list leaves files that nobody answers for', async () => {
    const folder = copy();
    const telling = tellingIn(folder);
    delete telling.forms.tips;
    writeFileSync(join(folder, 'telling.json'), JSON.stringify(telling));
    await refused(folder, /tips/u);
  });

  test.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    ['of another program', () => '{"files": []}'],
    ['empty', () => ''],
  ])('%s it proves nothing, and whoever asks is told what to do', async (_, change) => {
    const folder = copy();
    const path = join(folder, 'telling.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { code, stderr, stdout } = await passalong('verify', folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/telling\.json.*broken.*\nMake the folder again\.\n$/u);
  });
});

describe('something about the folder itself is not as it was made', () => {
  test('a stranger’s file', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'notes.txt'), 'Buy gravel.');
    await refused(folder, 'notes.txt');
  });

  test('a file gone, and a file that is broken', async () => {
    const folder = copy();
    rmSync(join(folder, 'guide.epub'));
    writeFileSync(join(folder, 'guide.docx'), 'This was a Word file.');
    writeFileSync(join(folder, 'tips.pdf'), readFileSync(join(whole, 'tips.pdf')).subarray(0, 9_000));
    await refused(folder, 'guide.epub', 'guide.docx', 'tips.pdf');
  });

  test.each([
    ['a file', () => join(whole, 'tips.html')],
    ['an empty folder', () => mkdirSync(join(room, 'empty'), { recursive: true })],
    ['no folder at all', () => join(room, 'nowhere')],
  ])('%s is no folder that was made here', async (_, path) => {
    const { code, stdout, stderr } = await passalong('verify', path() ?? join(room, 'empty'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\.\n[^\n]+\.\n$/u);
  });
});

function escaped(text: string): RegExp {
  return new RegExp(text.replace(/[.()[\]]/gu, '\\$&'), 'u');
}
