import { countWords } from '../documents/minutes.ts';
import type { Embedder } from '../embedding/embedder.ts';
import type { WrittenForm } from '../forms/forms.ts';
import { contentsFile, mayReplace, putFolder } from './folder.ts';
import type { Gathered } from './gather.ts';
import { readInputs } from './inputs.ts';
import { keepShape } from './shape-place.ts';
import type { Progress } from './stages.ts';
import { answeredIn, type Summary } from './summary.ts';
import { type TellingFile, tellingFile } from './telling-json.ts';
import type { Written } from './write-files.ts';

/** What a folder is made from, and how. */
export interface MakeRequest {
  /** Paths of tellings of one story, in the order in which they are to be told. */
  files: string[];
  /** The folder, which need not exist. */
  out: string;
  forms: WrittenForm[];
  minutes: number | null;
  title: string | null;
  place: string | null;
  /** Who asks, by name, where it was worked out wrongly. */
  interviewers: string[];
  /** The private file of decisions; null for the one beside the first file. */
  shape: string | null;
  /** Starts what measures meaning, to suggest better what answers what, when the files were read; null does without. */
  embedder: (() => Embedder) | null;
  now: Date;
  progress: Progress;
}

/**
 * Makes a folder of forms from the tellings of one story, and brings the private file of decisions up to date.
 * @throws Mistake for what the person can put right; then nothing at `out` was changed
 */
export async function makeFolder(request: MakeRequest): Promise<Summary> {
  const { progress, out } = request;
  await mayReplace(out, out);
  progress('read');
  const inputs = await readInputs(request.files);
  // Not before: where a file is refused, what takes a second to load would be loaded for nothing.
  const embedder = request.embedder?.() ?? null;
  const { gather, forms, writeFiles, mustNotLeak } = await theRest();
  const gathered = await gather(inputs, { ...request, embedder });
  progress('compose');
  const { minutes, now } = request;
  const documents = request.forms.map((form) => forms[form](gathered.story, { minutes, today: now }));
  progress('write');
  const written = await writeFiles(documents, gathered, request);
  progress('check');
  const telling = contents(written, gathered, request);
  mustNotLeak(telling, gathered);
  const files = new Map([...written.files, [contentsFile, encoded(telling)]]);
  progress('place');
  await putFolder(out, files);
  const kept = await keepShape(gathered.place, gathered.shapeText);
  return summary(written, gathered, request, kept);
}

/** What knows of names, and what writes. */
async function theRest() {
  const { gather } = await import('./gather.ts');
  const { forms } = await import('../forms/forms.ts');
  const { writeFiles } = await import('./write-files.ts');
  const { mustNotLeak } = await import('./no-leaks.ts');
  return { gather, forms, writeFiles, mustNotLeak };
}

function contents(written: Written, gathered: Gathered, { now }: MakeRequest): TellingFile {
  return tellingFile({
    story: gathered.story,
    passages: gathered.passages,
    asked: gathered.asked,
    documents: written.documents,
    files: [...written.files.keys(), contentsFile].sort(),
    now,
  });
}

function encoded(telling: TellingFile): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(telling, null, 1)}\n`);
}

function summary(
  written: Written,
  { story, keptBack, decided, warnings }: Gathered,
  { out }: MakeRequest,
  kept: { path: string | null; warning: string | null },
): Summary {
  return {
    title: story.title,
    tellers: [...new Set(story.tellers.map(({ name }) => name))],
    invented: story.invented,
    passages: story.passages.length,
    words: story.passages.reduce((sum, { words }) => sum + countWords(words), 0),
    keptBack,
    ...answeredIn(story.passages),
    forms: written.documents.map(({ document: { form, minutes }, files }) => ({
      form,
      minutes: minutes.total,
      spent: minutes.spent,
      why: minutes.why,
      files,
    })),
    undecided: story.undecided,
    replaced: decided.filter(({ decision }) => decision.kind === 'replace').length,
    shapeFile: kept.path,
    warnings: [...warnings, ...written.warnings, ...(kept.warning ? [kept.warning] : [])],
    open: `${out.replace(/\/+$/u, '')}/index.html`,
  };
}
