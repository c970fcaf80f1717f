import { describe, expect, test } from 'vitest';
import { takeApart } from './salience.ts';
import { suggestTip } from './tip.ts';

function tipOf(words: string): string | null {
  const passage = { id: 't1p01', words };
  return suggestTip(passage, takeApart([passage], () => 1)[0]!)?.text ?? null;
}

describe('a tip is advice that stands alone, so that it can be read on a wall', () => {
  test.each([
    'Before anything else, start with whoever holds the keys.',
    'Don’t send the slides round before the meeting.',
    'If you only have a week, ask three people who left.',
    'What I’d say is go and sit in the waiting room first.',
    'Never promise a date that somebody else has to keep.',
  ])('%s', (words) => expect(tipOf(`We had a bad winter. ${words} It rained.`)).toBe(words));

  test.each([
    'She said don’t you dare send the slides round before lunch.',
    'Did you ask whoever holds the keys about the gate?',
    'They have to sign it before it goes to the board.',
    'You can put that bit in but leave my name out.',
    'I’d have started with the porter that winter.',
    'You had to fill in the form four times a week.',
  ])('no advice: %s', (words) => expect(tipOf(words)).toBeNull());

  test('a short command takes the next line along, because five words alone say too little', () => {
    expect(tipOf('Don’t buy a bus! Everyone wants to buy a bus.')).toBe(
      'Don’t buy a bus! Everyone wants to buy a bus.',
    );
  });
});
