import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Document } from '../documents/document.ts';
import { bookStyle } from '../look/style-book.ts';
import { chapters, refuseWhatXmlCannotHold } from './epub-chapters.ts';
import { coverPicture } from './epub-cover.ts';
import { packageFile } from './epub-package.ts';
import { chapterPage, coverPage, navigation, openingPage } from './epub-pages.tsx';
import type { Writer } from './writer.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/**
 * An EPUB 3.3 book (W3C Recommendation, 2023): a cover, an opening, and a chapter for each top section. The same
 * document and date give the same bytes.
 * @throws CannotWrite where the document has characters that XML cannot hold
 */
export const writeEpub: Writer = async (document, { passageLink, now }) => {
  refuseWhatXmlCannotHold(document);
  return zipSync(files(document, onTheWeb(passageLink), now), { level: 9, mtime: new Date(1980, 0, 2) });
};

function files(document: Document, link: (passage: string) => string | null, now: Date): Zippable {
  const all = chapters(document);
  const made: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'book/package.opf': strToU8(packageFile(document, all, now)),
    'book/style.css': strToU8(bookStyle(document.form)),
    'book/cover.svg': strToU8(coverPicture(document)),
    'book/nav.xhtml': strToU8(navigation(document, all)),
    'book/cover.xhtml': strToU8(coverPage(document)),
    'book/opening.xhtml': strToU8(openingPage(document, all, link)),
  };
  for (const chapter of all)
    made[`book/${chapter.file}`] = strToU8(chapterPage(document, all, chapter, link));
  return made;
}

/** A book travels alone: an address beside it leads nowhere, so only those on the web are kept. */
function onTheWeb(passageLink: (passage: string) => string | null): (passage: string) => string | null {
  return (passage) => {
    const address = passageLink(passage);
    return address && /^https?:/u.test(address) ? address : null;
  };
}
