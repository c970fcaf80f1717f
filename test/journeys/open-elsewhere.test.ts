import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { converted } from '../converted.ts';
import { briefJava, describeWith, needs } from '../programs.ts';
import { twoAtOnce } from './program.ts';
import { says, twoFolders } from './two-folders.ts';

const { made, room, short, titleOf } = twoFolders();

const formOf = (path: string) => basename(path).split('.')[0]!;

describeWith(['pdfinfo', 'pdffonts', 'qpdf'], 'every PDF', () => {
  test('is sound, tagged, named, in its language, meets PDF/UA-1, and has our two typefaces and no other', () => {
    expect(made('.pdf')).toHaveLength(10);
    for (const path of made('.pdf')) {
      expect(says('qpdf', '--check', path), short(path)).toContain(
        'No syntax or stream encoding errors found',
      );
      const about = says('pdfinfo', path);
      expect(about, short(path)).toMatch(/Tagged: +yes/u);
      expect(/Title: +(.+)/u.exec(about)?.[1], short(path)).toBe(titleOf(path));
      const meta = says('pdfinfo', '-meta', path);
      expect(meta, short(path)).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(meta, short(path)).toContain('en-GB');
      const fonts = says('pdffonts', path).trim().split('\n').slice(2);
      expect(fonts.length, short(path)).toBeGreaterThan(1);
      for (const font of fonts)
        expect(font, short(path)).toMatch(/\+(SourceSerif4|AtkinsonHyperlegibleNext)-\S+ .* yes yes yes /u);
    }
  });

  test('is read out with its headings, and what a teller said as a quotation', () => {
    for (const path of made('.pdf')) {
      const tree = says('pdfinfo', '-struct-text', path);
      expect(tree, short(path)).toContain(`H1 "${titleOf(path)}"`);
      for (const heading of headingsOf(path))
        expect(tree.replace(/\s+/gu, ' '), short(path)).toContain(`"${heading}`);
      expect(tree, short(path)).toContain('BlockQuote');
    }
  });

  test('tips are on one side, as their page promises', () => {
    for (const path of made('tips.pdf')) expect(says('pdfinfo', path), short(path)).toMatch(/Pages: +1\n/u);
  });
});

describeWith(['java', 'epubcheck'], 'EPUBCheck', () => {
  test('finds no error and warns of nothing in any book', async () => {
    expect(made('.epub')).toHaveLength(4);
    await twoAtOnce(made('.epub'), async (path) => {
      const checking = spawn('java', [...briefJava, '-jar', needs('epubcheck')!.path, path], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let told = '';
      for (const stream of [checking.stdout, checking.stderr]) stream.on('data', (part) => (told += part));
      await new Promise((resolve) => checking.on('close', resolve));
      expect(told, short(path)).toContain('0 fatals / 0 errors / 0 warnings / 0 infos');
    });
  });
});

describe('every Word file', () => {
  test('keeps its headings as headings for whoever finds their way by them', async () => {
    for (const path of made('.docx')) {
      const { value } = await mammoth.convertToHtml({ path });
      const found = [...value.matchAll(/<h1>(.*?)<\/h1>/gu)].map(([, inside]) => plain(inside!));
      expect(found, short(path)).toEqual(expect.arrayContaining(headingsOf(path)));
    }
  });

  test('and every set of slides says in its properties what it is and who told it, and nothing of who made it', () => {
    const machine = [hostname(), homedir(), process.cwd(), userInfo().username].filter(
      (word) => word.length > 3,
    );
    for (const path of [...made('.docx'), ...made('.pptx')]) {
      const parts = Object.entries(unzipSync(readFileSync(path))).filter(([name]) =>
        name.startsWith('docProps/'),
      );
      const properties = parts.map(([, bytes]) => strFromU8(bytes)).join('\n');
      expect(properties, short(path)).toContain(`<dc:title>${titleOf(path)}</dc:title>`);
      expect(properties, short(path)).toMatch(/<dc:creator>Told by [^<]+<\/dc:creator>/u);
      for (const word of machine) expect(properties, short(path)).not.toContain(word);
      expect(properties, short(path)).not.toMatch(
        /un-named|pptxgenjs|docx|lastModifiedBy>(?!Told by)[^<]+</iu,
      );
    }
  });
});

describeWith(['soffice', 'pdftotext'], 'LibreOffice', () => {
  test('opens every Word file and every set of slides, and shows all that is in them', async () => {
    const files = [...made('.docx'), ...made('.pptx')];
    expect(files).toHaveLength(12);
    const [inside, outside] = ['office', 'seen'].map((name) => join(room, name)) as [string, string];
    mkdirSync(inside);
    const copies = files.map((path) =>
      join(
        inside,
        short(path)
          .replaceAll('/', '-')
          .replace(/\.(\w+)$/u, '-$1.$1'),
      ),
    );
    files.forEach((path, i) => void copyFileSync(path, copies[i]!));
    const pdfs = await converted(copies, 'pdf', outside);
    for (const [i, copy] of copies.entries()) {
      const seen = says('pdftotext', pdfs[i]!, '-').replace(/\s+/gu, ' ');
      expect(seen, short(files[i]!)).toContain(titleOf(files[i]!));
      if (copy.endsWith('docx'))
        for (const heading of headingsOf(files[i]!)) expect(seen, short(files[i]!)).toContain(heading);
      else
        for (const heading of ['Welcome', 'What?', 'So what?', 'Now what?']) expect(seen).toContain(heading);
    }
  }, 120_000);
});

describe('every diary entry', () => {
  test('is half past twelve in London, half an hour long, on the day that the page names', () => {
    expect(made('.ics')).toHaveLength(2);
    for (const path of made('.ics')) {
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
      ICAL.TimezoneService.reset();
      ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!));
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
      const [from, to] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
      const inLondon = (parts: Intl.DateTimeFormatOptions) =>
        from.toLocaleString('en-GB', { timeZone: 'Europe/London', ...parts });
      expect(inLondon({ timeStyle: 'short' })).toBe('12:30');
      expect(to.getTime() - from.getTime()).toBe(30 * 60_000);
      const day = inLondon({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
        ',',
        '',
      );
      expect(readFileSync(path.replace(/ics$/u, 'txt'), 'utf8')).toContain(day);
    }
  });
});

/** The headings of the parts of a form, as its Markdown beside it has them. */
function headingsOf(path: string): string[] {
  const markdown = readFileSync(join(path, '..', `${formOf(path)}.md`), 'utf8');
  return [...markdown.matchAll(/^## ([^“\n].*)$/gmu)].map(([, heading]) => heading!.replaceAll('\\', ''));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}
