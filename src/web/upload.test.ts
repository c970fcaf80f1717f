import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, expect, test } from 'vitest';
import { Mistake } from '../mistake.ts';
import { Refused } from './refused.ts';
import { readUpload, sweepUploads } from './upload.ts';
import type { Upload } from './upload-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'passalong-upload-'));
const mib = 1024 * 1024;
const limits = { maxBytes: 300 * mib, maxFiles: 2, fields: ['telling'], folder };

/** What the site saw of the last upload, and what lay on the disk when it did. */
let seen: { upload: Upload; lay: Buffer[]; rss: number } | null = null;
const app = new Hono<{ Bindings: { incoming: IncomingMessage } }>();
app.post('/:most', async (context) => {
  try {
    const maxBytes = Number(context.req.param('most'));
    await readUpload(context.env.incoming, { ...limits, maxBytes }, async (upload) => {
      const small = upload.files.filter(({ bytes }) => bytes < mib);
      seen = {
        upload,
        lay: small.map(({ path }) => readFileSync(path)),
        rss: process.memoryUsage().rss,
      };
    });
    return context.text('kept');
  } catch (error) {
    if (error instanceof Refused) return context.text(error.refusal, error.status as 413);
    if (error instanceof Mistake) return context.text(error.message, 422);
    throw error;
  }
});
const server = createServer(
  getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false }),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function send(form: FormData, most = limits.maxBytes): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/${most}`, { method: 'POST', body: form });
}

function formOf(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

test('a form with a file arrives whole, and the file is gone from the disk when it has been used', async () => {
  const bytes = randomBytes(70_000);
  const file = new File([bytes], 'Sgwrs â Siân.docx', { type: 'text/plain' });
  const answer = await send(formOf({ title: 'Tŷ\r\nnewydd', telling: file, empty: new File([], '') }));
  expect(await answer.text()).toBe('kept');
  expect(seen!.upload.values).toEqual({ title: ['Tŷ\nnewydd'] });
  expect(seen!.upload.files).toMatchObject([
    {
      field: 'telling',
      name: 'Sgwrs â Siân.docx',
      type: 'text/plain',
      bytes: 70_000,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  ]);
  expect(seen!.lay).toEqual([bytes]);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is too large is refused before it is sent, where the browser says so, or when it has grown too large', async () => {
  const exact = new File([randomBytes(1000)], 'a.txt');
  expect((await send(formOf({ telling: exact }), 1000)).status).toBe(200);
  expect((await send(formOf({ telling: exact }), 999)).status).toBe(413);
  const begun = performance.now();
  expect(await statusBeforeBody(4000 * mib)).toBe(413);
  expect(performance.now() - begun).toBeLessThan(2000);
  expect((await send(formOf({ title: 'a'.repeat(2 * mib) }))).status).toBe(413);
  expect(readdirSync(folder)).toEqual([]);
});

test('more files than asked for, and files nobody asked for, are not kept', async () => {
  const form = formOf({ other: new File(['x'], 'x.txt') });
  for (const name of ['1.txt', '2.txt']) form.append('telling', new File([name], name));
  expect((await send(form)).status).toBe(200);
  expect(seen!.upload.files.map(({ name }) => name)).toEqual(['1.txt', '2.txt']);
  form.append('telling', new File(['3'], '3.txt'));
  const answer = await send(form);
  expect([answer.status, await answer.text()]).toEqual([422, 'Only 2 files can be sent at a time.']);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\mo\\notes.vtt', 'notes.vtt'],
  ['.htaccess', 'htaccess'],
  ['a\u202Etxt.exe', 'atxt.exe'],
  ['"><script>.md', 'script_.md'],
  ['…', 'file'],
  [`${'x'.repeat(300)}.docx`, `${'x'.repeat(60)}.docx`],
])('a name is never trusted: %j is kept as %j', async (sent, kept) => {
  await readUpload(
    new Request('http://site/', {
      method: 'POST',
      body: formOf({ telling: new File(['x'], sent) }),
    }),
    limits,
    async ({ files }) => expect(files[0]!.name).toBe(kept),
  );
});

test('a connection that breaks leaves nothing, and the site goes on', async () => {
  for (const bytes of [200, 3 * mib]) {
    await brokenUpload(bytes);
    await expect.poll(() => readdirSync(folder), { timeout: 5000 }).toEqual([]);
  }
  expect((await send(formOf({ telling: new File(['x'], 'x.txt') }))).status).toBe(200);
});

test('what is no form, or half of one, is refused in words', async () => {
  const post = (body: string, type: string) =>
    readUpload(
      new Request('http://site/', { method: 'POST', body, headers: { 'content-type': type } }),
      limits,
      async () => {},
    );
  await expect(post('{}', 'application/json')).rejects.toThrow(Refused);
  await expect(post('--x', 'multipart/form-data')).rejects.toThrow(Refused);
  const half = '--x\r\ncontent-disposition: form-data; name="telling"; filename="a.txt"\r\n\r\nhalf';
  await expect(post(half, 'multipart/form-data; boundary=x')).rejects.toThrow('did not arrive whole');
  // Half a file is cleared away when its writing has ended, a moment after the answer.
  await expect.poll(() => readdirSync(folder)).toEqual([]);
});

test('two hundred megabytes come in without being held in memory', async () => {
  let most = 0;
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss - before);
  }, 20);
  expect(await sentInPieces(200)).toBe(200);
  clearInterval(watch);
  expect(seen!.upload.files[0]!.bytes).toBe(200 * mib);
  // Whoever sends is in this process too.
  expect(most).toBeLessThan(100 * mib);
});

test('what a killed program had half received is swept away after a day', async () => {
  mkdtempSync(join(folder, 'upload-'));
  const old = mkdtempSync(join(folder, 'upload-'));
  utimesSync(old, 0, 0);
  expect(await sweepUploads(folder, new Date())).toBe(1);
  expect(readdirSync(folder)).toHaveLength(1);
});

const head = '--x\r\ncontent-disposition: form-data; name="telling"; filename="a.mp4"\r\n\r\n';
const headers = { 'content-type': 'multipart/form-data; boundary=x' };

/** Says how much it will send, sends nothing, and waits for the answer. */
function statusBeforeBody(bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = ask({
      port,
      method: 'POST',
      path: '/1000',
      headers: { ...headers, 'content-length': bytes },
    });
    sending.on('response', (answer) => {
      resolve(answer.statusCode!);
      sending.destroy();
    });
    sending.on('error', reject);
    sending.flushHeaders();
  });
}

/** Sends so much of a file, and then the line breaks. */
function brokenUpload(bytes: number): Promise<void> {
  return new Promise((resolve) => {
    const sending = ask({ port, method: 'POST', path: `/${limits.maxBytes}`, headers });
    sending.on('error', () => {});
    sending.on('close', () => resolve());
    sending.write(head);
    sending.write(Buffer.alloc(bytes), () => setTimeout(() => sending.destroy(), 100));
  });
}

/** Sends a file of so many MiB as fast as it is taken. */
function sentInPieces(count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = ask({ port, method: 'POST', path: `/${limits.maxBytes}`, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    sending.on('error', reject);
    sending.write(head);
    let left = count;
    const more = () => {
      while (left > 0) {
        left -= 1;
        if (!sending.write(randomBytes(mib))) return void sending.once('drain', more);
      }
      sending.end('\r\n--x--\r\n');
    };
    more();
  });
}
