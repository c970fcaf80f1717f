import { randomUUID } from 'node:crypto';
import { to } from '../addresses.ts';
import type { Document } from '../documents/document.ts';
import { saidIn } from '../documents/walk.ts';
import type { WrittenForm } from '../forms/forms.ts';
import type { JobRun } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import { CannotWrite } from '../writers/cannot-write.ts';
import { missing } from '../writers/proof.ts';
import type { EditionFile } from './edition-store.ts';
import { type Ending, fileLabels, filesOf } from './file-endings.ts';
import { type FileKind, fileKinds } from './files.ts';
import { mediaTypes } from './media-types.ts';

/** The files of an edition, each proven and in the file store. */
export interface Written {
  files: EditionFile[];
  /** For each kind of file that cannot hold what was told: why not, and what to do instead. */
  leftOut: string[];
}

/**
 * Writes a document in every kind of file its form comes in, reads each back, and puts it where it is served from.
 * @throws Mistake when what is read back is not, word for word, what the document says
 */
export async function written(
  site: Machinery,
  slug: string,
  id: string,
  document: Document,
  run: JobRun,
): Promise<Written> {
  const passageLink = (passage: string) => site.address + to('passage', { story: slug, passage });
  const all: Written = { files: [], leftOut: [] };
  // A folder of each try: one that was killed never writes over what another has proven.
  const folder = `editions/${id}/${randomUUID().slice(0, 8)}`;
  // The page of the site is the web page of an edition.
  const endings = filesOf[document.form as WrittenForm].filter((ending) => ending !== 'html');
  const writeOne = async (ending: Ending) => {
    const bytes = await bytesOf(document, ending, { passageLink, now: site.now() });
    if (bytes instanceof CannotWrite) {
      all.leftOut.push(`${fileLabels[ending]}. ${bytes.message} ${bytes.remedy}`);
      return;
    }
    await prove(document, ending, bytes);
    const key = `${folder}/${document.form}.${ending}`;
    all.files.push({ ending, key, type: mediaTypes[ending], ...(await site.files.put(key, bytes)) });
  };
  try {
    for (const [index, ending] of endings.entries()) {
      run.signal.throwIfAborted();
      await run.progress(index, endings.length, ending);
      await writeOne(ending);
    }
  } catch (error) {
    // Nothing names them, and the next try has a folder of its own. What this leaves behind the daily sweep finds.
    for (const { key } of all.files) await site.files.delete(key).catch(() => {});
    throw error;
  }
  return all;
}

/** The bytes; or why this kind of file cannot hold what was told: the others are made all the same. */
async function bytesOf(
  document: Document,
  ending: Ending,
  options: Parameters<FileKind['write']>[1],
): Promise<Uint8Array | CannotWrite> {
  try {
    return await fileKinds[ending].write(document, options);
  } catch (error) {
    if (error instanceof CannotWrite) return error;
    throw error;
  }
}

async function prove(document: Document, ending: Ending, bytes: Uint8Array): Promise<void> {
  const { quotes }: FileKind = fileKinds[ending];
  if (!quotes) return;
  const says = saidIn(document).map(({ passage, text }) => ({ passage, text }));
  const [fault] = missing(`${document.form}.${ending}`, await quotes(bytes), says);
  // The fault quotes the teller, and reasons are read by more people than she released it to.
  if (fault)
    throw new Mistake(
      `The ${fileLabels[ending]} file did not read back word for word as it was said, so it is not shared.`,
      'Make it again. If it fails again, tell whoever runs the site.',
    );
}
