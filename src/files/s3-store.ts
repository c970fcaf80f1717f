import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Mistake } from '../mistake.ts';
import { checkedKey, type FileStore, type Got, type Put, type Range } from './file-store.ts';

/** Which S3-compatible store, and how it is reached. */
export interface S3Settings {
  /** Left out for Amazon's own. */
  endpoint?: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
  /** What every key begins with. */
  prefix: string;
  /** Whether the bucket stands in the path and not in the host name, as most stores other than Amazon's want it. */
  pathStyle: boolean;
}

/** Milliseconds to reach the store, and in which something must come from it. */
const patience = { connectionTimeout: 5000, socketTimeout: 60_000 };

/**
 * Files in any S3-compatible store. A file is uploaded in parts and is there only when the last has come. Parts of an upload
 * whose program was killed are the store's to forget: give the bucket a rule for unfinished uploads.
 */
export function s3Store(settings: S3Settings): FileStore {
  const { bucket: Bucket, prefix } = settings;
  const client = clientOf(settings);
  const at = (key: string) => ({ Bucket, Key: prefix + checkedKey(key) });
  const size = (key: string) =>
    orNull(async () => (await client.send(new HeadObjectCommand(at(key)))).ContentLength ?? 0);
  return {
    put: (key, body) =>
      plainly(async () => {
        const put = await uploaded(
          client,
          at(key),
          body instanceof Uint8Array ? Readable.from([body]) : body,
        );
        const kept = await size(key);
        if (kept !== put.bytes)
          throw new Error(`Of ${put.bytes} bytes sent the store holds ${kept ?? 'none'}.`);
        return put;
      }),
    get: (key, range) =>
      orNull(async () => gotOf(await client.send(new GetObjectCommand({ ...at(key), ...asked(range) })))),
    size,
    delete: (key) => plainly(async () => void (await client.send(new DeleteObjectCommand(at(key))))),
    async *list(begin) {
      const pages = paginateListObjectsV2({ client }, { Bucket, Prefix: prefix + begin });
      for (;;) {
        const page = await plainly(() => pages.next());
        if (page.done) return;
        for (const { Key, Size } of page.value.Contents ?? [])
          yield { key: Key!.slice(prefix.length), bytes: Size ?? 0 };
      }
    },
    sweep: async () => 0,
  };
}

function clientOf({ endpoint, region, pathStyle, accessKey, secretKey }: S3Settings): S3Client {
  return new S3Client({
    ...(endpoint && { endpoint }),
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Stores other than Amazon's do not all know its newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: patience,
  });
}

async function uploaded(
  client: S3Client,
  at: { Bucket: string; Key: string },
  source: Readable,
): Promise<Put> {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new PassThrough();
  const upload = new Upload({ client, params: { ...at, Body: through }, leavePartsOnError: false });
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  const sending = upload.done();
  // When the store will not have it, the source must not wait for ever to be read.
  sending.catch((error) => through.destroy(error));
  try {
    await pipeline(source, counted, through);
    await sending;
  } catch (error) {
    await upload.abort().catch(() => {});
    // Whoever of the two failed first, the other only says that it was broken off.
    const first = await sending.then(
      () => error,
      (why: unknown) => why,
    );
    throw first instanceof Error && first.name === 'AbortError' ? error : first;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function asked(range: Range | undefined): { Range?: string } {
  return range ? { Range: `bytes=${range.start}-${range.end}` } : {};
}

function gotOf({ Body, ContentLength, ContentRange }: GetObjectCommandOutput): Got {
  const bytes = ContentLength ?? 0;
  return { stream: Body as Readable, bytes, total: Number(ContentRange?.split('/')[1] ?? bytes) };
}

async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  return plainly(async () => {
    try {
      return await ask();
    } catch (error) {
      const { name } = error as Error;
      if (name === 'NotFound' || name === 'NoSuchKey') return null;
      throw error;
    }
  });
}

/** Says in words what whoever runs the site can put right; the rest is a fault of ours. */
async function plainly<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { name, code, $metadata } = error as {
      name: string;
      code?: string;
      $metadata?: { httpStatusCode?: number };
    };
    const status = $metadata?.httpStatusCode;
    if (status === 416) throw new RangeError('There is no such part of the file.');
    if (name === 'NoSuchBucket')
      throw new Mistake('The store of files has no bucket of that name.', 'Check s3Bucket.');
    if (status === 401 || status === 403)
      throw new Mistake('The store of files does not let the site in.', 'Check s3AccessKey and s3SecretKey.');
    if (
      name === 'TimeoutError' ||
      ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(code ?? '')
    )
      throw new Mistake('The store of files does not answer.', 'Try again in some minutes.');
    throw error;
  }
}
