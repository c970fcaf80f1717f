import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asset, serveAssets } from './assets.ts';

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!serveAssets(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe('the site’s own files', () => {
  test('the style is kept for ever under a name that changes with it, so that a page opens at once the second time', async () => {
    expect(asset('site.css')).toMatch(/^\/assets\/site-[0-9a-f]{10}\.css$/u);
    const { status, headers } = await fetch(address + asset('site.css'));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('style and typefaces leave room in the 60 and 120 KB that a first page may weigh', async () => {
    const bytes = async (path: string) =>
      Number(
        (await fetch(address + path, { method: 'HEAD', headers: { 'accept-encoding': 'br' } })).headers.get(
          'content-length',
        ),
      );
    const style = await bytes(asset('site.css'));
    const css = await (await fetch(address + asset('site.css'))).text();
    const faces = [...css.matchAll(/url\((\/assets\/[^)]+\.woff2)\)/gu)].map((match) => match[1]!);
    expect(faces.length).toBe(3);
    let type = 0;
    for (const face of faces) type += await bytes(face);
    expect(style).toBeLessThan(16 * 1024);
    expect(style + type).toBeLessThan(70 * 1024);
  });

  test('what is sent compressed is what is sent plain', async () => {
    const path = asset('site.css');
    const read = (encoding: string) => fetch(address + path, { headers: { 'accept-encoding': encoding } });
    const plain = await read('identity');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const small = await read('br');
    expect(small.headers.get('content-encoding')).toBe('br');
    const text = await plain.text();
    expect(await small.text()).toBe(text);
    const kept = new URL(`../../dist${path}.br`, import.meta.url);
    expect(brotliDecompressSync(readFileSync(kept)).toString()).toBe(text);
  });

  test('nothing else of the machine can be read through them', async () => {
    for (const path of [
      '/assets/../main.js',
      '/assets/%2e%2e/main.js',
      '/assets/..%2fmain.js',
      '/assets/manifest',
      '/assets/',
    ])
      expect((await fetch(address + path)).status, path).toBe(404);
  });
});
