import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkedKey, type FileStore } from './file-store.ts';

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

/** Files in any S3-compatible store. A file is uploaded in parts and is there only when the last has come. */
export function s3Store(settings: S3Settings): FileStore {
  const { bucket: Bucket, prefix } = settings;
  const client = new S3Client({
    ...(settings.endpoint && { endpoint: settings.endpoint }),
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const Key = (key: string) => prefix + checkedKey(key);
  const head = async (key: string) => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key: Key(key) }))).ContentLength ?? 0;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    async put(key, body) {
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new PassThrough();
      counted.on('data', (chunk: Buffer) => {
        hash.update(chunk);
        bytes += chunk.length;
      });
      const through = new PassThrough();
      const upload = new Upload({
        client,
        params: { Bucket, Key: Key(key), Body: through },
        leavePartsOnError: false,
      });
      const source = body instanceof Uint8Array ? Readable.from([body]) : body;
      try {
        await Promise.all([pipeline(source, counted, through), upload.done()]);
      } catch (error) {
        await upload.abort().catch(() => {});
        throw error;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
    async get(key, range) {
      const total = await head(key);
      if (total === null) return null;
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body, ContentLength } = await client.send(
        new GetObjectCommand({ Bucket, Key: Key(key), ...(Range && { Range }) }),
      );
      return { stream: Body as Readable, total, bytes: ContentLength ?? total };
    },
    size: head,
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: Key(key) }));
    },
    async *list(begin) {
      for await (const { Contents } of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix + begin }))
        for (const { Key: key, Size } of Contents ?? [])
          yield { key: key!.slice(prefix.length), bytes: Size ?? 0 };
    },
  };
}

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === 'NotFound' || name === 'NoSuchKey' || $metadata?.httpStatusCode === 404;
}
