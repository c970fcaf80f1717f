import { Mistake } from '../mistake.ts';
import { decode } from './decode.ts';
import { formatOf } from './detect.ts';
import { readDocx } from './docx.ts';
import { refuseForeign, refusePages } from './foreign.ts';
import { readJson } from './json.ts';
import { readSrt } from './srt.ts';
import { readMarkdown, readText } from './text.ts';
import type { Transcript } from './transcript.ts';
import { readVtt } from './vtt.ts';

/** The largest file that is read; bytes. A day of talk is under 2 MB as captions. */
export const largestFile = 50 * 1024 * 1024;

/**
 * Reads a transcript: WebVTT, SRT, Word (.docx), JSON of Whisper tools, Markdown or plain text, whatever its ending.
 * Nothing said is left out or added; see `Transcript`.
 * @param bytes the file
 * @param name as the person named it, for messages and for its ending
 * @throws Mistake when the file is too large, empty, of another kind, damaged, or holds no words
 */
export function readTranscript(bytes: Uint8Array, name: string): Transcript {
  if (bytes.length > largestFile)
    throw new Mistake(
      `${name} is ${(bytes.length / 1024 / 1024).toFixed(1)} MB; the limit is ${largestFile / 1024 / 1024} MB.`,
      'Bring the transcript alone, without pictures or sound, or in several files.',
      { file: name },
    );
  refuseForeign(bytes, name);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  const transcript = isZip ? readDocx(bytes, name) : readWords(bytes, name);
  if (transcript.turns.length === 0) throw empty(name);
  return transcript;
}

function readWords(bytes: Uint8Array, name: string): Transcript {
  const { text, cutOff } = decode(bytes, name);
  if (!text.trim()) throw empty(name);
  refusePages(text, name);
  const transcript = readAs(text, name);
  if (cutOff)
    transcript.warnings.push(
      `The file is cut off in the middle of a letter at its end, line ${text.split(/\r\n|[\r\n]/).length}.`,
    );
  return transcript;
}

function readAs(text: string, name: string): Transcript {
  switch (formatOf(text, name)) {
    case 'vtt':
      return readVtt(text);
    case 'srt':
      return readSrt(text);
    case 'json':
      return readJson(text, name);
    case 'markdown':
      return readMarkdown(text);
    case 'text':
      return readText(text);
  }
}

function empty(name: string): Mistake {
  return new Mistake(
    `${name} has no words in it that anybody said.`,
    'Check that it is the right file, and that the transcript was saved.',
    { file: name },
  );
}
