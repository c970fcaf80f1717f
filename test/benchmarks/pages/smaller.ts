/**
 * What making pages smaller with brotli costs, at once and in another thread, one after the other in one run, eight pages at a
 * time as a busy site has them.
 *
 *   node test/benchmarks/pages/smaller.ts
 */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { aPassage, dice } from '../story-texts.ts';

const pages = 1200;
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
const inThread = promisify(brotliCompress);
const roll = dice(11);

for (const kilobytes of [15, 30, 100]) {
  const page = pageOf(kilobytes * 1024);
  for (let turn = 1; turn <= 2; turn += 1) {
    await measured(`${kilobytes} KB at once       `, async () => brotliCompressSync(page, { params }));
    await measured(`${kilobytes} KB in a thread   `, () => inThread(page, { params }));
  }
}

/** Passages as a story's page sets them out, until there are so many bytes. */
function pageOf(bytes: number): Buffer {
  let html = '<!doctype html><main>';
  for (let number = 1; html.length < bytes; number += 1)
    html += `<article id="p${number}" class="passage"><p>${aPassage(roll, 1 + (number % 11)).join(' ')}</p><a href="/stories/a-story/p${number}">Where it was said</a></article>`;
  return Buffer.from(html);
}

async function measured(name: string, make: () => Promise<Buffer>): Promise<void> {
  const before = process.cpuUsage();
  const began = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next++ < pages) await make();
    }),
  );
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(
    `${name} ${((user + system) / 1000 / pages).toFixed(2)} ms of a processor each, ${((performance.now() - began) / pages).toFixed(2)} ms on the clock\n`,
  );
}
