import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lines to the browser behind its pages, one for each page: to open one takes as long as to judge a small page. */
const lines = new WeakMap<Page, Promise<CDPSession>>();

/** A fault that axe finds: its rule, and the places of it as they stand in the page. */
export interface AxeFault {
  id: string;
  places: string[];
}

/**
 * Has axe judge a page without frames. Two thirds of its time would go to reading its own half megabyte for each page: handed
 * to the browser as a script of its own, the browser knows it again and keeps what it compiled. No rule is left out for that.
 * @param tags rules to go by; every rule that is on by default where left out
 */
export async function axeOn(page: Page, tags?: string[]): Promise<AxeFault[]> {
  if (!lines.has(page)) lines.set(page, page.context().newCDPSession(page));
  const line = await lines.get(page)!;
  // A page that is judged in another light or width has it already.
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) {
    const { exceptionDetails } = await line.send('Runtime.evaluate', { expression: axe });
    if (exceptionDetails) throw new Error(`axe could not be read: ${exceptionDetails.text}`);
  }
  const options = {
    ...(tags && { runOnly: { type: 'tag', values: tags } }),
    resultTypes: ['violations'],
    // The rule on what plays by itself needs the length of what plays; only a rule that is off by default needs the styles.
    preload: { assets: ['media'] },
  };
  return page.evaluate<AxeFault[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) })))`,
  );
}

/** The four ways in which a page is looked at: by day and by night, on the narrowest phone that WCAG asks for and at a desk. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

/**
 * Looks at an open page in one of the four ways, without loading it anew: a page that runs no script is then as if it had been
 * opened so.
 * @returns faults, each with its rule and its first place; and pixels by which it is wider than the window
 */
export async function judged(
  page: Page,
  { colorScheme, width }: (typeof looks)[number],
): Promise<{ faults: [rule: string, place: string | undefined][]; over: number }> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  const faults = await axeOn(page);
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return { faults: faults.map(({ id, places }) => [id, places[0]]), over };
}
