import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { entityBomb, halfOf, megabytesOf, noise, wordFile, zipBomb } from './bad-files.ts';
import { tellingIn } from './folder-texts.ts';
import { attribute, elementsIn } from './html-tree.ts';
import { ended, passalong, started, workplace } from './program.ts';
import { told } from './told.ts';

const room = workplace();
let places = 0;

/** A file in a place of its own, and where its folder would come. */
function given(name: string, content: string | Uint8Array) {
  const place = join(room, String(++places));
  const file = join(place, name);
  mkdirSync(place);
  writeFileSync(file, content);
  return { place, file, out: join(place, 'out') };
}

/** One sentence of what is wrong and one of what to do, no trace of ours, and nothing left behind. */
function expectPlain({
  code,
  stdout,
  stderr,
}: {
  code: number | null;
  stdout: string;
  stderr: string;
}): void {
  expect({ code, stdout }, stderr).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\.\n[A-Z][^\n]+\n$/u);
  expect(stderr).not.toMatch(/\bat .*\.[jt]s:\d|Error:|undefined|\[object|node:/u);
}

describe.concurrent('a file that is no telling is refused with its name, in plain words, and nothing is left behind', () => {
  const files: [what: string, name: string, content: () => string | Uint8Array, says: RegExp][] = [
    ['empty', 'empty.txt', () => '', /no words/u],
    ['spaces only', 'spaces.vtt', () => ' \n\t \r\n  ', /no words/u],
    ['captions without a word', 'silent.vtt', () => 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n', /no words/u],
    ['noise', 'noise.txt', () => noise(5_000), /not text/u],
    ['NUL among the words', 'nul.txt', () => told.replace('gull', 'gu\0ll'), /not text/u],
    [
      'a picture renamed',
      'picture.vtt',
      () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(900)]),
      /picture/u,
    ],
    [
      'an old Word file',
      'old.doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(900)]),
      /old Word file/u,
    ],
    [
      'a zip that is no Word file',
      'other.docx',
      () => Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
      /not|no Word|damaged/u,
    ],
    ['half a Word file', 'half.docx', () => halfOf('who-writes-the-rota.docx'), /cut off/u],
    ['half a JSON file', 'half.json', () => halfOf('the-night-bus.json'), /, line \d+: .*cut off/u],
    ['entities that stand for a gigabyte', 'entities.docx', entityBomb, /entities/u],
    ['JSON of something else', 'other.json', () => '{"price": 3}', /./u],
  ];
  test.each(files)('%s', async (_, name, content, says) => {
    const { place, file, out } = given(name, content());
    const ran = await passalong('make', file, '--out', out);
    expectPlain(ran);
    expect(ran.stderr.startsWith(file), ran.stderr).toBe(true);
    expect(ran.stderr).toMatch(says);
    expect(readdirSync(place)).toEqual([name]);
  });
});

describe('a file that is far too large', () => {
  const files: [what: string, content: () => Uint8Array, name: string, seconds: number, megabytes: number][] =
    [
      ['51 MB is refused unread', () => megabytesOf(51), 'day.txt', 20, 350],
      [
        '49 MB of talk, which nobody can make a story of, is refused when it has been read',
        () => megabytesOf(49),
        'month.txt',
        60,
        1_500,
      ],
      [
        'a Word file that unpacks to a gigabyte is refused before it fills the memory',
        zipBomb,
        'bomb.docx',
        60,
        1_000,
      ],
    ];
  test.each(files)('%s', async (_, content, name, seconds, megabytes) => {
    const { place, file, out } = given(name, content());
    const began = Date.now();
    const child = started(['make', file, '--out', out]);
    const peak = peakOf(child.pid!);
    expectPlain(await ended(child));
    expect(peak()).toBeLessThan(megabytes);
    expect(Date.now() - began).toBeLessThan(seconds * 1000);
    expect(readdirSync(place)).toEqual([name]);
  });
});

