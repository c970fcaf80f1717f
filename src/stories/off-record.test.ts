import { describe, expect, it } from 'vitest';
import { tellingFrom } from './passages.ts';

const told = (...said: [speaker: string, said: string][]) =>
  tellingFrom(
    {
      format: 'vtt',
      title: null,
      notes: [],
      warnings: [],
      turns: said.map(([speaker, words], i) => ({
        speaker,
        said: words,
        cues: [],
        heading: null,
        line: i + 1,
      })),
    },
    { ordinal: 1, interviewers: said.some(([speaker]) => speaker === 'Q') ? ['Q'] : [] },
  ).passages.map(({ said: words, offRecord }) => [words, offRecord]);

const ASK = 'What happened after that on the ward?';

describe('what somebody asks to keep back is kept back', () => {
  it.each([
    ['This is off the record.', 'off the record'],
    ['This is off the, um, the record.', 'off the, um, the record'],
    ["Don't put this in.", "Don't put this in"],
    ['Don’t quote me on this.', 'Don’t quote me on this'],
    ['Between you and me, he cried.', 'Between you and me'],
    ['Between these four walls, he cried.', 'Between these four walls'],
    ["This isn't for the tape.", "isn't for the tape"],
    ['It is strictly confidential.', 'strictly confidential'],
    ['Can you turn that off?', 'Can you turn that off'],
    ['Cut this bit.', 'Cut this bit'],
    ['Nothing was off the record by then.', 'off the record'],
  ])('%s', (said, words) => {
    expect(told(['A', said])).toEqual([[said, words]]);
  });

  it.each([
    'I said this on the record.',
    'It gave her confidence.',
    'We put that in the loft.',
    'We turn it off at night.',
    'They left that out of the form.',
    "We said don't use it till he's been.",
  ])('but not: %s', (said) => {
    expect(told(['A', said])).toEqual([[said, null]]);
  });

  it('from its sentence to the end of the turn, and what stands before is not lost', () => {
    expect(told(['A', 'We met on Monday. Off the record, he cried. He really did.'])).toEqual([
      ['We met on Monday.', null],
      ['Off the record, he cried. He really did.', 'Off the record'],
    ]);
  });

  it('with what it points back to', () => {
    expect(told(['Q', ASK], ['A', "He cried. Don't put that in. It was June."])).toEqual([
      ["He cried. Don't put that in. It was June.", "Don't put that in"],
    ]);
    expect(told(['A', 'He cried.'], ['Q', ASK], ['A', "Don't put that in."])[0]).toEqual([
      'He cried.',
      "Don't put that in",
    ]);
  });

  it('until somebody says that it may be used again', () => {
    expect(told(['A', 'Off the record, he cried. OK, back on the record. It was June.'])).toEqual([
      ['Off the record, he cried.', 'Off the record'],
      ['OK, back on the record. It was June.', null],
    ]);
    expect(told(['A', 'Off the record, he cried. You can put this in. It was June.'])[1]![1]).toBeNull();
  });

  it('until the next question, but not a short one about the same thing', () => {
    const passages = told(
      ['A', 'Off the record, he cried.'],
      ['Q', 'Really?'],
      ['A', 'Three times.'],
      ['Q', ASK],
      ['A', 'We left.'],
    );
    expect(passages.map(([, words]) => words)).toEqual(['Off the record', 'Off the record', null]);
  });

  it('nor a question about keeping it back', () => {
    const passages = told(
      ['A', 'This is off the record.'],
      ['Q', 'Do you want me to stop the recording?'],
      ['A', 'No. He cried.'],
    );
    expect(passages.every(([, words]) => words !== null)).toBe(true);
  });

  it('when whoever asks offers it, for what is told then', () => {
    const passages = told(
      ['A', 'It was June.'],
      ['Q', 'This is off the record. So what did he do?'],
      ['A', 'He cried.'],
    );
    expect(passages).toEqual([
      ['It was June.', null],
      ['He cried.', 'off the record'],
    ]);
  });

  it('and through other tellers’ passages, since it is the same talk', () => {
    const passages = told(
      ['A', 'Off the record, he cried.'],
      ['B', 'He did, in the lift.'],
      ['Q', ASK],
      ['B', 'We left.'],
    );
    expect(passages.map(([, words]) => words !== null)).toEqual([true, true, false]);
  });
});
