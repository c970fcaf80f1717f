import { describe, expect, test } from 'vitest';
import { light } from '../look/colours.ts';
import { marks } from '../look/marks.ts';
import { markPng } from './word-mark.ts';
import { pathLines } from './word-mark-path.ts';

const forms = Object.keys(marks) as (keyof typeof marks)[];

describe('the mark as a picture', () => {
  test.each(forms)('is drawn for %s, inside its square, each time the same', (form) => {
    const runs = pathLines(marks[form].path);
    for (const [x, y] of runs.flat()) {
      expect(x).toBeGreaterThanOrEqual(0.9);
      expect(x).toBeLessThanOrEqual(23.1);
      expect(y).toBeGreaterThanOrEqual(0.9);
      expect(y).toBeLessThanOrEqual(23.1);
    }
    const png = Buffer.from(markPng(form, light.forms[form]));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(120);
    expect(png.length).toBeGreaterThan(300);
  });

  test('follows lines, curves and arcs to where they end', () => {
    expect(pathLines('M1 2h3v4l-1-1z')).toEqual([
      [
        [1, 2],
        [4, 2],
        [4, 6],
        [3, 5],
        [1, 2],
      ],
    ]);
    expect(pathLines('M2 2C2 4 4 6 6 6')[0]!.at(-1)).toEqual([6, 6]);
    const half = pathLines('M2 12a3 3 0 0 1 6 0')[0]!;
    expect(half.at(-1)![0]).toBeCloseTo(8);
    expect(Math.min(...half.map(([, y]) => y))).toBeCloseTo(9);
    expect(pathLines('M1 1m2 2 1 0')).toEqual([
      [[1, 1]],
      [
        [3, 3],
        [4, 3],
      ],
    ]);
  });

  test('says which command it cannot draw, rather than leave part of a mark out', () => {
    expect(() => pathLines('M1 1q2 2 3 3')).toThrow(/"q"/u);
  });
});
