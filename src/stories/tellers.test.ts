import { expect, test } from 'vitest';
import { toldBy } from './tellers.ts';

test.each([
  [['Jo Bramwell'], 'Told by Jo Bramwell'],
  [['Jo Bramwell', 'a night nurse', 'Jo Bramwell'], 'Told by Jo Bramwell and a night nurse'],
  [['the teller'], 'Told by somebody who was there'],
  [['teller 1', 'teller 2', 'teller 3'], 'Told by 3 people who were there'],
  [['Jo Bramwell', 'the teller'], 'Told by Jo Bramwell and one other'],
  [['Jo Bramwell', 'teller 1', 'teller 2'], 'Told by Jo Bramwell and 2 others'],
])('who told it is said as people say it, though nobody has named them: %j', (names, said) => {
  expect(toldBy(names)).toBe(said);
});
