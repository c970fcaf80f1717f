import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dark, light } from '../look/colours.ts';
import { readableOn } from '../look/readable.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { found } from '../web/refused.ts';

const logoTypes: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' };
/** A minute: somebody who changes the settings wants to see it. */
const briefly = { 'cache-control': 'public, max-age=60' };

/** What a site sets of its look: its accent colour, made readable by day and by night, and its logo. */
export function lookActions({ settings }: Machinery): Actions<'siteStyle' | 'siteLogo'> {
  return {
    async siteStyle() {
      const accent = found(settings.siteAccent);
      // Links stand on paper and on wash, and wash is the harder of the two by day and by night.
      const day = readableOn(light.wash, accent);
      const night = readableOn(dark.wash, accent);
      const css = `:root{--leaf:${day}}@media screen and (prefers-color-scheme:dark){:root{--leaf:${night}}}`;
      return new Response(css, { headers: { 'content-type': 'text/css; charset=utf-8', ...briefly } });
    },
    async siteLogo() {
      const path = found(settings.siteLogo);
      const type = found(logoTypes[extname(path).toLowerCase()]);
      const bytes = found(await readFile(path).catch(() => null));
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': type, ...briefly } });
    },
  };
}
