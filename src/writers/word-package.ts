import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Document } from '../documents/document.ts';

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** What an office file says of itself: title, who told it, when it was made, in which language. Nothing else. */
function coreProperties({ title, toldBy, language }: Document, now: Date): string {
  const at = `${now.toISOString().slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(toldBy)}</dc:creator><cp:lastModifiedBy>${escaped(toldBy)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`;
}

const appProperties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Passalong</Application></Properties>`;

/**
 * An office file again, with our properties in place of those of whatever made it, and with every part dated
 * `now`, so that the same document and time give the same bytes.
 * @param mend puts right the text of one part, given its name
 */
export function repacked(
  file: Uint8Array,
  document: Document,
  now: Date,
  mend: (name: string, part: Uint8Array) => Uint8Array = (_, part) => part,
): Uint8Array {
  const parts = unzipSync(file);
  parts['docProps/core.xml'] = strToU8(coreProperties(document, now));
  parts['docProps/app.xml'] = strToU8(appProperties);
  const inside: Zippable = {};
  for (const [name, part] of Object.entries(parts))
    if (!name.endsWith('/')) inside[name] = [mend(name, part), { level: 6 }];
  return zipSync(inside, { mtime: zipTime(now) });
}

/** Zip keeps local time without a zone, from 1980 to 2099: the UTC clock is written, whatever zone this runs in. */
function zipTime(now: Date): Date {
  const year = Math.min(2099, Math.max(1980, now.getUTCFullYear()));
  return new Date(
    year,
    now.getUTCMonth(),
    now.getUTCDate(),
    now.getUTCHours(),
    now.getUTCMinutes(),
    now.getUTCSeconds(),
  );
}
