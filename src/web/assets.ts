import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Where the build puts the site's own files, beside the program. */
const folder = fileURLToPath(new URL('../../dist/assets/', import.meta.url));

interface Kept {
  type: string;
  plain: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
};

let names: Record<string, string> | null = null;
const kept = new Map<string, Kept | null>();

/** The address of one of the site's own files: `site.css` is `/assets/site-1a2b3c4d.css`. It changes with the file, so it is cached for ever. */
export function asset(name: string): string {
  names ??= existsSync(`${folder}manifest.json`)
    ? (JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as Record<string, string>)
    : {};
  return `/assets/${names[name] ?? name}`;
}

/** Answers requests for the site's own files; says whether it did. */
export function serveAssets(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url?.split('?')[0] ?? '';
  if (!path.startsWith('/assets/') && path !== '/favicon.ico') return false;
  const name =
    path === '/favicon.ico' ? asset('icon.svg').slice('/assets/'.length) : path.slice('/assets/'.length);
  const file = fileOf(name);
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.');
    return true;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, body] =
    file.br && /\bbr\b/u.test(accepted)
      ? ['br', file.br]
      : file.gzip && /\bgzip\b/u.test(accepted)
        ? ['gzip', file.gzip]
        : [null, file.plain];
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': body.length,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'Accept-Encoding',
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function fileOf(name: string): Kept | null {
  const known = kept.get(name);
  if (known !== undefined) return known;
  if (!/^[\w-]+\.[a-z0-9]+$/u.test(name) || !existsSync(folder + name)) return null;
  const read = (path: string) => (existsSync(path) ? readFileSync(path) : null);
  const file = {
    type: types[name.split('.').at(-1)!] ?? 'application/octet-stream',
    plain: readFileSync(folder + name),
    br: read(`${folder}${name}.br`),
    gzip: read(`${folder}${name}.gz`),
  };
  kept.set(name, file);
  return file;
}
