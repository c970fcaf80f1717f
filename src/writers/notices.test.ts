import { expect, test } from 'vitest';
import { everyBlock } from '../../test/cast/documents.ts';
import { notices } from './notices.ts';

test('a draft says first, in whole sentences, how much waits for a decision', () => {
  expect(notices(everyBlock)).toEqual([
    'Draft, not to be passed on yet: 3 names or other details wait for a decision.',
    'The people and places in this story are invented.',
  ]);
  expect(notices({ ...everyBlock, undecided: 1 })[0]).toContain('1 name or other detail waits');
});

test('a settled, true story of the length that was asked for needs no notice; any other says why it is as long', () => {
  const settled = { ...everyBlock, undecided: 0, invented: false };
  expect(notices(settled)).toEqual([]);
  const why = 'There is not enough told for 90 minutes.';
  expect(notices({ ...settled, minutes: { ...settled.minutes, why } })).toEqual([why]);
});
