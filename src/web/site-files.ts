import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Mistake } from '../mistake.ts';
import { accentStyle } from './site-accent.ts';

/** What a site sets of its own look. */
export interface SiteLook {
  /** As `#rrggbb`. */
  siteAccent?: string | undefined;
  /** The path of an SVG or PNG file. */
  siteLogo?: string | undefined;
}

interface OwnFile {
  type: string;
  body: Buffer;
  etag: string;
}

/**
 * Answers `/site/style.css` and `/site/logo`, for a site that has set them, and says whether it did. They have addresses that
 * stay, since they change with a setting, so a browser asks each time whether its copy still holds.
 * @throws Mistake when the logo is not there, or is neither SVG nor PNG
 */
export function siteFiles(look: SiteLook): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = new Map<string, OwnFile>();
  if (look.siteAccent)
    files.set('/site/style.css', own('text/css; charset=utf-8', Buffer.from(accentStyle(look.siteAccent))));
  if (look.siteLogo) files.set('/site/logo', logo(look.siteLogo));
  return (request, response) => {
    const file = files.get(request.url?.split('?')[0] ?? '');
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const headers = { etag: file.etag, 'cache-control': 'public, max-age=0, must-revalidate' };
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': file.type,
      'content-length': file.body.length,
      'x-content-type-options': 'nosniff',
      // An SVG opened by itself is a page, and may hold script.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
    return true;
  };
}

function own(type: string, body: Buffer): OwnFile {
  return { type, body, etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"` };
}

function logo(path: string): OwnFile {
  let body: Buffer;
  try {
    body = readFileSync(path);
  } catch {
    throw new Mistake(
      `The site’s logo is not at ${path}.`,
      'Put it there, or take the setting siteLogo away to show the mark.',
    );
  }
  if (body.subarray(0, 4).toString('latin1') === '\x89PNG') return own('image/png', body);
  if (/<svg[\s>]/u.test(body.subarray(0, 2048).toString('utf8'))) return own('image/svg+xml', body);
  throw new Mistake(`The site’s logo at ${path} is neither SVG nor PNG.`, 'Save it as one of the two.');
}
