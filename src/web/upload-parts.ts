import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { finished, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { Mistake } from '../mistake.ts';
import { safeFileName } from './file-name.ts';
import { Refused } from './refused.ts';
import type { Values } from './sent.ts';

/** What a form with files may hold. */
export interface UploadLimits {
  /** Of one file. */
  maxBytes: number;
  maxFiles: number;
  /** The form's fields for files; a file sent under another name is not looked at. */
  fields: readonly string[];
  /** Where files lie while they come in; left out, the machine's place for such (which may be held in memory). */
  folder?: string;
}

/** A file as it came. Nothing that the sender says of it is to be trusted but its bytes. */
export interface UploadedFile {
  /** The field of the form. */
  field: string;
  /** Made safe to show and to store. */
  name: string;
  /** What the browser takes it for. */
  type: string;
  bytes: number;
  /** As hex. */
  sha256: string;
  /** Where it lies until the upload has been used. */
  path: string;
}

/** A form with files. */
export interface Upload {
  values: Values;
  files: UploadedFile[];
}

/** Fields of text that a form may have. */
const mostFields = 200;

/** What is let in, and where to. */
interface Gate extends UploadLimits {
  folder: string;
  /** Bytes of text in all. */
  maxText: number;
}

/**
 * Takes a form apart as it comes, its files into the gate's folder. What was written before a fault is the caller's to remove.
 * The source is not destroyed by a refusal: the connection is needed to say so.
 */
export async function receive(source: Readable, headers: IncomingHttpHeaders, gate: Gate): Promise<Upload> {
  const form = formOf(headers, gate);
  const upload: Upload = { values: Object.create(null), files: [] };
  const writing: Promise<unknown>[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      form.on('file', (field, stream, { filename, mimeType }) => {
        // Whoever stops listening to a stream that breaks ends the program.
        stream.on('error', () => {});
        if (!filename || !gate.fields.includes(field)) return void stream.resume();
        if (writing.length === gate.maxFiles) return reject(tooMany(gate.maxFiles));
        stream.on('limit', () => reject(new Refused('too large')));
        const path = join(gate.folder, String(writing.length));
        const kept = keep(stream, path).then((put) => {
          upload.files.push({ field, name: safeFileName(filename), type: typeOf(mimeType), path, ...put });
        });
        writing.push(kept);
        kept.catch(reject);
      });
      listenToText(form, upload, gate, reject);
      form.on('filesLimit', () => reject(tooMany(gate.maxFiles)));
      form.on('error', () => reject(brokenOff()));
      form.on('close', resolve);
      finished(source, { writable: false }, (error) => error && reject(brokenOff()));
      source.pipe(form);
    });
    await Promise.all(writing);
  } catch (error) {
    source.unpipe(form);
    form.destroy();
    await Promise.allSettled(writing);
    throw plain(error);
  }
  return { ...upload, files: upload.files.sort((a, b) => Number(place(a)) - Number(place(b))) };
}

function formOf(headers: IncomingHttpHeaders, { maxBytes, maxFiles, fields, maxText }: Gate): busboy.Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      // One more than may be: a file of just so many bytes is not too large.
      limits: {
        fileSize: maxBytes + 1,
        // A field for a file that was left empty is sent too, and counts here.
        files: maxFiles + fields.length,
        fields: mostFields,
        fieldSize: maxText,
        fieldNameSize: 200,
      },
    });
  } catch {
    throw new Refused('not here');
  }
}

function listenToText(
  form: busboy.Busboy,
  { values }: Upload,
  gate: Gate,
  reject: (why: Error) => void,
): void {
  let bytes = 0;
  form.on('field', (name, text, { nameTruncated, valueTruncated }) => {
    bytes += Buffer.byteLength(text);
    if (nameTruncated || valueTruncated || bytes > gate.maxText) return reject(new Refused('too large'));
    const texts = values[name] ?? [];
    texts.push(text.replace(/\r\n?/gu, '\n').replaceAll('\u0000', ''));
    values[name] = texts;
  });
  form.on('fieldsLimit', () => reject(new Refused('too large')));
}

async function keep(stream: Readable, path: string): Promise<Pick<UploadedFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    stream,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  );
  return { bytes, sha256: hash.digest('hex') };
}

function place({ path }: UploadedFile): string {
  return path.slice(path.search(/\d+$/u));
}

function typeOf(sent: string): string {
  const type = sent.toLowerCase();
  return /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,80}$/u.test(type) ? type : 'application/octet-stream';
}

function tooMany(most: number): Mistake {
  return new Mistake(
    most === 1 ? 'Only one file can be sent at a time.' : `Only ${most} files can be sent at a time.`,
    'Choose fewer, send them, and then send the others.',
  );
}

function brokenOff(): Mistake {
  return new Mistake(
    'The file did not arrive whole, so nothing was kept.',
    'Check your connection and send it again.',
  );
}

function plain(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new Mistake(
    'There is no room on the site for this file.',
    'Ask whoever runs the site to make room, then send it again.',
  );
}