describe('what is odd but was said is made all the same, and proven', () => {
  const twelve = Array.from(
    { length: 36 },
    (_, at) => `${'ABCDEFGHIJKL'[at % 12]}nn: I did part ${at} of it, and it took me a while to do.\n\n`,
  ).join('');
  const evil = `<script>alert(1)</script>: How did it go, <b>then</b>?

Bob "><img src=x onerror=alert(2)>: It went <script>alert(3)</script> very well and </blockquote></p><svg onload=alert(4)> we danced on it, and somebody's <a href="javascript:alert(5)">cat</a> came, and {{7*7}} and \${1+1} and [one](javascript:alert(6)) as well.
`;
  const odd: [what: string, files: Record<string, string | Uint8Array>, says: RegExp][] = [
    [
      'one voice, twelve, no times, times that run backwards, a text named Word, files cut off in the middle',
      {
        'one.txt': 'Sam: It was a long road and we walked it.\n',
        'twelve.txt': twelve,
        'back.srt':
          '1\n00:01:00,000 --> 00:01:05,000\nSam: We began at the end of it all.\n\n2\n00:00:10,000 --> 00:00:15,000\nSam: And then we went back to the start again.\n',
        'plain.docx': 'This is no Word file, only a few plain words that somebody saved.',
        'half.vtt': halfOf('the-discharge-lounge.vtt').subarray(0, 9_000),
        'half.srt': halfOf('the-handrail-panel.srt').subarray(0, 5_001),
        'half.md': halfOf('the-waiting-list-walk.md').subarray(0, 3_000),
        'half.txt': halfOf('one-front-door.txt').subarray(0, 2_000),
      },
      /back\.srt: The times run backwards at line 7[\s\S]*half\.vtt: The file is cut off/u,
    ],
    [
      'right to left, emoji, letters from the far end of Unicode, and markup in names and words',
      {
        'rtl.txt':
          'رنا: كيف بدأت الحديقة؟\n\nسامر: بدأت الحديقة برسالة من المستشفى، وقالت الرسالة إن السطح ممنوع إلى الأبد. قرأتها على البواب فضحك.\n',
        'emoji.txt':
          'Jo: How was it? 🙂\n\nSam: It was 👩‍👩‍👧 fine, and then 🔥🔥 it was not, and we put it out with a bucket 🪣, é e\u0301 \u{20BB7} \u200f.\n',
        'word.docx': wordFile('We grew beans on the roof &amp; nobody minded, not even the gull.'),
        'evil.txt': evil,
        'evil.vtt':
          'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Bob <script>alert(1)</script>>It went &lt;script&gt;alert(2)&lt;/script&gt; and <img src=x onerror=alert(3)> we danced.\n',
      },
      /\.pdf was not written.*Arabic/u,
    ],
  ];

  test.each(odd)('%s', async (_, files, says) => {
    const { place, out } = given('note', '');
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(place, name), content);
      return join(place, name);
    });
    const ran = await passalong('make', ...paths, '--out', out);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(says);
    expect(await passalong('verify', out)).toMatchObject({ code: 0, stderr: '' });
    expect(new Set(tellingIn(out).passages.map(({ telling }) => telling)).size).toBe(paths.length);
    for (const page of readdirSync(out)) {
      const text = readFileSync(join(out, page), 'utf8');
      if (page.endsWith('.html')) expect(liveIn(text), page).toEqual([]);
      if (page.endsWith('.md'))
        expect(text, page).not.toMatch(/(?<!\\)<(?:script|img|svg|a )|(?<!\\)\]\(javascript/u);
    }
  });

  test('two megabytes in one line without a full stop, and a million letters in one word', async () => {
    const { place, file, out } = given(
      'line.txt',
      'the garden on the roof was a good one and we went up there '.repeat(34_000),
    );
    const word = join(place, 'word.txt');
    writeFileSync(word, 'x'.repeat(900_000));
    const ran = await passalong('make', file, word, '--out', out, '--forms', 'tips');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { passages } = tellingIn(out);
    expect(passages.at(-1)!.words).toHaveLength(900_000);
    expect(passages.length).toBeGreaterThan(1_000);
  });
});

