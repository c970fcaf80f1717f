import { expect, test } from 'vitest';
import { table } from '../documents/build.ts';
import { columnShares } from './word-columns.ts';

test('minutes are narrow and what is done is wide, and together they are the whole width', () => {
  const plan = table(
    'Plan',
    ['Minutes', 'What', 'Who'],
    [['0–5', 'Welcome, and why we are here today', 'Host']],
  );
  const [minutes, what, who] = columnShares(plan) as [number, number, number];
  expect(what).toBeGreaterThan(2 * minutes);
  expect(what).toBeGreaterThan(2 * who);
  expect(minutes + what + who).toBeCloseTo(1);
});

test('no column is narrower than its longest word, however much the others say', () => {
  const long = 'a word and another '.repeat(40);
  const [first] = columnShares(table('Parts', ['Part', 'One', 'Two'], [['Adaptable', long, long]]));
  expect(first! * 72).toBeGreaterThanOrEqual('Adaptable'.length);
});
