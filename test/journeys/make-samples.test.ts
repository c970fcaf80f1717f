import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/editions/file-endings.ts';
import type { Summary } from '../../src/folders/summary.ts';
import type { TellingFile } from '../../src/folders/telling-json.ts';
import { questions } from '../../src/questions/questions.ts';
import { describeWith } from '../programs.ts';
import { standing, tellingIn, textsIn } from './folder-texts.ts';
import { attribute, elementsIn, textOf, textsOutside } from './html-tree.ts';
import { madeSample, placeOf, samples } from './made-sample.ts';
import { passalong, type Ran, twoAtOnce, workplace } from './program.ts';
import { mustNotStand } from './sample-secrets.ts';

const room = workplace();

interface Made {
  first: Ran;
  proof: Ran;
  /** Made again, with its summary as JSON; telling.json and the private file before and after it. */
  again: { ran: Ran; before: string; after: string } | null;
}

/** Captions, a Word file, and words with who asks: what is made a second time, which takes long. */
const madeTwice = ['the-discharge-lounge.vtt', 'who-writes-the-rota.docx', 'the-leg-club.txt'];

const made = new Map<string, Made>();
const all = readdirSync(samples).filter((name) => !/\.(png|yaml|csv)$/u.test(name));

beforeAll(async () => {
  await twoAtOnce(all, async (sample) => {
    const { folder, shape, ran: first } = await madeSample(sample);
    const proof = await passalong('verify', folder, '--json');
    made.set(sample, { first, proof, again: madeTwice.includes(sample) ? await again(sample) : null });

    async function again(name: string): Promise<Made['again']> {
      const copy = { folder: join(room, name), shape: join(room, `${name}.yaml`) };
      cpSync(folder, copy.folder, { recursive: true });
      cpSync(shape, copy.shape);
      const before = keptNow(copy);
      const words = ['make', join(samples, name), '--out', copy.folder, '--shape', copy.shape];
      const ran = await passalong(...words, '--json');
      return { ran, before, after: keptNow(copy) };
    }
  });
}, 240_000);

describe.each(all)('a person makes %s into a folder', (sample) => {
  const folder = out(sample);
  let telling: TellingFile;
  let ran: Made;
  beforeAll(() => {
    telling = tellingIn(folder);
    ran = made.get(sample)!;
  });

  test('and is told that it went well, with nothing to worry about on the side', () => {
    expect(ran.first).toMatchObject({ code: 0, stderr: '' });
  });

  test('and finds every file that was promised, none of them empty, and no others', () => {
    const promised = Object.entries(filesOf).flatMap(([form, endings]) =>
      endings.map((ending) => `${form}.${ending}`),
    );
    const there = readdirSync(folder);
    expect(there).toEqual(
      expect.arrayContaining([...promised, 'index.html', 'telling.json', 'telling.html']),
    );
    expect(
      there.filter(
        (name) => !promised.includes(name) && !/^(?:index|telling(?:-\d+)?)\.(?:html|json)$/u.test(name),
      ),
    ).toEqual([]);
    for (const name of there) expect(statSync(join(folder, name)).size, name).toBeGreaterThan(100);
  });

  test('and every page is small enough for a slow connection', () => {
    for (const { name, source } of pagesIn(folder))
      expect(Buffer.byteLength(source), name).toBeLessThan(60 * 1024);
  });

  test('and the text of every quotation on a page stands, letter for letter, in its passage', () => {
    const told = new Map(telling.passages.map((passage) => [passage.id, passage.words]));
    let quotations = 0;
    for (const { name, source } of pagesIn(folder))
      for (const element of elementsIn(parse(source))) {
        const id = attribute(element, 'data-passage');
        if (id === null) continue;
        quotations += 1;
        expect(told.get(id), `${name}: passage ${id}`).toContain(textOf(element));
        expect(textOf(element).trim(), `${name}: passage ${id}`).not.toBe('');
      }
    expect(quotations).toBeGreaterThan(telling.passages.length);
  });

  test('and no page says a teller’s words without saying whose they are', () => {
    const runs = new Set(telling.passages.flatMap(({ words: told }) => runsOf(told)));
    for (const { name, source } of pagesIn(folder)) {
      const outside = textsOutside(
        parse(source),
        (one) => one.nodeName === 'style' || attribute(one, 'data-passage') !== null,
      );
      expect(
        outside.flatMap(runsOf).filter((run) => runs.has(run)),
        name,
      ).toEqual([]);
    }
  });

  test('and the proof holds for every file', () => {
    expect(JSON.parse(ran.proof.stdout)).toEqual({ held: telling.files, faults: [] });
    expect(ran.proof.code).toBe(0);
  });

  test('and the summary says what is in it', () => {
    const { stdout } = ran.first;
    expect(stdout).toContain(`${telling.passages.length} passages`);
    for (const { name } of questions) expect(stdout).toContain(name);
    for (const form of Object.keys(filesOf))
      expect(stdout).toMatch(new RegExp(`^${form} +(?:about )?\\d.*minute`, 'mu'));
    expect(stdout).toMatch(
      telling.undecided ? new RegExp(`${telling.undecided} waits? for`, 'u') : /None waits/u,
    );
    expect(stdout).toContain(join(folder, 'index.html'));
  });
});

describe.each(madeTwice)('a person makes %s a second time', (sample) => {
  test('and it is the same: the words, their ids and the private file', () => {
    const { ran, before, after } = made.get(sample)!.again!;
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(after).toBe(before);
  });

  test('and the summary as JSON says what the folder and the summary in words say', () => {
    const { first, again } = made.get(sample)!;
    const telling = tellingIn(out(sample));
    const summary: Summary = JSON.parse(again!.ran.stdout);
    const { answered, unanswered, forms } = summary;
    expect(summary).toMatchObject({
      passages: telling.passages.length,
      undecided: telling.undecided,
      invented: true,
      warnings: [],
    });
    for (const { form, minutes, files } of forms)
      expect(telling.forms[form]).toMatchObject({ minutes, files });
    for (const { name, passages } of answered) expect(first.stdout).toContain(`${name} ${passages}`);
    expect([...answered, ...unanswered].map(({ name }) => name).sort()).toEqual(
      questions.map(({ name }) => name).sort(),
    );
    const answers = (number: number) =>
      telling.passages.filter((passage) => passage.questions.includes(number));
    for (const { number, passages } of answered) expect(answers(number)).toHaveLength(passages);
  });
});

describeWith(
  ['pdftotext', 'pdfinfo', 'qpdf'],
  'in no file of a sample’s folder, properties included, can anybody find',
  () => {
    test.each(all)('what was said off the record, or how to reach anybody, in %s', (sample) => {
      const texts = textsIn(out(sample));
      expect(standing(mustNotStand[sample] ?? [], texts)).toEqual([]);
      // That the search can find anything at all.
      expect(standing(['DRAFT'], texts).length).toBeGreaterThan(5);
    });

    test('and no sample was forgotten here', () => {
      expect(Object.keys(mustNotStand).sort()).toEqual(all.sort());
    });
  },
);

function pagesIn(folder: string): { name: string; source: string }[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return pages.map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }));
}

const out = (sample: string) => placeOf(sample).folder;

function keptNow({ folder, shape }: { folder: string; shape: string }): string {
  return readFileSync(join(folder, 'telling.json'), 'utf8') + readFileSync(shape, 'utf8');
}

/** Every eight words running, by which somebody would know a sentence again. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}
