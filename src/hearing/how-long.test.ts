import { expect, test } from 'vitest';
import { everyKind } from '../../test/site/a-campaign.ts';
import { minutesToReply } from './how-long.ts';
import { standardAsked } from './standard-asked.ts';

test('the standard questions keep the promise of three minutes, and one more question of each kind does not hide behind it', () => {
  expect(minutesToReply(standardAsked)).toBe(3);
  expect(minutesToReply([...standardAsked, ...everyKind])).toBe(5);
});

test('a round of one question does not claim to take longer than it does, and none takes no time', () => {
  expect(minutesToReply(standardAsked.slice(0, 1))).toBe(1);
  expect(minutesToReply([])).toBe(1);
});
