import { expect, it } from 'vitest';
import { isMetadata, likeness } from './names.ts';

it.each([
  'Anna',
  'Q',
  'A',
  'SPEAKER_00',
  'Prof. J. K. Owen',
  'van der Berg',
  'Anna and Ben',
  'Anna Smith (Chair)',
  'Participant B',
])('%s could be somebody’s name', (name) => {
  expect(likeness(name)).toBe('name');
});

it.each(['Social worker', 'Chief of staff', 'service manager'])('%s could be somebody’s post', (name) => {
  expect(likeness(name)).toBe('post');
});

it.each([
  'I said to her',
  'Note',
  'Date',
  '13 May 2025',
  'It ended. Then',
  'What',
  'http',
  'She said',
  'and Anna',
  '(laughs',
  '[inaudible',
  '',
  '12',
  'A name that goes on for ever',
])('%j is nobody', (text) => {
  expect(likeness(text)).toBe('neither');
});

it('a project manager is a person, a recording date is not', () => {
  expect([isMetadata('Project manager'), isMetadata('Recording date'), isMetadata('Duration')]).toEqual([
    false,
    true,
    true,
  ]);
});
