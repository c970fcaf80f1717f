import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveAssets } from '../../src/web/assets.ts';
import { securityHeaders } from '../../src/web/headers.ts';
import { PatternPage } from '../../src/web/patterns/pattern-page.tsx';
import { shell } from '../../src/web/shell.tsx';
import { closeBrowser, openWindow } from './browser.ts';

const html = shell({
  language: 'en',
  mainLanguage: 'en',
  title: 'Patterns',
  siteName: 'Passalong',
  description: undefined,
  isFound: false,
  canonical: undefined,
  head: null,
  data: { '@type': 'WebPage', name: '</script><script>alert(1)</script>' },
  links: [{ href: '/stories', text: 'Stories', isHere: true }],
  own: (
    <li>
      <a href="/sign-in">Sign in</a>
    </li>
  ),
  footLinks: [{ href: '/about', text: 'About' }],
  footWords: 'Every quotation is in the words of the person who said it.',
  toOther: null,
  notice: 'This is a trial site.',
  islands: [],
  logo: undefined,
  siteStyle: undefined,
  words: { skip: 'Skip to main content', mainNav: 'Main', footNav: 'About', otherLanguage: 'Cymraeg' },
  main: <PatternPage />,
});

/** The page is the longest of all, and axe reads every letter of it, on whatever machine it is. */
const patient = { timeout: 60_000 };
vi.setConfig({ testTimeout: 180_000 });

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (serveAssets(request, response)) return;
    response.writeHead(200, { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await closeBrowser();
  server.close();
});

describe.each(['phone', 'desk'] as const)('on a %s', (width) => {
  test.each([false, true])('every part is accessible and fits, dark: %s', async (dark) => {
    const { page, isAccessible, close } = await openWindow(address, { width, dark });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.goto('/', patient);
    await isAccessible();
    // The strict policy would name here whatever is inline; and the page would be bare without its style.
    expect(refused).toEqual([]);
    expect(await page.evaluate('document.styleSheets.length')).toBe(1);
    await close();
  });
});

test('whatever can be pressed is large enough to be hit, so that a shaking hand can use it: 24 pixels (WCAG 2.5.8)', async () => {
  const { page, close } = await openWindow(address, { width: 'phone' });
  await page.goto('/', patient);
  const small =
    await page.evaluate(`[...document.querySelectorAll('main :is(button, select, .govuk-button, .ways a, .pages a, .tabs a, .passages a, summary)')]
    .filter((one) => one.getClientRects().length && Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height) < 24)
    .map((one) => one.outerHTML.slice(0, 120))`);
  expect(small).toEqual([]);
  await close();
});

test('each fault leads to its field, and the field says it, so that nobody has to search', async () => {
  const { page, close } = await openWindow(address, { script: false });
  await page.goto('/', patient);
  const links = page.locator('.govuk-error-summary a');
  expect(await links.count()).toBe(8);
  for (const link of await links.all()) {
    const id = (await link.getAttribute('href'))!.slice(1);
    const field = page.locator(`[id="${id}"]`);
    await link.click();
    expect(await field.evaluate((one) => one === one.ownerDocument.activeElement), id).toBe(true);
    const described = await field.evaluate((one) =>
      [one, one.closest('fieldset')].map((each) => each?.getAttribute('aria-describedby') ?? '').join(' '),
    );
    expect(described, id).toMatch(/-error/u);
  }
  await close();
});

test('on paper nothing stays that can only be clicked', async () => {
  const { page, close } = await openWindow(address);
  await page.goto('/', patient);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.bar nav', '.ways', '.govuk-button', '.pages', '.tabs', '.find'])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  expect(await page.locator('figure.passage blockquote').first().isVisible()).toBe(true);
  await close();
});
