/**
 * A story's page and a form's page as readers get them, beside the least server that could send the same bytes and
 * beside Express with Nunjucks rendering the same page: in turns, in one run, each in a process of its own.
 * Then a different story with each request, of all there are. Needs `npm run build`.
 *
 *   node test/benchmarks/pages/measure.ts [stories] [passages] [seconds a round] [rounds]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { asStarted } from '../as-started.ts';
import { manyStories } from '../many-stories.ts';
import { type Borne, borne, connections, middle } from './load.ts';
import { type Server, started } from './servers.ts';
import { makeForms, openBuilt } from './site.ts';
import { overTheWire } from './wire.ts';

const [stories = 3060, passages = 100_000, seconds = 6, rounds = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'passalong-pages-'));
const say = (line = '') => process.stdout.write(`${line}\n`);
const here = import.meta.dirname;

say(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)} before`,
);
const { site, databaseUrl } = await openBuilt(join(folder, 'data'));
const many = await manyStories(site.pool, { stories, passages });
say(`${stories} stories of ${passages} passages made in ${many.seconds.toFixed(1)} s`);
const read = many.stories[Math.floor(stories / 2)]!;
await makeForms(site, read.id);

const ours = await started([...asStarted(), 'web'], {
  DATABASE_URL: databaseUrl,
  PASSALONG_DATA: join(folder, 'data'),
  PASSALONG_PORT: '0',
});
const paths = [`/stories/${read.slug}`, `/stories/${read.slug}/guide`];
const files = await Promise.all(
  paths.map(async (path, i) => {
    const answer = await fetch(ours.address + path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const file = join(folder, `${i + 1}.html`);
    writeFileSync(file, await answer.text());
    return file;
  }),
);
const bare = await started([process.execPath, join(here, 'bare.ts'), ...files]);
const templated = await started([process.execPath, join(here, 'templated.ts'), ...files]);

try {
  for (const [i, path] of paths.entries()) await sideBySide(path, `/${i + 1}`);
  await spread();
  for (const path of paths) {
    const { page, style, script, typefaces } = await overTheWire(ours.address, path);
    const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
    say(
      `${path}, first visit: page ${kb(page)}, style ${kb(style)}, script ${kb(script)}: ${kb(page + style + script)}; with typefaces ${kb(page + style + script + typefaces)}`,
    );
  }
  const { now, most } = ours.memory();
  say(`Memory of our web process: ${Math.round(now)} MB at the end, ${Math.round(most)} MB at most`);
} finally {
  for (const one of [ours, bare, templated]) await one.stop();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

async function sideBySide(path: string, numbered: string): Promise<void> {
  const sides: [string, Server, string][] = [
    ['bare node:http', bare, numbered],
    ['Passalong', ours, path],
    ['Express + Nunjucks', templated, numbered],
  ];
  const all = new Map<string, Borne[]>(sides.map(([name]) => [name, []]));
  for (const [, server, asked] of sides)
    await borne(server, () => asked, { seconds: 2, encoding: 'identity' });
  for (let round = 0; round < rounds; round++)
    for (const [name, server, asked] of sides)
      all.get(name)!.push(await borne(server, () => asked, { seconds, encoding: 'identity' }));
  say(
    `\n${path}, ${connections} connections, ${rounds} rounds of ${seconds} s each in turns, the middle one:`,
  );
  const base = middle(all.get('bare node:http')!);
  for (const [name, measured] of all) show(name, middle(measured), base);
  const packed = await borne(ours, () => path, { seconds, encoding: 'br, gzip' });
  show('Passalong, brotli', packed, base);
}

/** Every story there is, in no order: most are not kept ready, so each asks the database and is rendered. */
async function spread(): Promise<void> {
  const any = () => `/stories/${many.stories[Math.floor(Math.random() * many.stories.length)]!.slug}`;
  say(`\nA story at random of ${stories} with each request, ${connections} connections:`);
  show('Passalong', await borne(ours, any, { seconds: seconds * 2, encoding: 'br, gzip' }), null);
  say();
}

function show(name: string, { rate, cost, half, most, faults }: Borne, base: Borne | null): void {
  const share = (part: number, whole: number | undefined) =>
    whole === undefined ? '' : ` (${((100 * part) / whole).toFixed(0)} %)`;
  say(
    `  ${name.padEnd(20)} ${rate.toFixed(0).padStart(6)} requests/s${share(rate, base?.rate)}   ${cost.toFixed(0).padStart(5)} µs of a processor each${share(cost, base?.cost)}   p50 ${half} ms   p97.5 ${most} ms${faults ? `   ${faults} faults` : ''}`,
  );
}
