import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Mistake } from '../mistake.ts';
import { readTranscript } from '../transcripts/read.ts';
import type { Transcript } from '../transcripts/transcript.ts';
import { plainFault } from './plain-fault.ts';

/** The largest file that is read: several days of talk as text. */
export const largestInput = 50 * 1024 * 1024;

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
  for (const path of paths) inputs.push({ path, transcript: await readInput(path) });
  return inputs;
}

async function readInput(path: string): Promise<Transcript> {
  const bytes = await bytesOf(path);
  try {
    return readTranscript(bytes, basename(path));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    throw new Mistake(error.message, error.remedy, { file: path, ...(error.line && { line: error.line }) });
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
