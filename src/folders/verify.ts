import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Ending } from '../editions/file-endings.ts';
import { type FileKind, fileKinds } from '../editions/files.ts';
import { Mistake } from '../mistake.ts';
import { wordsFaults } from '../stories/words.ts';
import { quotesInHtml } from '../writers/html-quotes.ts';
import { missing, strangers } from '../writers/proof.ts';
import type { QuoteBack, QuoteReader } from '../writers/writer.ts';
import { contentsFile } from './folder.ts';
import { plainFault } from './plain-fault.ts';
import { type TellingFile, tellingSchema } from './telling-json.ts';

/** What a check of a folder found. */
export interface Proof {
  /** Files in which every quotation was found to be what was said. */
  held: string[];
  /** Plain sentences, each naming a file; empty when everything holds. */
  faults: string[];
}

/**
 * Proves that every quotation in every file of a folder is a verbatim stretch of the words of its passage, that the
 * words of each passage come from what was said by allowed deletions alone, and that nothing was put in or taken out.
 * @throws Mistake when the folder was not made by `passalong make` or cannot be read
 */
export async function verify(path: string): Promise<Proof> {
  const telling = await readTelling(path);
  const proof: Proof = { held: [], faults: [] };
  for (const { id, said, words } of telling.passages)
    for (const fault of wordsFaults(said, words))
      proof.faults.push(`${contentsFile}, passage ${id}: ${fault}`);
  for (const name of await unlisted(path, telling))
    proof.faults.push(`${name} was not there when the folder was made, so nobody can say what it holds.`);
  for (const name of telling.files) {
    const faults = await fileFaults(path, name, telling);
    if (faults.length) proof.faults.push(...faults);
    else proof.held.push(name);
  }
  return proof;
}

async function readTelling(path: string): Promise<TellingFile> {
  const file = join(path, contentsFile);
  const where = { file };
  try {
    if (!(await stat(path)).isDirectory())
      throw new Mistake('This is a file, not a folder.', 'Give the folder that was made.', { file: path });
    return tellingSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (error instanceof Mistake) throw error;
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
      throw new Mistake('This list of what was told is broken.', 'Make the folder again.', where);
    const fault = plainFault(error, file);
    if (fault instanceof Mistake && (error as { code?: string }).code === 'ENOENT')
      throw new Mistake(
        `There is no ${contentsFile} here.`,
        'Give a folder that `passalong make` has made.',
        where,
      );
    throw fault;
  }
}

async function unlisted(path: string, telling: TellingFile): Promise<string[]> {
  const listed = new Set(telling.files);
  return (await readdir(path)).filter((name) => !listed.has(name)).sort();
}

async function fileFaults(path: string, name: string, telling: TellingFile): Promise<string[]> {
  if (name === contentsFile) return [];
  const reader = readerFor(name);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(path, name));
  } catch {
    return [`${name} was made and is not there now.`];
  }
  if (!reader) return [];
  let quotes: QuoteBack[];
  try {
    quotes = await reader(bytes);
  } catch {
    return [`${name} cannot be opened: it is broken or not what its name says.`];
  }
  const faults = strangers(name, quotes, wordsOf(telling));
  const form = Object.values(telling.forms).find(({ files }) => files.includes(name));
  if (form) return [...faults, ...missing(name, quotes, expected(form.says, telling))];
  if (name === firstPage) return [...faults, ...(await untold(path, telling))];
  return ofNoForm.test(name) ? faults : [`${name} is of no form, so nobody can say what it should hold.`];
}

const firstPage = 'telling.html';
const ofNoForm = /^(?:index|telling-\d+)\.html$/u;

/** The pages of the whole telling, end to end, hold every passage. */
async function untold(path: string, telling: TellingFile): Promise<string[]> {
  const further = telling.files.filter((name) => /^telling-\d+\.html$/u.test(name));
  const pages = [firstPage, ...further.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))];
  const quotes = await Promise.all(
    pages.map((name) => readFile(join(path, name)).then(quotesInHtml, () => [])),
  );
  const all = telling.passages.map(({ id, words }) => ({ passage: id, text: words }));
  return missing(firstPage, quotes.flat(), all);
}

function readerFor(name: string): QuoteReader | null {
  const ending = extname(name).slice(1);
  if (!(ending in fileKinds)) return null;
  const kind: FileKind = fileKinds[ending as Ending];
  return kind === fileKinds.html ? quotesInHtml : kind.quotes;
}

function expected(says: TellingFile['forms'][string]['says'], telling: TellingFile): QuoteBack[] {
  const words = new Map(telling.passages.map((passage) => [passage.id, passage.words]));
  return says.map(({ passage, start, end }) => ({
    passage,
    text: (words.get(passage) ?? '').slice(start, end),
  }));
}

function wordsOf({ passages }: TellingFile): Map<string, string> {
  return new Map(passages.map(({ id, words }) => [id, words]));
}
