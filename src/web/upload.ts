import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Refused } from './refused.ts';
import { receive, type Upload, type UploadLimits } from './upload-parts.ts';

/** What text a form may hold besides its files, and what its parts cost, in bytes. */
const aroundFiles = 1024 * 1024;
/** What the folder of one upload is called. */
const begin = 'upload-';
/** Milliseconds after which an upload's folder is known to be nobody's. */
const abandoned = 24 * 3_600_000;

/**
 * Reads a form with files, piece by piece into a folder of its own, and never holds a file in memory.
 * @param request of the server (`visit.incoming`) where there is one; else of a test
 * @param use what is done with it; when that ends, well or not, the files are gone: keep them by `site.files.put`
 * @returns what `use` returns
 * @throws Refused ('too large'), at once where the browser says how much it will send; ('not here') when it is no form
 * @throws Mistake when it stopped half-way, there are too many files, or the disk is full
 */
export async function readUpload<T>(
  request: Request | IncomingMessage,
  limits: UploadLimits,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const headers = headersOf(request);
  const most = limits.maxBytes * limits.maxFiles + aroundFiles;
  if (Number(headers['content-length'] ?? 0) > most) throw new Refused('too large');
  const parent = limits.folder ?? tmpdir();
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, begin));
  try {
    return await use(await receive(bodyOf(request), headers, { ...limits, folder, maxText: aroundFiles }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes away what a program that was killed had half received a day or more ago. @returns how many uploads */
export async function sweepUploads(parent: string, now: Date): Promise<number> {
  let gone = 0;
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(begin)) continue;
    const { mtimeMs } = await stat(join(parent, name)).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (now.getTime() - mtimeMs < abandoned) continue;
    await rm(join(parent, name), { recursive: true, force: true });
    gone += 1;
  }
  return gone;
}

function headersOf(request: Request | IncomingMessage): IncomingHttpHeaders {
  return request instanceof IncomingMessage ? request.headers : Object.fromEntries(request.headers);
}

function bodyOf(request: Request | IncomingMessage): Readable {
  if (request instanceof IncomingMessage) return request;
  return request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
}
