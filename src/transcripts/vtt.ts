import { captionTurns } from './caption-speech.ts';
import { type CaptionRules, captionsIn } from './captions.ts';
import { cutOffWarning } from './cut-off.ts';
import { splitLines } from './lines.ts';
import type { Transcript } from './transcript.ts';
import { tidy } from './turns.ts';

/** WebVTT as the W3C has it (https://www.w3.org/TR/webvtt1/): only an empty line ends a caption. */
const rules: CaptionRules = {
  isBlank: (line) => line === '',
  opensComment: (line) => /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line),
  namesCaption: (line) => !/^WEBVTT(?:\s|$)/.test(line),
};

/** WebVTT: voices (`<v Name>`), `Name:` labels, comments as notes. */
export function readVtt(text: string): Transcript {
  const { captions, others, cutOffAt } = captionsIn(splitLines(text), rules);
  const { turns, notes: remarks, warnings } = captionTurns(captions);
  const notes = others.flatMap(({ lines }) => noteIn(lines));
  return {
    format: 'vtt',
    title: null,
    notes: [...notes, ...remarks],
    turns,
    warnings: [...warnings, ...cutOffWarning(cutOffAt)],
  };
}

/** What a block that is no caption says to people; styles, and how sure a machine was of each caption, are nothing. */
function noteIn(lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  if (/^(?:STYLE|REGION)(?:\s|$)/.test(first)) return [];
  if (/^\s*WEBVTT(?:\s|$)/.test(first))
    return [first.replace(/^\s*WEBVTT[\s-]*/, ''), ...rest].map(tidy).filter(Boolean);
  const words = tidy([first.replace(/^NOTE(?:\s|$)/, ''), ...rest].join(' '));
  return words && !/^confidence:\s*[\d.]+$/i.test(words) ? [words] : [];
}
