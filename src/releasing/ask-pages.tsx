import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, LinkButton, Radios, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Banner, Crumbs, Inset, More, SummaryList } from '../web/parts/notes.tsx';
import { dayInWords, type Language, type WordsOf } from '../web/words.ts';
import type { AskState } from './ask-state-store.ts';
import type { CannotAsk } from './ask-store.ts';
import type { askWords } from './ask-words.ts';

/** The words that these pages speak. */
export type AskWords = WordsOf<typeof askWords>;

/** What the page of a telling's agreement shows. */
export interface AskProps {
  words: AskWords;
  language: Language;
  slug: string;
  storyTitle: string;
  /** Of the telling, as addresses name it. */
  telling: string;
  name: string;
  email: string | null;
  state: AskState;
  why: CannotAsk | null;
  done: string | null;
  faults: Faults;
  reason: string;
}

/** How a teller's agreement stands: asking, what they want changed, taking back for them. */
export function AskPage(props: AskProps) {
  const { words, slug, state, name } = props;
  return (
    <div class="narrow">
      <Crumbs
        label={words.work}
        links={[
          { href: to('work', {}), text: words.work },
          { href: to('storyWork', { story: slug }), text: props.storyTitle },
        ]}
      />
      {props.done && <Banner>{props.done}</Banner>}
      <h1>{words.title(name)}</h1>
      <h2>{words.state}</h2>
      <State {...props} />
      {state.changes.length > 0 && <Changes {...props} />}
      <Ask {...props} />
      {state.live + state.cooling > 0 && <TakeBack {...props} />}
    </div>
  );
}

function State({ words, language, state }: AskProps) {
  const { askedAt, answeredAt } = state;
  return (
    <SummaryList
      rows={[
        { key: words.asked, value: askedAt ? dayInWords(askedAt, language) : words.notAsked },
        ...(askedAt
          ? [
              {
                key: words.answer,
                value: answeredAt ? words.answered(dayInWords(answeredAt, language)) : words.waiting,
              },
            ]
          : []),
        { key: words.shared, value: words.parts(state.live) },
        ...(state.cooling > 0 ? [{ key: words.cooling, value: words.parts(state.cooling) }] : []),
        ...(state.no > 0 ? [{ key: words.no, value: words.parts(state.no) }] : []),
      ]}
    />
  );
}

function Changes({ words, slug, state }: AskProps) {
  return (
    <section>
      <h2>{words.changes}</h2>
      <p>{words.changesText}</p>
      <ul class="rows">
        {state.changes.map(({ code, note }) => (
          <li key={code}>
            {note ? <blockquote dir="auto">{note}</blockquote> : <p>{words.noNote}</p>}
            <a href={to('passageWork', { story: slug, passage: code })}>{words.toPart}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ask({ words, slug, telling, email, state, why, faults }: AskProps) {
  if (why && why !== 'no address') return <Cannot words={words} slug={slug} why={why} />;
  return (
    <section class="next">
      <h2>{words.ask}</h2>
      <p>{words.askText}</p>
      <Form action={to('releaseAsk', { story: slug, telling })} faults={faults} faultsTitle={words.faults}>
        <Radios
          name="how"
          legend={words.how}
          faults={faults}
          choices={[
            email
              ? { value: 'mail', label: words.mail(email) }
              : { value: 'mail', label: words.mailNone, hint: words.mailNoneHint },
            { value: 'link', label: words.link, hint: words.linkHint },
          ]}
        />
        <Button>{state.askedAt ? words.again : words.send}</Button>
      </Form>
    </section>
  );
}

/** Why a teller cannot be asked, and what to do first. */
function Cannot({ words, slug, why }: { words: AskWords; slug: string; why: CannotAsk }) {
  const story = { story: slug };
  const href = {
    'not told': to('storyWork', story),
    'looked over': to('storyWork', story),
    'names wait': to('names', story),
    'nothing left': to('workbench', story),
    'no address': to('storyWork', story),
  }[why];
  return (
    <section class="next">
      <h2>{words.cannot}</h2>
      <p>{words.why[why].text}</p>
      <LinkButton href={href}>{words.why[why].link}</LinkButton>
    </section>
  );
}

function TakeBack({ words, slug, telling, faults, reason }: AskProps) {
  return (
    <section>
      <More summary={words.takeBack} open={faults.reason !== undefined}>
        <p>{words.takeBackText}</p>
        <Form action={to('releaseTakeBack', { story: slug, telling })} faultsTitle={words.faults}>
          <TextField name="reason" label={words.reason} value={reason} faults={faults} maxlength={200} />
          <Button kind="warning">{words.takeBackDo}</Button>
        </Form>
      </More>
    </section>
  );
}

/** The link to hand over, shown once. */
export function LinkPage({ words, link, back }: { words: AskWords; link: string; back: string }) {
  return (
    <div class="narrow">
      <h1>{words.linkTitle}</h1>
      <p>{words.linkText}</p>
      <Inset>
        <a href={link}>{link}</a>
      </Inset>
      <p>
        <a href={back}>{words.toState}</a>
      </p>
    </div>
  );
}
