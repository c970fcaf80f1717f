import { describe, expect, test } from 'vitest';
import { formNames } from './marks.ts';
import { coverStyle, formStyle, tellingStyle } from './style.ts';
import { bookStyle } from './style-book.ts';

const styles = [
  ['the cover', coverStyle()],
  ['the telling', tellingStyle()],
  ...formNames.map((form) => [form, formStyle(form)]),
] as [string, string][];

describe.each(styles)('%s', (_name, css) => {
  test('every custom property that is used is given, so that no colour falls away', () => {
    const given = new Set([...css.matchAll(/(?:[{;])(--[a-z-]+):/gu)].map((match) => match[1]));
    const used = [...css.matchAll(/var\((--[a-z-]+)\)/gu)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used) expect(given).toContain(name);
  });

  test('asks for no other file, so that a page can be mailed and opened anywhere', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/u);
  });

  test('is small: at most 9 KB of a page that may have 60', () => {
    expect(Buffer.byteLength(css)).toBeLessThanOrEqual(9 * 1024);
  });

  test('its braces pair up, so that no rule swallows the rest', () => {
    let depth = 0;
    for (const brace of css.match(/[{}]/gu) ?? []) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  test('teaches the print, the dark and the large how to look', () => {
    expect(css).toContain('@media print');
    expect(css).toContain('prefers-color-scheme:dark');
    expect(css).toContain('forced-colors:active');
  });
});

test('an e-book is styled without custom properties, which older readers do not know', () => {
  for (const form of formNames) expect(bookStyle(form)).not.toContain('--');
});
