import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Mistake } from '../mistake.ts';
import { readTranscript } from '../transcripts/read.ts';
import type { Transcript } from '../transcripts/transcript.ts';
import { plainFault } from './plain-fault.ts';

/** The largest file that is read: several days of talk as text. */
export const largestInput = 50 * 1024 * 1024;

/** The most talk that is made into one story, in letters: sixty hours of it. More would take minutes and gigabytes. */
export const mostLetters = 3_000_000;

/** A file that was given, and what its reader made of it. */
export interface Input {
  path: string;
  transcript: Transcript;
}

/**
 * Reads the files in the order given.
 * @throws Mistake when one is not there, may not be read, is too large or is no telling; it names the file
 */
export async function readInputs(paths: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  let letters = 0;
  for (const path of paths) {
    const transcript = await readInput(path);
    letters += transcript.turns.reduce((sum, { said }) => sum + said.length, 0);
    if (letters > mostLetters) throw tooMuch(path, letters);
    inputs.push({ path, transcript });
  }
  return inputs;
}

function tooMuch(path: string, letters: number): Mistake {
  const millions = (count: number) => `${Math.round(count / 100_000) / 10} million`;
  return new Mistake(
    `With this file there are ${millions(letters)} letters of talk; one story may have ${millions(mostLetters)}, about 60 hours.`,
    'Bring the part that tells one story, or make several folders.',
    { file: path },
  );
}

async function readInput(path: string): Promise<Transcript> {
  const bytes = await bytesOf(path);
  const name = basename(path);
  try {
    return readTranscript(bytes, name);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    // The path stands before it already.
    const what = error.message.startsWith(`${name} `)
      ? error.message.replace(name, () => 'This file')
      : error.message;
    throw new Mistake(what, error.remedy, { file: path, ...(error.line && { line: error.line }) });
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (about.isDirectory())
      throw new Mistake('This is a folder, not a file.', 'Give the transcript inside it.', { file: path });
    if (!about.isFile())
      throw new Mistake('This is not a file that can be read.', 'Give a transcript file.', { file: path });
    if (about.size > largestInput)
      throw new Mistake(
        `This file has ${Math.round(about.size / 1024 / 1024)} MB; a transcript may have ${largestInput / 1024 / 1024}.`,
        'Cut it into several files and give them all: they become one story.',
        { file: path },
      );
    return await readFile(path);
  } catch (error) {
    throw plainFault(error, path);
  }
}
