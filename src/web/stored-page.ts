import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { remembered } from './remembered.ts';

/** In what dress bytes go over the wire. */
type Encoding = 'br' | 'gzip';

/** A page as it is sent: its bytes, and the same made smaller, each with its headers ready. */
export interface StoredPage {
  etag: string;
  plain: Dressed;
  br: Dressed | null;
  /** For who cannot undo brotli: few programs do not, so it is made when the first of them asks. */
  gzip: (() => Dressed) | null;
  /** When its making began, in milliseconds of a clock that is never put back. */
  from: number;
  /** Bytes it takes in memory. */
  bytes: number;
  /** Told each time it is handed out. */
  opened: (agent: string | null) => void;
  /** Told as well, for what the program counts about itself: with which status, after how many seconds. */
  handedOut: (status: number, seconds: number) => void;
}

/** Bytes and the headers they go out with: names and values in turn, as Node writes them without copying. */
export interface Dressed {
  body: Buffer;
  headers: string[];
}

/**
 * Brotli's middle way: 5 makes a page of a hundred kilobytes a fifth of it in two milliseconds. They are spent at once: in
 * another thread it takes twice the processor's time for a small page, five times for a large one (`test/benchmarks/pages/smaller.ts`).
 */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
/** Below this, making smaller costs more than it saves. */
const least = 1024;

/** Makes of an answer what can be sent again and again. */
export async function storedPage(
  response: Response,
  { from, opened, handedOut }: Pick<StoredPage, 'from' | 'opened' | 'handedOut'>,
): Promise<StoredPage> {
  const body = Buffer.from(await response.arrayBuffer());
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const shared = new Headers(response.headers);
  for (const name of ['content-length', 'set-cookie', 'etag', 'vary']) shared.delete(name);
  shared.set('etag', etag);
  shared.set('vary', 'Cookie, Accept-Language, Accept-Encoding');
  const headers = [...shared].flat();
  const isLong = body.length >= least;
  const br = isLong ? exactly(brotliCompressSync(body, { params })) : null;
  return {
    etag,
    plain: dressed(headers, body, null),
    br: br && dressed(headers, br, 'br'),
    gzip: isLong ? onDemand(headers, body) : null,
    from,
    // Half as much again for gzip as brotli takes, whether or not somebody will ask for it.
    bytes: Math.ceil(body.length + 2.5 * (br?.length ?? 0)),
    opened,
    handedOut,
  };
}

function dressed(headers: readonly string[], body: Buffer, encoding: Encoding | null): Dressed {
  return {
    body,
    headers: [
      ...headers,
      'content-length',
      String(body.length),
      ...(encoding ? ['content-encoding', encoding] : []),
    ],
  };
}

/** What compressing gives is a part of a greater buffer, which would be kept with it. */
function exactly(bytes: Buffer): Buffer {
  return Buffer.from(Uint8Array.from(bytes).buffer);
}

// By itself, so that nothing of the answer is kept with it but these two.
function onDemand(headers: readonly string[], body: Buffer): () => Dressed {
  let made: Dressed | null = null;
  return () => {
    made ??= dressed(headers, exactly(gzipSync(body)), 'gzip');
    return made;
  };
}

/** The smallest dress that whoever asks can undo. */
export function dressedFor(page: StoredPage, acceptEncoding: string | null | undefined): Dressed {
  const { br, gzip } = undoes(acceptEncoding ?? '');
  return (br && page.br) || (gzip && page.gzip?.()) || page.plain;
}

/** What an `Accept-Encoding` says. Browsers say one of a few, so it is read once. */
const undoes = remembered((accepted) => ({
  br: /\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/u.test(accepted),
  gzip: /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/u.test(accepted),
}));

/** Whether whoever asks has this very page already. */
export function hasAlready(page: StoredPage, ifNoneMatch: string | null | undefined): boolean {
  return ifNoneMatch?.split(/\s*,\s*/u).includes(page.etag) ?? false;
}
