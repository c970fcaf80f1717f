import { parseArgs } from 'node:util';
import type { Embedder } from './embedding/embedder.ts';
import { Mistake } from './mistake.ts';
import { isSiteCommand } from './site/command-names.ts';

const help = `Passalong: learning about change, told by the people who made it happen.

The site
  passalong start                    web and worker in one process, with a database of its own
      --samples                      with the invented sample stories, if there are no stories yet
  passalong web | passalong worker   apart, as many of each as you like, against one PostgreSQL
  passalong settings                 every setting, what it does and what it is now
  passalong steward E-MAIL           gives somebody the running of the site
  passalong backup DIR               everything, while the site runs; restore DIR puts it back and counts
  passalong export DIR               everything in a folder that a person can read; import DIR or ZIP reads it again
  passalong doctor                   compares rows and files, and says what to do
      --mend                         mends what is safe to mend
  passalong erase E-MAIL             erases a person
  passalong everything WORDS         all that is kept with these words in it

Without the site
  passalong make FILE… --out DIR     a folder of forms from one telling or several of one story
      --forms guide,tips             only these (guide, tips, session, try, talk)
      --minutes 10                   fitted to the minutes somebody has
      --title "…" --place "…"        how the story is called, and where it was
      --interviewer NAME             who asks, if it was worked out wrongly (may be given again)
      --shape FILE                   the private file of decisions (otherwise FILE.shape.yaml, beside the first file)
      --json                         the summary as JSON
  passalong verify DIR               prove that every quotation in a folder is what was said
      --json                         the proof as JSON
  passalong help                     this

FILE may be WebVTT, SRT, Word (.docx), plain text, Markdown, or whisper's JSON.
Exit code: 0 done, 1 something for you to put right, 2 a fault of ours.
`;

/**
 * Runs one command.
 * @param words what was typed after `passalong`
 * @returns the exit code: 0 done, 1 the person's mistake (or a proof that does not hold), 2 a fault of ours
 */
export async function run(words: string[]): Promise<number> {
  try {
    const [command = 'help', ...rest] = words;
    if (command === 'make') return await make(rest);
    if (command === 'verify') return await verify(rest);
    if (isSiteCommand(command)) {
      const { siteCommand } = await import('./site/commands.ts');
      return await siteCommand(command, rest);
    }
    if (['help', '--help', '-h'].includes(command)) {
      process.stdout.write(help);
      return 0;
    }
    throw new Mistake(`There is no command “${command}”.`, 'Run `passalong help` to see what there is.');
  } catch (error) {
    return complain(error);
  }
}

async function make(words: string[]): Promise<number> {
  const { values, positionals } = understood(words, {
    out: { type: 'string' },
    forms: { type: 'string' },
    minutes: { type: 'string' },
    title: { type: 'string' },
    place: { type: 'string' },
    interviewer: { type: 'string', multiple: true },
    shape: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { useLite } = await import('./embedding/use-lite.ts');
  const { makeFolder } = await import('./folders/make.ts');
  const { formsNamed, minutesNamed } = await import('./folders/asked.ts');
  const { progressOn, summaryInWords } = await import('./folders/summary.ts');
  if (positionals.length === 0)
    throw new Mistake('No file was given.', 'Name one: passalong make FILE --out DIR');
  if (!values.out) throw new Mistake('It is not said where to.', 'Add --out and the name of a new folder.');
  const progress = progressOn(process.stderr);
  const summary = await makeFolder({
    files: positionals,
    out: values.out,
    forms: formsNamed(values.forms),
    minutes: minutesNamed(values.minutes),
    title: values.title ?? null,
    place: values.place ?? null,
    interviewers: values.interviewer ?? [],
    shape: values.shape ?? null,
    embedder: () => usedOnce(useLite()),
    now: new Date(),
    progress,
  }).finally(progress.done);
  process.stdout.write(values.json ? `${JSON.stringify(summary, null, 2)}\n` : summaryInWords(summary));
  return 0;
}

/** The engine lets go of its memory, some 300 MB, once it has answered: nothing is asked of it twice here. */
function usedOnce(engine: Embedder): Embedder {
  return { embed: (sentences) => engine.embed(sentences).finally(engine.close), close: engine.close };
}

async function verify(words: string[]): Promise<number> {
  const { values, positionals } = understood(words, { json: { type: 'boolean', default: false } });
  const [folder, ...more] = positionals;
  if (!folder || more.length) throw new Mistake('Give one folder.', 'Like this: passalong verify DIR');
  const { verify: prove } = await import('./folders/verify.ts');
  const { proofInWords } = await import('./folders/summary.ts');
  const proof = await prove(folder);
  process.stdout.write(values.json ? `${JSON.stringify(proof, null, 2)}\n` : proofInWords(proof));
  return proof.faults.length ? 1 : 0;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function understood<const T extends Options>(words: string[], options: T) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('. ')[0] ?? '') : '';
    throw new Mistake(`${said.replace(/\.$/u, '')}.`, 'Run `passalong help` to see what can be said.');
  }
}

function complain(error: unknown): number {
  if (error instanceof Mistake) {
    const where = error.file ? `${error.file}${error.line ? `, line ${error.line}` : ''}: ` : '';
    process.stderr.write(`${where}${error.message}\n${error.remedy}\n`);
    return 1;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Something broke that should not have; it is our fault, and nothing was changed. Please report this:\n${detail}\n`,
  );
  return 2;
}
