/**
 * How long it takes to make every written form, cold (a new process, as a person runs it) and warm (a process that has
 * done it before), and where the time goes. Ten times the words beside once the words, in the same run.
 *
 *   node test/benchmarks/make/measure.ts [runs]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { useLite as UseLite } from '../../../src/embedding/use-lite.ts';
import type { makeFolder as MakeFolder } from '../../../src/folders/make.ts';
import { stages } from '../../../src/folders/stages.ts';
import { writtenForms } from '../../../src/forms/forms.ts';
import { repeated } from './interview.ts';

const runs = Number(process.argv[2] ?? 3);
const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'passalong-bench-'));
const built = (path: string) => pathToFileURL(join(root, 'dist', path)).href;
const { makeFolder } = (await import(built('folders/make.js'))) as { makeFolder: typeof MakeFolder };

const { useLite } = (await import(built('embedding/use-lite.js'))) as { useLite: typeof UseLite };

const sample = readFileSync(join(root, 'samples/the-discharge-lounge.vtt'), 'utf8');
const once = join(folder, 'once.vtt');
const tenTimes = join(folder, 'ten-times.vtt');
writeFileSync(once, sample);
writeFileSync(tenTimes, repeated(sample, 10));

interface Cold {
  seconds: number;
  megabytes: number;
}

function cold(file: string): Promise<Cold> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'report.mjs'),
      join(root, 'dist/main.js'),
      'make',
      file,
      '--out',
      join(folder, 'out'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  let said = '';
  child.stdio[3]?.on('data', (data) => {
    said += data;
  });
  return new Promise((done, fail) =>
    child.on('close', (code) => {
      if (code !== 0) return fail(new Error(`make ended with ${code}`));
      done({ seconds: (performance.now() - begun) / 1000, megabytes: JSON.parse(said).peakKb / 1024 });
    }),
  );
}

/** The engine has loaded its model and remembers no sentence of this interview: warm, but doing all of the work. */
async function warm(file: string) {
  const embedder = useLite();
  await embedder.embed(['warm', 'warming up']);
  const spent = new Map<string, number>();
  let stage: string | null = null;
  let since = performance.now();
  const begun = since;
  const change = (next: string | null) => {
    const now = performance.now();
    if (stage) spent.set(stage, (spent.get(stage) ?? 0) + now - since);
    [stage, since] = [next, now];
  };
  const summary = await makeFolder({
    files: [file],
    out: join(folder, 'out'),
    forms: [...writtenForms],
    minutes: null,
    title: null,
    place: null,
    interviewers: [],
    shape: null,
    embedder: () => embedder,
    now: new Date(),
    progress: (next) => change(next),
  });
  change(null);
  const seconds = (performance.now() - begun) / 1000;
  await embedder.close();
  return { seconds, spent, words: summary.words };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function repeatedly<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < times; i += 1) results.push(await run());
  return results;
}

const coldOnce = await repeatedly(runs, () => cold(once));
await warm(once);
const warmOnce = await repeatedly(runs, () => warm(once));
const coldTen = await repeatedly(runs, () => cold(tenTimes));
const warmTen = await repeatedly(runs, () => warm(tenTimes));
rmSync(folder, { recursive: true, force: true });

const seconds = (all: { seconds: number }[]) => median(all.map((one) => one.seconds));
const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`);
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}; medians of ${runs}\n`,
);
row('all written forms', `${warmOnce[0]!.words} words shared`, `${warmTen[0]!.words} words shared`, 'ratio');
row('---', '--:', '--:', '--:');
row(
  'cold process, s',
  seconds(coldOnce).toFixed(2),
  seconds(coldTen).toFixed(2),
  (seconds(coldTen) / seconds(coldOnce)).toFixed(1),
);
const memory = (all: Cold[]) => median(all.map((one) => one.megabytes));
row(
  'peak memory, MB',
  memory(coldOnce).toFixed(0),
  memory(coldTen).toFixed(0),
  (memory(coldTen) / memory(coldOnce)).toFixed(1),
);
row(
  'warm, s',
  seconds(warmOnce).toFixed(2),
  seconds(warmTen).toFixed(2),
  (seconds(warmTen) / seconds(warmOnce)).toFixed(1),
);
for (const [stage, name] of Object.entries(stages)) {
  const of = (all: typeof warmOnce) => median(all.map((one) => one.spent.get(stage) ?? 0)) / 1000;
  if (of(warmTen) > 0)
    row(
      `&nbsp;&nbsp;${name.toLowerCase()}`,
      of(warmOnce).toFixed(2),
      of(warmTen).toFixed(2),
      (of(warmTen) / of(warmOnce)).toFixed(1),
    );
}
