import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../programs.ts';
import { standing, tellingIn, textsIn } from './folder-texts.ts';
import { passalong, type Ran, workplace } from './program.ts';
import { decisions, told } from './told.ts';

const room = workplace();
let places = 0;

/** A telling and its private file in a place of their own, and how to make them. */
function beside(text: string, shape: string | null = null) {
  const file = join(room, `told-${++places}.txt`);
  const [out, shapeFile] = [`${file}.out`, `${file}.shape.yaml`];
  writeFileSync(file, text);
  if (shape !== null) writeFileSync(shapeFile, shape);
  const make = (...words: string[]): Promise<Ran> => passalong('make', file, '--out', out, ...words);
  return { file, out, shapeFile, make };
}

const done = { code: 0, stderr: '' };

describeWith(['pdftotext', 'pdfinfo', 'qpdf'], 'a person who decides in the private file about', () => {
  test('somebody’s name finds no part of it in any file, be it as an e-book, in slides or in properties', async () => {
    const { make, out, shapeFile } = beside(told);
    expect(
      await make('--title', 'What Ottoline Fennimore counted', '--place', 'Where Mr Fennimore works'),
    ).toMatchObject(done);
    const before = textsIn(out);
    for (const place of [
      'guide.docx docProps/core.xml',
      'guide.epub book/package.opf',
      'session.pptx docProps/core.xml',
      'guide.pdf properties',
      'telling.json',
    ])
      expect(standing(['Fennimore'], before).join('\n'), 'it stands there first').toContain(place);
    writeFileSync(shapeFile, decided(readFileSync(shapeFile, 'utf8'), 'Ottoline Fennimore', 'a visitor'));
    expect(
      await make('--title', 'What Ottoline Fennimore counted', '--place', 'Where Mr Fennimore works'),
    ).toMatchObject(done);
    expect(standing(['Ottoline', 'Fennimore'], textsIn(out))).toEqual([]);
    const telling = tellingIn(out);
    expect(telling.title).toBe('What [a visitor] counted');
    expect(telling.passages[1]!.words).toContain('[a visitor] counted them on the wall');
    expect(await passalong('verify', out)).toMatchObject(done);
    expect(readFileSync(shapeFile, 'utf8')).toContain('Ottoline Fennimore');
  });

  test('the teller’s own name is read everywhere as the words that they chose', async () => {
    const shape = `${decisions}identifiers:\n  - { found: Zadie Quarmby, decide: a night nurse }\nkinds: { person: keep }\n`;
    const { make, out } = beside(told.replace('It began', 'I am Zadie, and it began'), shape);
    const ran = await make();
    expect(ran).toMatchObject(done);
    const texts = textsIn(out);
    expect(standing(['Zadie', 'Quarmby'], texts)).toEqual([]);
    expect(tellingIn(out).tellers).toEqual(['a night nurse']);
    expect(ran.stdout).toContain('Told by a night nurse');
    expect(standing(['Told by a night nurse'], texts).length).toBeGreaterThan(5);
  });

  test('every name, to keep it, finds no word of a draft anywhere', async () => {
    const { make, out } = beside(
      told,
      'kinds: { person: keep, place: keep, organisation: keep, rare role: keep, age: keep }\n',
    );
    const ran = await make();
    expect(ran).toMatchObject(done);
    expect(ran.stdout).toContain('None waits for a decision.');
    expect(tellingIn(out).undecided).toBe(0);
    expect(
      standing(
        ['draft'],
        textsIn(out).filter(({ where }) => !/source$/u.test(where)),
      ),
    ).toEqual([]);
  });
});

test('what a person writes about passages holds, and is still there when the folder is made again', async () => {
  const whispered = told.replace('The beans did,', 'This is off the record. The beans did,');
  const { make, file, out, shapeFile } = beside(whispered, decisions);
  const ran = await make('--forms', 'tips');
  expect(ran).toMatchObject(done);
  const first = tellingIn(out);
  expect(first.passages[1]).toMatchObject({
    questions: [3],
    part: 'core',
    matters: 1,
    key: 'Ask whoever owns the stairs before you buy a wheelbarrow.',
  });
  expect(readFileSync(join(out, 'tips.txt'), 'utf8')).toContain('Put a gauge up first, and write down');
  expect(ran.stdout).toContain('1 kept back');
  expect(JSON.stringify(first)).not.toContain('beans');

  const mine = `  t1p01:
    questions: [ 9, 2 ] # my own note
    key: I read it to the night porter, and he laughed
    tip: no
    part: context
    headline: A letter
    matters: 3
`;
  const changed = readFileSync(shapeFile, 'utf8')
    .replace(/ {2}t1p01:[\s\S]*(?= {2}t1p02)/u, mine)
    .replace('  t1p03:\n', '  t1p03:\n    leave-out: true\n')
    .replace('  t1p04:\n', '  t1p04:\n    off-record: share\n');
  writeFileSync(shapeFile, changed);
  expect((await make('--forms', 'tips')).stdout).toContain('1 kept back');
  const { passages } = tellingIn(out);
  expect(passages.map(({ id }) => id)).toEqual(['t1p01', 't1p02', 't1p04']);
  const decided = { questions: [9, 2], part: 'context', headline: 'A letter', matters: 0.3 };
  expect(passages[0]).toMatchObject({ ...decided, key: 'I read it to the night porter, and he laughed' });
  expect(passages[2]!.words).toContain('The beans did');
  expect(readFileSync(join(out, 'tips.txt'), 'utf8')).not.toContain('gauge');
  const kept = readFileSync(shapeFile, 'utf8');
  for (const line of ['# my own note', 'tip: no', 'leave-out: true', 'off-record: share'])
    expect(kept).toContain(line);

  const longer =
    'Jo Pellingham: Who came first?\n\nZadie Quarmby: A gull came first, and it stayed all summer.\n\n';
  writeFileSync(file, longer + whispered);
  expect(await make('--forms', 'tips')).toMatchObject(done);
  const after = tellingIn(out).passages;
  expect(
    after.map(({ id }) => id),
    'each decision went with its passage',
  ).toEqual(['t1p01', 't1p02', 't1p03', 't1p05']);
  expect(after[1]).toMatchObject(decided);
  expect(after[2]).toMatchObject({ questions: [3], part: 'core' });

  const settled = readFileSync(shapeFile, 'utf8');
  expect(settled).toContain('# my own note');
  expect(await make('--forms', 'tips')).toMatchObject(done);
  expect(readFileSync(shapeFile, 'utf8')).toBe(settled);
});

