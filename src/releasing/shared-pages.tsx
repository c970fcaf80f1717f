import { to } from '../addresses.ts';
import type { FormName } from '../documents/document.ts';
import { marks } from '../look/marks.ts';
import { between } from '../web/parts/between.ts';
import { Button, Hidden } from '../web/parts/fields.tsx';
import { BackLink, Banner, Empty, Inset, Table } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import { dayInWords, type Language, momentInWords, type WordsOf } from '../web/words.ts';
import type { SharedPart } from './shared-store.ts';
import type { sharedWords } from './shared-words.ts';

/** The words that these pages speak. */
export type SharedWords = WordsOf<typeof sharedWords>;

/** What the page of what is shared shows. */
export interface SharedProps {
  words: SharedWords;
  language: Language;
  key_: string;
  slug: string;
  /** What was just done, in words; null for nothing. */
  done: string | null;
  parts: readonly SharedPart[];
  /** What was opened how often; what is too little to show is left out. */
  opened: readonly { what: string; count: number }[];
}

/** What is shared with whom and since when, with a way to take back each. */
export function SharedPage(props: SharedProps) {
  const { words, key_: key, parts, done, slug } = props;
  const live = parts.filter(({ isLive }) => isLive);
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={words.toAll} />
      {done && <Banner>{done}</Banner>}
      <h1>{words.title}</h1>
      <Cooling {...props} parts={parts.filter(({ isLive }) => !isLive)} />
      {parts.length === 0 && (
        <Empty title={words.nothing}>
          <p>{words.nothingText}</p>
          <a href={to('release', { key })}>{words.answer}</a>
        </Empty>
      )}
      {live.length > 0 && (
        <>
          <h2>{words.shared(live.length)}</h2>
          <p>
            <a href={to('story', { story: slug })}>{words.see}</a>
            {between}
            <a href={to('withdraw', { key })}>{words.everything}</a>
          </p>
          {live.map((part) => (
            <Part key={part.release} part={part} {...props} />
          ))}
          <Opened {...props} />
          <p>
            <a href={to('releaseHelped', { key })}>{words.helped}</a>
          </p>
        </>
      )}
    </div>
  );
}

/** What has not been shown to anybody yet, and the one tap that keeps it so. */
function Cooling({ words, language, key_: key, parts }: SharedProps) {
  const last = parts.map(({ publicFrom }) => publicFrom).sort((a, b) => Number(b) - Number(a))[0];
  if (!last) return null;
  return (
    <section class="next">
      <h2>{words.cooling(parts.length)}</h2>
      <p>{words.coolingText(momentInWords(last, language))}</p>
      <form method="post" action={to('withdrawGive', { key })}>
        <Hidden name="what" value="cooling" />
        <Button kind="secondary">{words.changeMind}</Button>
      </form>
    </section>
  );
}

function Part({ part, words, language, key_: key }: SharedProps & { part: SharedPart }) {
  const { number, code, audience } = part;
  const forms = part.forms.map((form) => marks[form as FormName].label).join(', ');
  const facts = [
    audience === 'circle' ? words.audience.circle(part.circle ?? '') : words.audience[audience],
    words.since(dayInWords(part.publicFrom, language)),
    part.until && words.until(dayInWords(new Date(part.until.getTime() - 1), language)),
    part.shownAs === 'nobody' ? words.nobody : words.named(part.shown),
    forms ? words.forms(forms) : words.noForms,
  ];
  return (
    <section class="told">
      <h3>{words.part(number)}</h3>
      <blockquote data-passage={code} dir="auto">
        <Words text={part.words} />
      </blockquote>
      {part.isNewer && (
        <Inset>
          {words.newer} <a href={to('releasePassage', { key, passage: code })}>{words.readNewer}</a>
        </Inset>
      )}
      <p class="small">{facts.filter(Boolean).join(between)}</p>
      <p>
        <a href={to('withdraw', { key }, { part: code })}>
          {words.take}
          <span class="govuk-visually-hidden"> ({words.part(number)})</span>
        </a>
      </p>
    </section>
  );
}

function Opened({ words, opened }: SharedProps) {
  return (
    <section>
      <h2>{words.read}</h2>
      {opened.length > 0 && (
        <Table
          caption={words.read}
          head={[words.what, words.opened_]}
          rows={opened.map(({ what, count }) => [what, words.opened(count)])}
        />
      )}
      <p class="soft small">{words.readFew}</p>
    </section>
  );
}
