import { get } from 'node:http';

/** What a first visit to a page brings over the wire, in bytes of the bodies as they come. */
export interface Wire {
  page: number;
  style: number;
  script: number;
  /** The typefaces that the style names: a browser takes those it needs, this counts all. */
  typefaces: number;
}

/** Looks at a page as a browser that has nothing of the site yet. */
export async function overTheWire(address: string, path: string): Promise<Wire> {
  const html = await text(address + path);
  const all = (pattern: RegExp, source: string) => [...source.matchAll(pattern)].map((match) => match[1]!);
  const styles = all(/<link rel="stylesheet" href="([^"]+)"/gu, html);
  const scripts = all(/<script[^>]* src="([^"]+)"/gu, html);
  const sheets = await Promise.all(styles.map((href) => text(address + href)));
  const faces = new Set(sheets.flatMap((sheet) => all(/url\("?([^")]+\.woff2)"?\)/gu, sheet)));
  const sum = async (hrefs: Iterable<string>) => {
    let bytes = 0;
    for (const href of hrefs) bytes += (await raw(new URL(href, `${address}/assets/`).href)).length;
    return bytes;
  };
  return {
    page: (await raw(address + path)).length,
    style: await sum(styles),
    script: await sum(scripts),
    typefaces: await sum(faces),
  };
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

function raw(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
    }).on('error', reject);
  });
}
