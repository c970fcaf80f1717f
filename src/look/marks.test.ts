import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { formNames, markSvg, marks, productSvg } from './marks.ts';

test('the eight forms have eight different marks and words, so that no two are taken for each other', () => {
  expect(formNames).toHaveLength(8);
  expect(new Set(formNames.map((form) => marks[form].path)).size).toBe(8);
  expect(new Set(formNames.map((form) => marks[form].label)).size).toBe(8);
});

test('marks are well-formed SVG, because Word and slides refuse any other', () => {
  for (const svg of [...formNames.map((form) => markSvg(form, '#123456', 48)), productSvg(64)]) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="(48|64)"/u);
  }
});

test('a path is made of numbers and commands alone, so that it can go into any file as it is', () => {
  for (const form of formNames) expect(marks[form].path).toMatch(/^M[\dMmLlHhVvCcSsAaZz .-]+$/u);
});
