import { to } from '../addresses.ts';
import { Button, Hidden, LinkButton } from '../web/parts/fields.tsx';
import { BackLink, Banner, Inset, SummaryList, Tag } from '../web/parts/notes.tsx';
import { Words } from '../web/parts/ways.tsx';
import type { ConsentWords } from './consent-pages.tsx';

/** A part as the check page shows it. */
export interface CheckedPart {
  code: string;
  number: number;
  words: string;
  isAsBefore: boolean;
}

/** What the check page shows. */
export interface CheckProps {
  words: ConsentWords;
  key_: string;
  named: string | null;
  audience: string | null;
  until: string;
  given: readonly CheckedPart[];
  all: number;
  counts: { no: number; change: number; open: number };
  coolingOffHours: number;
  /** Why it cannot be agreed to yet; null when it can. */
  why: { text: string; href: string | null; link: string } | null;
  /** What stands for everything that is on this page. */
  sum: string;
  /** Whether something changed between the page and the yes. */
  isChanged: boolean;
}

/** Everything that would be agreed to, and nothing else; and the button that agrees. */
export function CheckPage(props: CheckProps) {
  const { words, key_: key, given, counts, why, all } = props;
  const { check, part } = words;
  const notGiven = counts.no + counts.change + counts.open;
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={part.toAll} />
      {props.isChanged && <Banner title={check.changed}>{check.changedText}</Banner>}
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      <Terms {...props} />
      {given.length > 0 && <h2>{check.yes(given.length)}</h2>}
      {given.map(({ code, number, words: text, isAsBefore }) => (
        <section key={code} class="told">
          <h3>{part.heading(number, all)}</h3>
          {isAsBefore && <Tag>{check.asBefore}</Tag>}
          <blockquote data-passage={code} dir="auto">
            <Words text={text} />
          </blockquote>
        </section>
      ))}
      {notGiven > 0 && (
        <>
          <h2>{check.no(notGiven)}</h2>
          <p>{check.noText(counts.no, counts.change, counts.open)}.</p>
        </>
      )}
      <p>
        <a href={to('release', { key }, { part: 1 })}>{check.changeAnswers}</a>
      </p>
      {why ? (
        <Inset>
          <p>{why.text}</p>
          {why.href && <LinkButton href={why.href}>{why.link}</LinkButton>}
        </Inset>
      ) : (
        <form method="post" action={to('releaseGive', { key })}>
          {given.length > 0 && (
            <p>{props.coolingOffHours > 0 ? check.cooling(props.coolingOffHours) : check.atOnce}</p>
          )}
          <Hidden name="sum" value={props.sum} />
          <Button>{given.length > 0 ? check.agree : check.agreeNone}</Button>
        </form>
      )}
    </div>
  );
}

function Terms({ words: { check }, key_: key, named, audience, until }: CheckProps) {
  if (named === null || audience === null) return null;
  const action = (about: string) => ({ href: to('releaseHow', { key }), text: check.changeTerms, about });
  return (
    <SummaryList
      rows={[
        { key: check.named, value: named, action: action(check.about.named) },
        { key: check.audience, value: audience, action: action(check.about.audience) },
        { key: check.until, value: until, action: action(check.about.until) },
      ]}
    />
  );
}
