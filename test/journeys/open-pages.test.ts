import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith, needs } from '../programs.ts';
import { injectedOnce } from '../site/browser.ts';
import { twoAtOnce } from './program.ts';
import { made, says, short } from './two-folders.ts';

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
    const { messages } = JSON.parse(says('java', '-jar', jar, ...options, ...made('.html')));
    const worth = messages.filter((m: { type: string; subType?: string }) => m.type !== 'info' || m.subType);
    expect(worth).toEqual([]);
  });
});

describeWith(['chromium'], 'every page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: needs('chromium')!.path, args });
  });
  afterAll(() => browser.close());

  /** Opens each page as somebody with these settings sees it, two at once. */
  async function each(settings: BrowserContextOptions, look: (page: Page, path: string) => Promise<void>) {
    const context = await browser.newContext(settings);
    await twoAtOnce(made('.html'), async (path) => {
      const page = await context.newPage();
      await page.goto(`file://${path}`);
      await look(page, path);
      await page.close();
    });
    await context.close();
  }

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ colorScheme, width })),
  );

  test.each(looks)(
    'axe finds nothing and nothing is cut off: $colorScheme, $width wide',
    async ({ colorScheme, width }) => {
      await each({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true }, async (page, path) => {
        // No frames in them, so no second page is opened to put results together; what passes is not listed.
        const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
        const { violations } = await injectedOnce(axe).analyze();
        expect(violations.map(({ id, nodes }) => [short(path), id, nodes[0]?.html])).toEqual([]);
        const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(over), `${short(path)} scrolls sideways`).toBe(0);
      });
    },
  );

  test('the Tab key reaches every link, in the order read, and shows where it is', async () => {
    const here = `[document.activeElement.getAttribute('href'), getComputedStyle(document.activeElement).outlineStyle,
      parseFloat(getComputedStyle(document.activeElement).outlineWidth)]`;
    await each({ viewport: { width: 390, height: 800 } }, async (page, path) => {
      const links = await page.evaluate(
        "[...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))",
      );
      for (const href of links as string[]) {
        await page.keyboard.press('Tab');
        const [reached, style, width] = (await page.evaluate(here)) as [string, string, number];
        expect([reached, style], short(path)).toEqual([href, 'solid']);
        expect(width, short(path)).toBeGreaterThanOrEqual(2);
      }
    });
  });

  test('every link leads somewhere that is there', async () => {
    const targets = "[...document.querySelectorAll('a[href]')].map((a) => a.href)";
    const ids = new Map<string, Set<string>>();
    const wanted: { path: string; href: string }[] = [];
    await each({}, async (page, path) => {
      ids.set(
        path,
        new Set((await page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")) as string[]),
      );
      for (const href of (await page.evaluate(targets)) as string[]) wanted.push({ path, href });
    });
    const there = new Set(made(''));
    for (const { path, href } of wanted) {
      const { protocol, pathname, hash } = new URL(href);
      expect([protocol, there.has(pathname)], `${short(path)} to ${href}`).toEqual(['file:', true]);
      if (hash) expect(ids.get(pathname), `${short(path)} to ${href}`).toContain(hash.slice(1));
    }
  });

  test('all of it is there with scripts off', async () => {
    const seen = new Map<string, string>();
    const text = async (page: Page) => (await page.locator('body').textContent())?.trim() ?? '';
    await each({}, async (page, path) => void seen.set(path, await text(page)));
    await each({ javaScriptEnabled: false }, async (page, path) => {
      expect(seen.get(path)!.length, short(path)).toBeGreaterThan(200);
      expect(await text(page), short(path)).toBe(seen.get(path));
    });
  });
});
