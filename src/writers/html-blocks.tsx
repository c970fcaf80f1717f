import type { Block, DiaryEvent, Lines, List, Note, Section } from '../documents/document.ts';
import { whenInWords } from './calendar-words.ts';
import { Inline, Quotation } from './html-said.tsx';
import type { Setting } from './html-setting.ts';
import { Rows } from './html-table.tsx';

interface Placed {
  setting: Setting;
  /** How many sections it stands in: headings go one level down with each. */
  depth: number;
}

/** Blocks in order, as HTML that is XHTML as well. */
export function Blocks({ blocks, ...placed }: { blocks: readonly Block[] } & Placed) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} {...placed} />
      ))}
    </>
  );
}

function OneBlock({ block, ...placed }: { block: Block } & Placed) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'quote':
      return <Quotation quote={block} setting={placed.setting} />;
    case 'list':
      return <Items list={block} {...placed} />;
    case 'table':
      return <Rows table={block} />;
    case 'lines':
      return <RoomToWrite lines={block} />;
    case 'note':
      return <Apart note={block} {...placed} />;
    case 'event':
      return <InTheDiary event={block} {...placed} />;
    case 'contents':
      return <Contents setting={placed.setting} />;
    case 'section':
      return <Part section={block} {...placed} />;
  }
}

function Heading({ depth, children }: { depth: number; children: preact.ComponentChildren }) {
  const Level = `h${Math.min(depth + 2, 6)}` as 'h2';
  return <Level>{children}</Level>;
}

function Part({ section, setting, depth }: { section: Section } & Placed) {
  return (
    <section id={section.id} class={section.newPage ? 'fresh' : undefined}>
      <Heading depth={depth}>
        <Inline piece={section.heading} />
      </Heading>
      <Blocks blocks={section.blocks} setting={setting} depth={depth + 1} />
    </section>
  );
}

function Items({ list, ...placed }: { list: List } & Placed) {
  const items = list.items.map((blocks, index) => {
    const [only, ...more] = blocks;
    const bare = only?.kind === 'paragraph' && more.length === 0;
    return <li key={index}>{bare ? only.text : <Blocks blocks={blocks} {...placed} />}</li>;
  });
  if (list.marker === 'number') return <ol>{items}</ol>;
  if (list.marker === 'big') return <ol class="big">{items}</ol>;
  return <ul class={list.marker === 'tick' ? 'tick' : undefined}>{items}</ul>;
}

function RoomToWrite({ lines }: { lines: Lines }) {
  return (
    <div class="write">
      <b>{lines.label}</b>
      {lines.hint && <span>{lines.hint}</span>}
      <div aria-hidden="true">
        {Array.from({ length: lines.rows }, (_, row) => (
          <i key={row} />
        ))}
      </div>
    </div>
  );
}

function Apart({ note, setting, depth }: { note: Note } & Placed) {
  return (
    <div class={`note ${note.tone}`} role="note">
      <Heading depth={depth}>{note.title}</Heading>
      <Blocks blocks={note.blocks} setting={setting} depth={depth + 1} />
    </div>
  );
}

function InTheDiary({ event, setting, depth }: { event: DiaryEvent } & Placed) {
  const when = whenInWords(event);
  return (
    <div class="event">
      <Heading depth={depth}>{event.summary}</Heading>
      <p class="day">{when.day}</p>
      <p>
        {when.hours}, {when.zone}
        {event.location && ` · ${event.location}`}
      </p>
      {event.description && <p>{event.description}</p>}
      {setting.diary && (
        <a class="go" href={setting.diary}>
          Add it to your diary
        </a>
      )}
    </div>
  );
}

function Contents({ setting }: { setting: Setting }) {
  return (
    <nav class="contents" aria-label="Contents">
      <h2>What is here</h2>
      <ul>
        {setting.sections.map((section) => (
          <li key={section.id}>
            <a href={setting.sectionLink(section.id)}>
              <Inline piece={section.heading} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
