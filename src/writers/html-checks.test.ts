import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { anyStory } from '../../test/cast/stories.ts';
import { launched } from '../../test/chromium.ts';
import { briefJava, describeWith } from '../../test/programs.ts';
import { judged, looks } from '../../test/site/axe.ts';
import { formNames } from '../look/marks.ts';
import type { Cover } from './cover.ts';
import { writeHtml } from './html.tsx';
import { writeIndexPage } from './index-page.tsx';
import { writeTellingPages } from './telling-page.tsx';

const options = { passageLink: (id: string) => `telling.html#${id}`, now: new Date('2026-11-23T09:00:00Z') };

const story = { ...fc.sample(anyStory, { seed: 7, numRuns: 1 })[0]!, undecided: 2 };
const asked = new Map(story.passages.map(({ id }) => [id, 'And then, what <did> you do?']));
const files = [
  { name: 'guide.html', label: 'HTML' },
  { name: 'guide.pdf', label: 'PDF' },
];
const cover: Cover = {
  ...story,
  toldBy: 'Told by Jo Bramwell',
  language: 'en-GB',
  forms: formNames.map((form) => ({ form, minutes: 12, files })),
  answered: [
    { number: 3, passages: 1 },
    { number: 5, passages: 4 },
  ],
  unanswered: [1, 2],
  passageLink: options.passageLink,
  telling: 'telling.html',
};

/** Every kind of page that we write. */
const pages = new Map<string, Uint8Array>();
for (const form of formNames) pages.set(form, await writeHtml({ ...everyBlock, form }, options));
pages.set('index', writeIndexPage(cover));
pages.set('telling', writeTellingPages(story, asked)[0]!.bytes);

describe.each([...pages])('%s', (_name, bytes) => {
  const html = new TextDecoder().decode(bytes);

  test('html-validate finds nothing', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // The renderer closes void elements as XML does, which HTML allows.
      rules: { 'void-style': 'off' },
    });
    const report = await validator.validateString(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
  });

  test('runs nothing and fetches nothing, so that it is safe to mail about', () => {
    expect(html).not.toMatch(/<script|\son\w+=|<iframe|<form|https?:(?!\/\/www\.w3\.org\/2000\/svg)/iu);
    expect(html).toContain('http-equiv="Content-Security-Policy"');
  });

  test('is under 60 KB with its style', () => {
    expect(bytes.length).toBeLessThan(60_000);
  });
});

describeWith(['java'], 'the HTML checker of the W3C', () => {
  test('finds no error and warns of nothing on any page', () => {
    const folder = mkdtempSync(join(tmpdir(), 'passalong-pages-'));
    try {
      const files = [...pages].map(([name, bytes]) => {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, bytes);
        return file;
      });
      const jar = join(
        createRequire(import.meta.url).resolve('vnu-jar/package.json'),
        '../build/dist/vnu.jar',
      );
      const checked = execFileSync('java', [
        ...briefJava,
        '-jar',
        jar,
        '--exit-zero-always',
        '--format',
        'json',
        '--stdout',
        ...files,
      ]);
      const { messages } = JSON.parse(checked.toString()) as {
        messages: { type: string; subType?: string; message: string }[];
      };
      const worth = messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
      expect(worth.map(({ message }) => message)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describeWith(['chromium'], 'in a browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launched();
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
  });
  afterAll(() => browser.close());

  test.each(['session', 'index', 'telling'])(
    'axe finds nothing on the page %s, light or dark, narrow or wide',
    async (name) => {
      await page.setContent(new TextDecoder().decode(pages.get(name)));
      for (const way of looks) {
        const { faults, over } = await judged(page, way);
        expect(faults, JSON.stringify(way)).toEqual([]);
        expect(over, `${name} scrolls sideways, ${JSON.stringify(way)}`).toBe(0);
      }
    },
  );
});
