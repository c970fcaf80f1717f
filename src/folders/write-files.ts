import type { Document } from '../documents/document.ts';
import { type Ending, fileLabels, filesOf } from '../editions/file-endings.ts';
import { fileKinds } from '../editions/files.ts';
import type { WrittenForm } from '../forms/forms.ts';
import { CannotWrite } from '../writers/cannot-write.ts';
import type { CoverForm } from '../writers/cover.ts';
import { writeIndexPage } from '../writers/index-page.tsx';
import { passageAddress, writeTellingPages } from '../writers/telling-page.tsx';
import type { WriteOptions } from '../writers/writer.ts';
import type { Gathered } from './gather.ts';
import type { Progress } from './stages.ts';
import { answeredIn } from './summary.ts';

/** Every file of a folder but its list of contents. */
export interface Written {
  files: Map<string, Uint8Array>;
  /** Each form with the names of the files that could be written. */
  documents: { document: Document; files: string[] }[];
  /** Plain sentences about files that could not be. */
  warnings: string[];
}

/**
 * Writes every form in every format that suits it, the whole telling, and the cover. A format that cannot hold what
 * was told (letters that a typeface lacks) is left out and said, and does not stop the others.
 */
export async function writeFiles(
  documents: readonly Document[],
  gathered: Pick<Gathered, 'story' | 'asked'>,
  { now, progress }: { now: Date; progress: Progress },
): Promise<Written> {
  const { story, asked } = gathered;
  const options: WriteOptions = { passageLink: passageAddress(story, asked), now };
  const made = await Promise.all(documents.map((document) => writeForm(document, options, progress)));
  const written: Written = { files: new Map(), documents: [], warnings: [] };
  for (const [index, { files, warnings }] of made.entries()) {
    written.documents.push({ document: documents[index]!, files: [...files.keys()] });
    written.warnings.push(...warnings);
    for (const [name, bytes] of files) written.files.set(name, bytes);
  }
  const pages = writeTellingPages(story, asked);
  for (const { name, bytes } of pages) written.files.set(name, bytes);
  written.files.set('index.html', cover(written, gathered, options, pages[0]?.name ?? null));
  return written;
}

async function writeForm(document: Document, options: WriteOptions, progress: Progress) {
  const files = new Map<string, Uint8Array>();
  const warnings: string[] = [];
  const endings = filesOf[document.form as WrittenForm];
  const tries = await Promise.all(endings.map((ending) => writeOne(document, ending, options, progress)));
  for (const [index, ending] of endings.entries()) {
    const result = tries[index]!;
    if (result instanceof CannotWrite)
      warnings.push(`${document.form}.${ending} was not written. ${inWords(result)}`);
    else files.set(`${document.form}.${ending}`, result);
  }
  return { files, warnings };
}

async function writeOne(document: Document, ending: Ending, options: WriteOptions, progress: Progress) {
  try {
    const bytes = await fileKinds[ending].write(document, options);
    progress('write', `${document.form}.${ending}`);
    return bytes;
  } catch (error) {
    if (error instanceof CannotWrite) return error;
    throw error;
  }
}

function inWords(refusal: CannotWrite): string {
  return `${refusal.message} ${refusal.remedy}`;
}

function cover(
  written: Written,
  { story }: Pick<Gathered, 'story' | 'asked'>,
  { passageLink }: WriteOptions,
  telling: string | null,
): Uint8Array {
  const { answered, unanswered } = answeredIn(story.passages);
  return writeIndexPage({
    title: story.title,
    standfirst: story.standfirst,
    place: story.place,
    undecided: story.undecided,
    invented: story.invented,
    toldBy: written.documents[0]?.document.toldBy ?? '',
    language: 'en-GB',
    forms: written.documents.map(coverForm),
    answered,
    unanswered: unanswered.map(({ number }) => number),
    passageLink,
    telling,
  });
}

function coverForm({ document, files }: Written['documents'][number]): CoverForm {
  return {
    form: document.form,
    minutes: document.minutes.total,
    files: files.map((name) => ({ name, label: fileLabels[endingOf(name)] })),
  };
}

function endingOf(name: string): Ending {
  return name.slice(name.lastIndexOf('.') + 1) as Ending;
}
