import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Mistake } from '../mistake.ts';
import { askedBefore } from '../stories/asked-before.ts';
import type { Speaker, Telling } from '../stories/passage.ts';
import { tellingFrom } from '../stories/passages.ts';
import { ASKING_LABEL, TELLING_LABEL } from '../stories/speaker-labels.ts';
import { speakerOf, whoSpeaks } from '../stories/speakers.ts';
import { readTranscript } from '../transcripts/read.ts';
import type { Transcript } from '../transcripts/transcript.ts';
import type { UploadedFile } from '../web/upload-parts.ts';

/** A transcript as it came, read and found good. */
export interface Brought {
  name: string;
  bytes: Buffer;
  sha256: string;
  transcript: Transcript;
}

/** What was pasted is kept under this name. */
const pastedName = 'pasted.txt';

/** Reads what was pasted. @throws Mistake when there are no words in it */
export function readPasted(text: string): Brought {
  return read(Buffer.from(text), pastedName);
}

/** Reads a file that was sent. @throws Mistake when it is no transcript that can be read */
export async function readSent(file: Pick<UploadedFile, 'path' | 'name'>): Promise<Brought> {
  return read(await readFile(file.path), file.name);
}

function read(bytes: Buffer, name: string): Brought {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, sha256, transcript: readTranscript(bytes, name) };
}

/** Labels that stand where there is no name: “Interviewee 2”, “Speaker 1”. */
const noNames = [TELLING_LABEL, ASKING_LABEL, /^(?:speaker|spk|voice|unknown)[\s.:_-]*[\da-z]?$/iu];

/**
 * Who tells in what was brought, by the name it gives them: whoever tells and says most of the first of it.
 * @returns '' where it names nobody
 */
export function tellerNamedIn([first]: readonly Brought[]): string {
  const [most] = whoSpeaks(first?.transcript.turns ?? [], [])
    .filter(({ part }) => part === 'teller')
    .sort((a, b) => b.words - a.words);
  return most && !noNames.some((label) => label.test(most.name)) ? most.name : '';
}

/** Somebody heard in a transcript, as a person is asked whether they tell. */
export interface Voice extends Speaker {
  /** How they begin when they say more than a word or two, so that they are known again. */
  begins: string;
}

/** Letters by which somebody is known again. */
const beginning = 140;

/** Who speaks, with what the program takes them for. */
export function voicesOf({ turns }: Transcript): Voice[] {
  return whoSpeaks(turns, []).map((speaker) => {
    const own = turns.filter((turn) => speakerOf(turn) === speaker.name);
    const first = own.find(({ said }) => said.length > 60) ?? own[0]!;
    const cut = first.said.slice(0, beginning);
    return {
      ...speaker,
      begins: cut.length < first.said.length ? `${cut.replace(/\s+\S*$/u, '')}…` : cut,
    };
  });
}

/**
 * The transcript as a telling, and what was asked before each passage.
 * @param asking names of those who ask; the others tell
 * @throws Mistake when nobody is left who tells
 */
export function tellingOf(
  transcript: Transcript,
  asking: readonly string[],
): { told: Telling; asked: (index: number) => string | null } {
  const all = new Set(transcript.turns.map(speakerOf));
  if (asking.length >= all.size)
    throw new Mistake(
      'Nobody tells anything in this transcript.',
      'Say of at least one person that they tell.',
    );
  const told = tellingFrom(transcript, { ordinal: 1, interviewers: asking.length > 0 ? [...asking] : null });
  const shared = { ...told, passages: told.passages.filter(({ offRecord }) => offRecord === null) };
  const before = askedBefore([told], [shared]);
  return { told, asked: (index) => before.get(told.passages[index]!.id) ?? null };
}
