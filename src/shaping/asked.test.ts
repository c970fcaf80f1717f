import { expect, test } from 'vitest';
import type { Passage } from '../stories/passage.ts';
import { askedBefore } from './asked.ts';

function passage(id: string, asked: string[], heading: string | null = null): Passage {
  const asides = asked.map((said) => ({ at: 0, speaker: 'Q', said, startMs: null, endMs: null }));
  return {
    id,
    speaker: 'A',
    said: 'x',
    words: 'x',
    startMs: null,
    endMs: null,
    asides,
    heading,
    offRecord: null,
  };
}

test('a question stands until the next, a nod does not end it, and it does not reach into another telling', () => {
  const asked = askedBefore([
    passage('t1p01', ['Who helped?']),
    passage('t1p02', ['Mm.']),
    passage('t1p03', ['Right, yes.', 'And what went wrong?']),
    passage('t2p01', []),
  ]);
  expect(asked).toEqual([
    { words: 'Who helped?', since: 0 },
    { words: 'Who helped?', since: 1 },
    { words: 'And what went wrong?', since: 0 },
    null,
  ]);
});

test('in a written account the heading is what was asked, once for all that stands under it', () => {
  const asked = askedBefore([passage('t1p01', [], 'The rules'), passage('t1p02', [], 'The rules')]);
  expect(asked).toEqual([
    { words: 'The rules', since: 0 },
    { words: 'The rules', since: 1 },
  ]);
});
