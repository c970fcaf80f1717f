import { Readable } from 'node:stream';
import type { FileStore } from '../files/file-store.ts';
import { found } from '../web/refused.ts';

/** A file on its way to a reader. */
export interface FileToSend {
  file_key: string;
  type: string;
  sha256: string;
  /** What it is called when it is saved. */
  name: string;
}

/**
 * A file as an answer: whole, or the part asked for (RFC 9110, ranges), or that it has not changed. A copy may be kept by
 * the reader's browser but is asked about each time, so that what was withdrawn is not handed out again.
 * @throws Refused when the file is not there
 */
export async function sentFile(
  files: FileStore,
  request: Request,
  { file_key, type, sha256, name }: FileToSend,
): Promise<Response> {
  const etag = `"${sha256.slice(0, 32)}"`;
  const headers = new Headers({
    'content-type': type,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/gu, '-')}"`,
    'x-robots-tag': 'noindex',
  });
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const total = found(await files.size(file_key));
  const range = rangeOf(request.headers.get('range'), total);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${total}`);
    return new Response(null, { status: 416, headers });
  }
  const got = found(await files.get(file_key, range ?? undefined));
  headers.set('content-length', String(got.bytes));
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${total}`);
  return new Response(Readable.toWeb(got.stream) as ReadableStream, { status: range ? 206 : 200, headers });
}

/** One range of a file; null for the whole, also where several are asked for, which a server may answer so. */
export function rangeOf(
  header: string | null,
  total: number,
): { start: number; end: number } | null | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/u.exec(header ?? '');
  if (!match || (!match[1] && !match[2])) return null;
  const [, from, to] = match;
  const start = from ? Number(from) : Math.max(0, total - Number(to));
  const end = from && to ? Math.min(Number(to), total - 1) : total - 1;
  return start > end || start >= total ? 'outside' : { start, end };
}
