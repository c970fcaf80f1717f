import type { Page } from 'playwright-core';

/** The most presses of Tab from one thing to the next on a page: more, and nobody would find it. */
const mostTabs = 60;

/** A page used with keys alone. */
export interface Keys {
  /** Goes on by Tab until what has the focus is what is wanted. @throws Error when it is not reached */
  tabTo(wanted: string): Promise<void>;
  press(key: string): Promise<void>;
  type(words: string): Promise<void>;
  /** Presses Enter, and waits for the page that it leads to. */
  enter(): Promise<void>;
  /** Keys pressed until now. */
  pressed(): number;
  /** Milliseconds spent pressing and waiting until now, whatever was done between. */
  spent(): number;
}

/** The keys of a page, counted. */
export function byKeyboard(page: Page): Keys {
  const { keyboard } = page;
  let count = 0;
  let spent = 0;
  const timed = async (presses: number, work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    spent += performance.now() - began;
    count += presses;
  };
  const press = (key: string) => timed(1, () => keyboard.press(key));
  return {
    async tabTo(wanted) {
      for (let presses = 0; presses < mostTabs; presses += 1) {
        if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(wanted)}) ?? false`))
          return;
        await press('Tab');
      }
      throw new Error(`the keyboard does not get to ${wanted}`);
    },
    press,
    type: (words) => timed(words.length, () => keyboard.type(words)),
    enter: () => timed(1, () => Promise.all([page.waitForEvent('load'), keyboard.press('Enter')])),
    pressed: () => count,
    spent: () => spent,
  };
}
