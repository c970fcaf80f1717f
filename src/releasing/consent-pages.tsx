import type { ComponentChildren } from 'preact';
import { to } from '../addresses.ts';
import { writtenForms } from '../forms/forms.ts';
import { marks } from '../look/marks.ts';
import { between } from '../web/parts/between.ts';
import { LinkButton } from '../web/parts/buttons.tsx';
import { Banner, Inset, NextStep } from '../web/parts/notes.tsx';
import { TaskList } from '../web/parts/states.tsx';
import { FormMark } from '../web/parts/ways.tsx';
import type { WordsOf } from '../web/words.ts';
import type { consentWords } from './consent-words.ts';

/** The words that these pages speak. */
export type ConsentWords = WordsOf<typeof consentWords>;

/** What the first page shows. */
export interface HubProps {
  words: ConsentWords;
  key_: string;
  title: string;
  answered: number;
  all: number;
  newer: number;
  isChosen: boolean;
  /** The page of parts on which the first is that has no answer. */
  openPage: number;
  /** How many parts she has agreed to, which are shared or soon will be. */
  agreedTo: number;
  /** Whether all her answers are agreed to, so that nothing is left to do. */
  isAgreed: boolean;
  /** Whether names wait for a decision, so that nothing can be agreed to yet. */
  isWaiting: boolean;
  banner: ComponentChildren;
}

/** Where a teller arrives: what this is, what she may do, and how far she is. */
export function HubPage(props: HubProps) {
  const { words, key_: key, title, all, newer, isWaiting } = props;
  const { hub } = words;
  return (
    <div class="narrow">
      {props.banner}
      <p class="soft">{title}</p>
      <h1>{hub.heading}</h1>
      <p class="lead">{hub.lead}</p>
      <ul>
        {hub.rights.map((right) => (
          <li key={right}>{right}</li>
        ))}
        <li>{hub.link}</li>
      </ul>
      {props.agreedTo > 0 && (
        <Inset>
          <b>{hub.agreed(props.agreedTo)}</b> <a href={to('released', { key })}>{hub.shared}</a>
          {between}
          <a href={to('withdraw', { key })}>{hub.takeBack}</a>
        </Inset>
      )}
      {newer > 0 && <Inset>{hub.newer(newer)}</Inset>}
      {all === 0 ? (
        <NextStep title={hub.nothing}>
          <p>{hub.nothingText}</p>
        </NextStep>
      ) : (
        <>
          {isWaiting && (
            <Inset>
              <b>{hub.waiting}.</b> {hub.waitingText}
            </Inset>
          )}
          {!props.isAgreed && <GoOn {...props} />}
          <Steps {...props} />
          <Forms words={words} key_={key} />
        </>
      )}
    </div>
  );
}

function GoOn({ words: { hub }, key_: key, answered, all, isChosen, openPage }: HubProps) {
  const href =
    answered < all
      ? to('release', { key }, { part: openPage })
      : isChosen
        ? to('releaseCheck', { key })
        : to('releaseHow', { key });
  return <LinkButton href={href}>{answered === 0 ? hub.begin : hub.goOn}</LinkButton>;
}

function Steps({ words: { hub }, key_: key, answered, all, isChosen, isAgreed }: HubProps) {
  const state = (is: boolean) =>
    is ? { state: hub.done, tone: 'good' as const } : { state: hub.toDo, tone: 'wait' as const };
  return (
    <section>
      <h2>{hub.steps}</h2>
      <TaskList
        tasks={[
          {
            text: hub.read,
            href: to('release', { key }, { part: 1 }),
            hint: hub.readState(answered, all),
            ...state(answered === all),
          },
          { text: hub.how, href: to('releaseHow', { key }), ...state(isChosen) },
          { text: hub.check, href: to('releaseCheck', { key }), ...state(isAgreed) },
        ]}
      />
    </section>
  );
}

function Forms({ words: { hub }, key_: key }: Pick<HubProps, 'words' | 'key_'>) {
  return (
    <section>
      <h2>{hub.forms}</h2>
      <p>{hub.formsText}</p>
      <ul class="ways">
        {writtenForms.map((form) => (
          <li key={form} class={`f-${form}`}>
            <a href={to('releaseForm', { key, form })}>
              <FormMark form={form} /> {marks[form].label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says that what she chose is kept. */
export function SavedBanner({ words }: { words: ConsentWords }) {
  return <Banner>{words.part.saved}</Banner>;
}
