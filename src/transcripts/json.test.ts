import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readTranscript } from './read.ts';

const read = (value: unknown, space?: number) =>
  readTranscript(strToU8(JSON.stringify(value, null, space)), 'a.json');
const cue = (startMs: number, endMs: number | null) => ({ at: 0, startMs, endMs });

it('Whisper: seconds become whole milliseconds', () => {
  const { turns, format } = read({ text: ' Hi.', segments: [{ id: 0, start: 1.1, end: 2.3, text: ' Hi.' }] });
  expect(format).toBe('json');
  expect(turns).toEqual([{ speaker: null, said: 'Hi.', cues: [cue(1100, 2300)], heading: null, line: 1 }]);
});

it('whisper.cpp: offsets, or timestamps where there are none', () => {
  const { turns } = read({
    result: { language: 'en' },
    transcription: [
      {
        timestamps: { from: '00:00:00,000', to: '00:00:01,500' },
        offsets: { from: 0, to: 1500 },
        text: ' One',
      },
      { timestamps: { from: '00:00:01,500', to: '00:00:02,250' }, text: ' two.' },
    ],
  });
  expect(turns[0]!.said).toBe('One two.');
  expect(turns[0]!.cues).toEqual([cue(0, 1500), { at: 4, startMs: 1500, endMs: 2250 }]);
});

it('WhisperX: speakers, and segments it could not place', () => {
  const { turns } = read({
    segments: [
      { start: 0, end: 1, text: 'Hi.', speaker: 'SPEAKER_00', words: [{ word: 'Hi.', start: 0 }] },
      { start: 1, end: 2, text: 'Hello.', speaker: 'SPEAKER_01' },
      { start: null, end: null, text: 'Who is it?' },
    ],
    word_segments: [],
  });
  expect(turns.map(({ speaker, said }) => [speaker, said])).toEqual([
    ['SPEAKER_00', 'Hi.'],
    ['SPEAKER_01', 'Hello.'],
    [null, 'Who is it?'],
  ]);
});

it('a bare list, and each segment’s own line even where text holds braces', () => {
  const { turns } = read(
    [
      { start: 0, end: 1, text: 'a } ] { "', speaker: 'A' },
      { text: 'b', speaker: 'B' },
    ],
    2,
  );
  expect(turns.map(({ said, line, cues }) => [said, line, cues.length])).toEqual([
    ['a } ] { "', 2, 1],
    ['b', 8, 0],
  ]);
});

it('a note or title beside the segments is kept', () => {
  const { title, notes } = read({
    title: 'Us',
    note: 'This telling is invented.',
    segments: [{ text: 'Hi.' }],
  });
  expect([title, notes]).toEqual(['Us', ['This telling is invented.']]);
});

it('text alone is one turn without times', () => {
  expect(read({ text: 'Hi there.' }).turns).toEqual([
    { speaker: null, said: 'Hi there.', cues: [], heading: null, line: 1 },
  ]);
});