describe('a mistake in the private file is told with its line, and the folder that was there stays', () => {
  const mistakes: [what: string, shape: string, line: number, says: RegExp][] = [
    [
      'a key that is not word for word',
      decisions.replace(
        'Ask whoever owns the stairs before you buy a wheelbarrow.',
        'Ask who owns the stairs.',
      ),
      0,
      /“Ask who owns the stairs\.” does not stand word for word in passage t1p02/u,
    ],
    [
      'a tip that nobody gave',
      `${decisions}    tip: Never look down.\n`.replace('    tip: no\n    tip: Never', '    tip: Never'),
      0,
      /Never look down/u,
    ],
    [
      'YAML that cannot be read',
      decisions.replace('    questions: [ 3 ]', '    questions: [ 3'),
      0,
      /cannot be read/u,
    ],
    ['a question that is none of the eleven', decisions.replace('[ 3 ]', '[ 12 ]'), 8, /1 to 11/u],
    ['a word that means nothing', decisions.replace('    part: core', '    prat: core'), 0, /prat/u],
    ['a part that is none', decisions.replace('part: core', 'part: heart'), 0, /core, adaptable/u],
  ];
  test.concurrent.each(mistakes)('%s', async (_, shape, line, says) => {
    const { make, out, shapeFile } = beside(told, shape);
    const { code, stdout, stderr } = await make();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(says);
    const named = new RegExp(`^${shapeFile}, line (\\d+): [^\\n]+\\n[^\\n]+\\n$`, 'u').exec(stderr);
    expect(named, stderr).not.toBeNull();
    const wanted =
      line ||
      shape.split('\n').findIndex((text, at) => says.test(text) || text !== decisions.split('\n')[at]) + 1;
    expect(Math.abs(Number(named![1]) - wanted), `${stderr} wanted line ${wanted}`).toBeLessThanOrEqual(5);
    expect(readFileSync(shapeFile, 'utf8')).toBe(shape);
    expect(() => tellingIn(out)).toThrow();
  });
});

describe('who tells and who asks', () => {
  const swapped = told
    .replaceAll('Jo Pellingham:', 'Someone Else:')
    .replaceAll('Zadie Quarmby:', 'Jo Pellingham:')
    .replaceAll('Someone Else:', 'Zadie Quarmby:');

  test('--interviewer says who asks, where it was worked out wrongly, and the private file remembers it', async () => {
    const { make, out } = beside(told);
    expect(await make('--forms', 'tips', '--interviewer', 'zadie')).toMatchObject(done);
    expect(tellingIn(out).tellers).toEqual(['Jo Pellingham']);
    expect(await make('--forms', 'tips')).toMatchObject(done);
    expect(tellingIn(out).tellers).toEqual(['Jo Pellingham']);
  });

  test('a name that nobody has is refused, with those who do speak', async () => {
    const { make } = beside(told);
    const { code, stderr } = await make('--interviewer', 'Prunella');
    expect(code).toBe(1);
    expect(stderr).toMatch(/“Prunella”[^\n]*\n[^\n]*Jo Pellingham, Zadie Quarmby/u);
  });

  test('several files make one story, each with its teller and its passages', async () => {
    const [one, two] = [beside(told), beside(swapped)];
    const both = await passalong('make', one.file, two.file, '--out', one.out, '--forms', 'guide');
    expect(both).toMatchObject(done);
    const { tellers, passages } = tellingIn(one.out);
    expect(tellers).toEqual(['Zadie Quarmby', 'Jo Pellingham']);
    expect(passages.map(({ id, speaker }) => `${id} ${speaker}`)).toEqual(
      [1, 2].flatMap((telling) =>
        [1, 2, 3, 4].map(
          (number) => `t${telling}p0${number} ${telling === 1 ? 'Zadie Quarmby' : 'Jo Pellingham'}`,
        ),
      ),
    );
    expect(both.stdout).toContain('Told by Zadie Quarmby, Jo Pellingham');
    expect(await passalong('verify', one.out)).toMatchObject(done);
  });
});

/** The private file with a decision about one identifier, as somebody types it over "waiting". */
function decided(shape: string, found: string, by: string): string {
  const changed = shape.replace(new RegExp(`(- found: ${found}\\n +decide: )waiting`, 'u'), `$1${by}`);
  expect(changed).not.toBe(shape);
  return changed;
}
