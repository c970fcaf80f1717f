import { describe, expect, test } from 'vitest';
import { type Colours, dark, light } from './colours.ts';
import { contrast } from './contrast.ts';

test('contrast is that of WCAG, so that the figures below mean something', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

describe.each([
  ['light', light],
  ['dark', dark],
] satisfies [string, Colours][])('%s', (_name, colours) => {
  const grounds = [colours.paper, colours.wash];

  test('reading is easy for people whose sight is going: 7:1 or more', () => {
    for (const ground of [...grounds, colours.warn])
      expect(contrast(colours.ink, ground)).toBeGreaterThanOrEqual(7);
    for (const ground of grounds) expect(contrast(colours.soft, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.onGrove, colours.grove)).toBeGreaterThanOrEqual(7);
  });

  test('links and the words of forms can be read: 4.5:1 or more', () => {
    for (const ground of grounds)
      for (const colour of [colours.leaf, ...Object.values(colours.forms)])
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('what is wrong, and what takes something away, can be read: 4.5:1 or more', () => {
    for (const ground of grounds) expect(contrast(colours.atWork.bad, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.atWork.onAlarm, colours.atWork.alarm)).toBeGreaterThanOrEqual(4.5);
  });

  test('the one thing to do next can be read and found', () => {
    for (const bright of [colours.sprout, colours.focus])
      expect(contrast(colours.onBright, bright)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.sprout, colours.grove)).toBeGreaterThanOrEqual(3);
  });
});

test('lime is never text on white: it could not be read there', () => {
  expect(contrast(light.sprout, light.paper)).toBeLessThan(4.5);
  expect(Object.values(light.forms)).not.toContain(light.sprout);
});
