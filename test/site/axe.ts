import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * axe, for a page without frames: no second page is opened to put results together, what passes is not listed, and its half a
 * megabyte is not put into the page once more as into a frame of itself.
 * @param tags rules to go by; every rule that is on by default where left out
 */
export function axeOn(page: Page, tags?: string[]): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  return Object.assign(tags ? axe.withTags(tags) : axe, { inject: async () => {} });
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
  const { violations } = await axeOn(page).analyze();
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return { faults: violations.map(({ id, nodes }) => [id, nodes[0]?.html]), over };
}