describe.concurrent('what was typed wrongly is said plainly, and nothing is left behind', () => {
  const typed: [words: string[], says: RegExp][] = [
    [['--minutes', '0'], /“0” is not a number of minutes[\s\S]*1 to 480/u],
    [['--minutes=-1'], /“-1” is not a number of minutes/u],
    [['--minutes', 'abc'], /“abc” is not a number of minutes/u],
    [['--forms', 'nonsense'], /no form called “nonsense”[\s\S]*tips, guide/u],
    [['--forms', ''], /no form/u],
    [['--colour', 'red'], /--colour[\s\S]*passalong help/u],
    [['--title'], /--title/u],
    [['--shape', 'nowhere/at/all.yaml', '--interviewer', 'Nobody'], /Nobody called “Nobody”/u],
  ];
  test.each(typed)('%j', async (words, says) => {
    const { place, file, out } = given('told.txt', told);
    const ran = await passalong('make', file, '--out', out, ...words);
    expectPlain(ran);
    expect(ran.stderr).toMatch(says);
    expect(readdirSync(place)).toEqual(['told.txt']);
  });

  test.each([
    ['no --out', ['make', 'FILE'], /--out/u],
    ['no file', ['make', '--out', 'OUT'], /No file was given/u],
    ['a file that is not there', ['make', 'OUT/told.txt', '--out', 'OUT'], /told\.txt: .*no such file/u],
    ['a folder in place of a file', ['make', 'PLACE', '--out', 'OUT'], /folder, not a file/u],
    ['a file in place of a folder', ['make', 'FILE', '--out', 'FILE'], /file, not a folder/u],
    ['a folder under a file', ['make', 'FILE', '--out', 'FILE/out'], /Part of this path is a file/u],
    ['a name that no disk takes', ['make', 'FILE', '--out', `OUT${'x'.repeat(300)}`], /name is too long/u],
    ['a command that does not exist', ['bake', 'FILE'], /no command “bake”/u],
    ['two folders to prove', ['verify', 'OUT', 'PLACE'], /one folder/u],
  ] as [string, string[], RegExp][])('%s', async (_, words, says) => {
    const { place, file, out } = given('told.txt', told);
    const names: Record<string, string> = { FILE: file, OUT: out, PLACE: place };
    const ran = await passalong(
      ...words.map((word) => word.replace(/FILE|OUT|PLACE/u, (name) => names[name]!)),
    );
    expectPlain(ran);
    expect(ran.stderr).toMatch(says);
    expect(readdirSync(place)).toEqual(['told.txt']);
  });

  test('--minutes 10 is a number of minutes, and each form keeps to it or says why not', async () => {
    const { file, out } = given('told.txt', told);
    expect(await passalong('make', file, '--out', out, '--minutes', '10')).toMatchObject({
      code: 0,
      stderr: '',
    });
    for (const [name, { minutes, asked, why }] of Object.entries(tellingIn(out).forms)) {
      expect(asked, name).toBe(10);
      if (Math.abs(minutes - 10) > 1.5) expect(why, name).toMatch(/^[A-Z].*\.$/u);
      else expect(why, name).toBeNull();
    }
  });
});

/** Anything in a page that could run, load or take somebody elsewhere: what only a teller's words could have brought. */
function liveIn(source: string): string[] {
  return elementsIn(parse(source)).flatMap((element) => {
    const handlers = element.attrs
      .filter(({ name }) => name.startsWith('on'))
      .map(({ name }) => `${element.tagName} ${name}`);
    const [href, src] = [attribute(element, 'href'), attribute(element, 'src')];
    const isOurs = (address: string) => /^(?:#|[\w.-]+(?:#[\w-]+)?$|data:image\/svg\+xml,)/u.test(address);
    const away = [href, src].filter((address) => address !== null && !isOurs(address));
    const tags = ['script', 'img', 'iframe', 'object', 'embed', 'form', 'base'].includes(element.tagName)
      ? [element.tagName]
      : [];
    return [...handlers, ...away.map((address) => `${element.tagName} to ${address}`), ...tags];
  });
}

/** The most memory a process has held so far, in MB; 0 where the machine does not tell. */
function peakOf(pid: number): () => number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return () => 0;
  let most = 0;
  const look = () => {
    try {
      most = Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 || most;
    } catch {
      clearInterval(timer);
    }
  };
  const timer = setInterval(look, 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}
