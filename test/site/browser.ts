import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { serve } from '../../src/site/serve.ts';
import { launched } from '../chromium.ts';
import { axeOn } from './axe.ts';
import type { TestSite } from './site.ts';

/** The two widths at which everything must work: the narrowest that WCAG asks for, and a desk. */
export const widths = { phone: { width: 320, height: 700 }, desk: { width: 1280, height: 900 } } as const;

/** A window of a browser. */
export interface Window {
  page: Page;
  context: BrowserContext;
  /** Checks the page that is open: no axe fault, nothing wider than the window. */
  isAccessible(): Promise<void>;
  close(): Promise<void>;
}

let shared: Promise<Browser> | null = null;

/** Opens Chromium, once for a test file. */
function browser(): Promise<Browser> {
  shared ??= launched();
  return shared;
}

/** Closes the browser; call it in `afterAll`. */
export async function closeBrowser(): Promise<void> {
  const open = await shared;
  shared = null;
  twins.clear();
  await open?.close();
}

/** Serves a test site on a free port. */
export async function served(site: TestSite): Promise<{ address: string; close(): Promise<void> }> {
  const { port, close } = await serve(site.app, { port: 0, host: '127.0.0.1' }, site.before);
  const address = `http://127.0.0.1:${port}`;
  site.site.address = address;
  return { address, close };
}

/** Opens a window: with script or without, as wide as a phone or a desk, by day or by night. */
export async function openWindow(
  address: string,
  {
    script = true,
    width = 'desk',
    dark = false,
  }: { script?: boolean; width?: keyof typeof widths; dark?: boolean } = {},
): Promise<Window> {
  const context = await (await browser()).newContext({
    baseURL: address,
    javaScriptEnabled: script,
    viewport: widths[width],
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { page, context, isAccessible: () => accessible(page, script), close: () => context.close() };
}

/**
 * What a page is made of, whatever words stand in it, the style it wears and the window it is in: of one make axe judges one
 * page in a run.
 */
async function makeOf(page: Page, script: boolean): Promise<string> {
  const source = await page.content();
  const tags = source
    .replace(/>[^<]*</gu, '><')
    .replace(/<(?!link\b)[^>]*>/gu, (tag) =>
      tag.replace(
        /\s(?:id|for|href|value|src|content|action|aria-describedby|aria-label|datetime|title|data-[a-z-]+)="[^"]*"/gu,
        '',
      ),
    );
  const dark = script ? await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") : false;
  return createHash('sha256').update(`${page.viewportSize()?.width} ${dark} ${tags}`).digest('hex');
}

/** Whether nobody has judged a page of this make in this run: then it is the caller's to judge. */
function isMine(make: string): boolean {
  try {
    writeFileSync(join(inject('judgedPages'), make), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function accessible(page: Page, script: boolean): Promise<void> {
  // A page that has just begun to come has no document yet.
  await page.waitForLoadState();
  const wider = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  // Hangs on the words as well: looked at each time.
  expect(wider, `${page.url()} is wider than the window`).toBeLessThanOrEqual(0);
  const make = await makeOf(page, script);
  if (!isMine(make)) return;
  const faults = await faultsOf(page, script).catch((error) => [String(error)]);
  // What failed is judged anew by whoever comes next.
  if (faults.length > 0) rmSync(join(inject('judgedPages'), make), { force: true });
  expect(faults, page.url()).toEqual([]);
}

const ruleTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page, each with its first places. */
async function faultsOf(page: Page, script: boolean): Promise<string[]> {
  // axe is script: where the page may run none, the same page is judged from its source in a window that may.
  const faults = await axeOn(script ? page : await twin(page), ruleTags);
  return faults.map(({ id, places }) => `${id}: ${places.slice(0, 3).join(' | ')}`);
}

/** Pages that may run script and show what others are given, one for each width: to open one takes longer than to judge it. */
const twins = new Map<number, Promise<Page>>();

async function twin(page: Page): Promise<Page> {
  const viewport = page.viewportSize()!;
  const open = async () => (await (await browser()).newContext({ viewport, bypassCSP: true })).newPage();
  const copy = await (twins.get(viewport.width) ?? twins.set(viewport.width, open()).get(viewport.width)!);
  // Pictures that are for whoever is signed in are fetched as by them: else they lead to signing in.
  await copy.context().clearCookies();
  await copy.context().addCookies(await page.context().cookies());
  const source = await page.content();
  // To go to another place in the page that is open would not load it.
  const address = page.url().replace(/#.*$/u, '');
  await copy.route(
    address,
    (route) => route.fulfill({ body: source, contentType: 'text/html; charset=utf-8' }),
    { times: 1 },
  );
  await copy.goto(address);
  return copy;
}
