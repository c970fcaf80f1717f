import { SummaryList, Table } from '../parts/lists.tsx';
import { BackLink, Crumbs, NumberedPages, Pages, TabLinks } from '../parts/moves.tsx';
import { Banner, Empty, Inset, More, NextStep, Panel, Tag, Warning } from '../parts/notes.tsx';
import { Pattern, type PatternWords } from './pattern.tsx';

/** What is said beside forms: done, waiting, beware, empty. */
export function NotePatterns({ words: { notes } }: { words: PatternWords }) {
  return (
    <>
      <Pattern name="Banner">
        <Banner title={notes.banner}>{notes.bannerText}</Banner>
      </Pattern>
      <Pattern name="NextStep">
        <NextStep title={notes.next}>
          <p>{notes.nextText}</p>
        </NextStep>
      </Pattern>
      <Pattern name="Inset">
        <Inset>{notes.inset}</Inset>
      </Pattern>
      <Pattern name="Warning">
        <Warning word={notes.warning}>{notes.warningText}</Warning>
      </Pattern>
      <Pattern name="More">
        <More summary={notes.more}>{notes.moreText}</More>
        <More summary={notes.more} open>
          {notes.moreText}
        </More>
      </Pattern>
      <Pattern name="Tag tone=good|wait|bad">
        <p class="row">
          <Tag tone="good">{notes.tags[0]}</Tag>
          <Tag tone="wait">{notes.tags[1]}</Tag>
          <Tag tone="bad">{notes.tags[2]}</Tag>
          <Tag>{notes.tags[3]}</Tag>
        </p>
      </Pattern>
      <Pattern name="Empty">
        <Empty title={notes.empty}>
          <p>{notes.emptyText}</p>
        </Empty>
      </Pattern>
      <Pattern name="Panel level=2">
        <Panel title={notes.done} level={2}>
          <p>{notes.doneText}</p>
        </Panel>
      </Pattern>
    </>
  );
}

/** Facts under their names, and a table. */
export function ListPatterns({ words: { lists } }: { words: PatternWords }) {
  return (
    <>
      <Pattern name="SummaryList">
        <SummaryList
          rows={lists.keys.map((key, i) => ({
            key,
            value: lists.values[i],
            action: i > 1 ? undefined : { href: '#lists', text: lists.change, about: key },
          }))}
        />
      </Pattern>
      <Pattern name="Table">
        <Table caption={lists.caption} head={lists.head} rows={[lists.first, lists.second]} />
        <Table caption={lists.stacked} head={lists.head} rows={[lists.first, lists.second]} isStacked />
      </Pattern>
    </>
  );
}

/** Where a page is and where it leads. */
export function MovePatterns({ words: { moves } }: { words: PatternWords }) {
  return (
    <>
      <Pattern name="BackLink">
        <BackLink href="#moves" text={moves.back} />
      </Pattern>
      <Pattern name="Crumbs">
        <Crumbs
          label={moves.where}
          links={[
            { href: '#moves', text: moves.home },
            { href: '#moves-here', text: moves.here },
          ]}
        />
      </Pattern>
      <Pattern name="TabLinks">
        <TabLinks
          label={moves.sides}
          links={moves.tabs.map((text, i) => ({ href: `#tab-${i}`, text, isHere: i === 0 }))}
        />
      </Pattern>
      <Pattern name="Pages">
        <Pages
          label={moves.pages}
          previous={{ href: '#moves', text: moves.previous }}
          next={{ href: '#moves', text: moves.next }}
        />
      </Pattern>
      <Pattern name="NumberedPages">
        <NumberedPages
          label={`${moves.pages} 2`}
          here={4}
          last={12}
          href={(page) => `#page-${page}`}
          words={moves}
        />
      </Pattern>
    </>
  );
}
