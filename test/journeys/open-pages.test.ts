import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { launched } from '../chromium.ts';
import { briefJava, describeWith } from '../programs.ts';
import { judged, looks } from '../site/axe.ts';
import { elementsIn, textOf } from './html-tree.ts';
import { twoAtOnce } from './program.ts';
import { says, twoFolders } from './two-folders.ts';

const { made, short } = twoFolders();

describe('every page that somebody is sent', () => {
  test('is sound to html-validate, small, and runs nothing', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'void-style': 'off' },
    });
    expect(made('.html').length).toBeGreaterThanOrEqual(14);
    for (const path of made('.html')) {
      const source = readFileSync(path, 'utf8');
      const { results } = await validator.validateString(source);
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => [ruleId, message]),
      );
      expect(messages, short(path)).toEqual([]);
      expect(Buffer.byteLength(source), short(path)).toBeLessThan(60 * 1024);
      expect(source, short(path)).not.toMatch(/<script|\son[a-z]+=|<iframe/iu);
    }
  });
});

describeWith(['java'], 'the HTML checker of the W3C', () => {
  test('finds no error and warns of nothing', () => {
    const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
    const options = ['--exit-zero-always', '--format', 'json', '--stdout'];
    const { messages } = JSON.parse(says('java', ...briefJava, '-jar', jar, ...options, ...made('.html')));
    const worth = messages.filter((m: { type: string; subType?: string }) => m.type !== 'info' || m.subType);
    expect(worth).toEqual([]);
  });
});

/** What is seen of a page that is opened in a browser. */
interface Seen {
  looks: Awaited<ReturnType<typeof judged>>[];
  /** Each link: as it is written, and where it leads. */
  links: { written: string; href: string }[];
  ids: Set<string>;
  /** What has the focus after each press of Tab: its address, the style of its outline and how wide that is. */
  tabbed: [reached: string, style: string, width: number][];
  text: string;
}

describeWith(['chromium'], 'every page in a browser', () => {
  const seen = new Map<string, Seen>();

  // Each is opened once, two at once: no page of ours runs anything, so it is afterwards as it was.
  beforeAll(async () => {
    const browser = await launched();
    const context = await browser.newContext({ bypassCSP: true });
    await twoAtOnce(made('.html'), async (path) => {
      const page = await context.newPage();
      await page.goto(`file://${path}`);
      seen.set(path, await look(page));
      await page.close();
    });
    await browser.close();
  }, 600_000);

  async function look(page: Page): Promise<Seen> {
    const text = (await page.locator('body').textContent())?.trim() ?? '';
    const links = await page.evaluate<Seen['links']>(
      "[...document.querySelectorAll('a[href]')].map((a) => ({ written: a.getAttribute('href'), href: a.href }))",
    );
    const ids = await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map((e) => e.id)");
    const found: Seen['looks'] = [];
    for (const way of looks) found.push(await judged(page, way));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 800 });
    const tabbed: Seen['tabbed'] = [];
    const here = `[document.activeElement.getAttribute('href'), getComputedStyle(document.activeElement).outlineStyle,
      parseFloat(getComputedStyle(document.activeElement).outlineWidth)]`;
    for (const _ of links) {
      await page.keyboard.press('Tab');
      tabbed.push(await page.evaluate(here));
    }
    return { looks: found, links, ids: new Set(ids), tabbed, text };
  }

  test.each(looks.map((way, i) => ({ ...way, i })))(
    'axe finds nothing and nothing is cut off: $colorScheme, $width wide',
    ({ i }) => {
      expect(seen.size).toBeGreaterThanOrEqual(14);
      for (const [path, { looks }] of seen) {
        expect(looks[i]!.faults, short(path)).toEqual([]);
        expect(looks[i]!.over, `${short(path)} scrolls sideways`).toBe(0);
      }
    },
  );

  test('the Tab key reaches every link, in the order read, and shows where it is', () => {
    for (const [path, { links, tabbed }] of seen) {
      expect(
        tabbed.map(([reached, style]) => [reached, style]),
        short(path),
      ).toEqual(links.map(({ written }) => [written, 'solid']));
      for (const [reached, , width] of tabbed)
        expect(width, `${short(path)}: ${reached}`).toBeGreaterThanOrEqual(2);
    }
  });

  test('every link leads somewhere that is there', () => {
    const there = new Set(made(''));
    for (const [path, { links }] of seen)
      for (const { href } of links) {
        const { protocol, pathname, hash } = new URL(href);
        expect([protocol, there.has(pathname)], `${short(path)} to ${href}`).toEqual(['file:', true]);
        if (hash) expect(seen.get(pathname)?.ids, `${short(path)} to ${href}`).toContain(hash.slice(1));
      }
  });

  test('all of it is there with scripts off: what a browser shows is what stands in the file', () => {
    for (const [path, { text }] of seen) {
      expect(text.length, short(path)).toBeGreaterThan(200);
      // Read as HTML is read where scripts are off.
      const page = parse(readFileSync(path, 'utf8'), { scriptingEnabled: false });
      const body = elementsIn(page).find(({ tagName }) => tagName === 'body')!;
      expect(textOf(body).trim(), short(path)).toBe(text);
    }
  });
});
