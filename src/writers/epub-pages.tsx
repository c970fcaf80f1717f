import { renderToString } from 'preact-render-to-string';
import type { Document } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { minutesInWords } from '../look/occasions.ts';
import { type Chapter, opening } from './epub-chapters.ts';
import { escapeXml, xhtml } from './epub-xml.ts';
import { Blocks } from './html-blocks.tsx';
import { Inline } from './html-said.tsx';
import type { Setting } from './html-setting.ts';
import { notices } from './notices.ts';

type Link = (passage: string) => string | null;

function setting(chapters: readonly Chapter[], passageLink: Link): Setting {
  const files = new Map(chapters.map(({ section, file }) => [section.id, file]));
  return {
    passageLink,
    showIds: true,
    sectionLink: (id) => `${files.get(id)}#${id}`,
    sections: chapters.map(({ section }) => section),
    diary: null,
  };
}

/** The cover, as the first page. */
export function coverPage(document: Document): string {
  const alt = `${document.title}. ${marks[document.form].label}. ${document.toldBy}.`;
  const body = `<body class="cover" epub:type="cover"><img src="cover.svg" alt="${escapeXml(alt)}"/></body>`;
  return xhtml(document.language, document.title, body);
}

/** The title, who tells, what must be told first, and whatever stands before the first section. */
export function openingPage(document: Document, chapters: readonly Chapter[], link: Link): string {
  const { form, title, standfirst, toldBy, place } = document;
  const body = (
    <body>
      <p class="label">
        {marks[form].label}, {minutesInWords(document)}
      </p>
      <h1>{title}</h1>
      {standfirst && (
        <p>
          <Inline piece={standfirst} />
        </p>
      )}
      <p class="facts">
        <span>{toldBy}</span> {place && <span>{place}</span>}
      </p>
      {notices(document).map((notice) => (
        <p key={notice} class="notice">
          {notice}
        </p>
      ))}
      <Blocks blocks={opening(document)} depth={0} setting={setting(chapters, link)} />
    </body>
  );
  return xhtml(document.language, title, renderToString(body));
}

/** A chapter: a top section, whose heading is the first of its page, and what stands after it. */
export function chapterPage(
  document: Document,
  chapters: readonly Chapter[],
  { section, after }: Chapter,
  link: Link,
): string {
  const body = (
    <body>
      <Blocks blocks={[section, ...after]} depth={-1} setting={setting(chapters, link)} />
    </body>
  );
  const { heading } = section;
  return xhtml(
    document.language,
    typeof heading === 'string' ? heading : document.title,
    renderToString(body),
  );
}

/** The table of contents that the reading system shows. */
export function navigation(document: Document, chapters: readonly Chapter[]): string {
  const entries = chapters.map(({ file, section }) => (
    <li key={file}>
      <a href={file}>
        <Inline piece={section.heading} />
      </a>
    </li>
  ));
  const list = renderToString(
    <ol>
      <li>
        <a href="opening.xhtml">{document.title}</a>
      </li>
      {entries}
    </ol>,
  );
  const body = `<body><nav epub:type="toc" id="toc"><h1>Contents</h1>${list}</nav></body>`;
  return xhtml(document.language, document.title, body);
}
