import { expect, it } from 'vitest';
import { captionStretch, findTime } from './times.ts';

it.each([
  ['0:03', 3000],
  ['00:12:34', 754_000],
  ['(1:02:03.5)', 3_723_500],
  ['[75:00]', 4_500_000],
  ['0:0:2.210', 2210],
  ['00:00:01,007', 1007],
])('%s is %d ms', (text, startMs) => {
  expect(findTime(text)).toMatchObject({ startMs, from: 0, to: text.length });
});

it.each(['12', '1:2', 'a:b', '12:30:45:10', ''])('%j is no time', (text) => {
  expect(findTime(text)).toBeNull();
});

it('a bracket on one side only is not part of a time', () => {
  expect(findTime('(0:03 x')).toMatchObject({ from: 1, to: 5, bracket: null });
});

it('a caption’s times need both ends', () => {
  expect(captionStretch('00:01.000 --> 00:02.5 line:0')).toEqual({ startMs: 1000, endMs: 2500 });
  expect(captionStretch('00:01.000 -->')).toBeNull();
});
