import { captionTurns } from './caption-speech.ts';
import { type CaptionRules, captionsIn } from './captions.ts';
import { cutOffWarning } from './cut-off.ts';
import { splitLines } from './lines.ts';
import type { Transcript } from './transcript.ts';
import { tidy } from './turns.ts';

const rules: CaptionRules = {
  isBlank: (line) => line.trim() === '',
  opensComment: () => false,
  namesCaption: (line) => /^\s*\d+\s*$/.test(line),
};

/** SubRip (.srt): numbered captions, `Name:` where somebody else begins to speak. */
export function readSrt(text: string): Transcript {
  const { captions, others, cutOffAt } = captionsIn(splitLines(text), rules);
  const { turns, notes: remarks, warnings } = captionTurns(captions);
  const notes = others.map(({ lines }) => tidy(lines.join(' '))).filter(Boolean);
  return {
    format: 'srt',
    title: null,
    notes: [...notes, ...remarks],
    turns,
    warnings: [...warnings, ...cutOffWarning(cutOffAt)],
  };
}
