import { createHash } from 'node:crypto';
import type { Document } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import type { Chapter } from './epub-chapters.ts';
import { escapeXml } from './epub-xml.ts';
import { notices } from './notices.ts';

/** The package file: what the book is, what is in it, in which order. */
export function packageFile(document: Document, chapters: readonly Chapter[], now: Date): string {
  const items = chapters.map(
    ({ file }, index) => `<item id="part${index + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.map((_, index) => `<itemref idref="part${index + 1}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(document.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(document)}</dc:identifier>
<dc:title>${escapeXml(document.title)}</dc:title>
<dc:language>${escapeXml(document.language)}</dc:language>
<dc:creator>${escapeXml(document.toldBy.replace(/^Told by /u, ''))}</dc:creator>
<dc:description>${escapeXml(description(document))}</dc:description>
<meta property="dcterms:modified">${now.toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text in logical order with headings and a table of contents. The only picture is the cover, and its text is given.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="picture" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="opening" href="opening.xhtml" media-type="application/xhtml+xml"/>
${items.join('\n')}
</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="opening"/>
${order.join('\n')}
</spine>
</package>
`;
}

function description(document: Document): string {
  const what = `${marks[document.form].label}, ${minutesInWords(document)}.`;
  return [what, document.place && `${document.place}.`, ...notices(document)].filter(Boolean).join(' ');
}

/** The same for the same form of the same story, however often it is made: a UUID of version 8 (RFC 9562) of a hash. */
function identifier({ form, title, toldBy, place }: Document): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([form, title, toldBy, place]))
    .digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
