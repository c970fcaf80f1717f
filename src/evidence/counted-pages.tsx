import { to } from '../addresses.ts';
import { Button, Hidden } from '../web/parts/fields.tsx';
import { BackLink, Banner, Crumbs, Empty, Table } from '../web/parts/notes.tsx';
import type { Counted, WaitingWords } from './counted-store.ts';
import { didAnswers, helpedAnswers } from './evidence.ts';
import type { EvidenceWords } from './evidence-pages.tsx';

/** What a teller sees: how often it helped, what came of it, and what readers wrote for her. */
export function CountedPage({
  words,
  secret,
  title,
  counted,
}: {
  words: EvidenceWords;
  /** The key in her address. */
  secret: string;
  title: string;
  counted: Counted;
}) {
  const { teller } = words;
  const { helped, did } = counted;
  const row = (count: number | null) => (count === null ? teller.few : teller.atLeast(count));
  return (
    <div class="narrow">
      <BackLink href={to('released', { key: secret })} text={teller.back} />
      <h1>{teller.title}</h1>
      <p class="soft">{title}</p>
      <p class="lead">{teller.lead}</p>
      {helped.total === null ? (
        <Empty title={teller.none}>
          <p>{teller.noneText}</p>
        </Empty>
      ) : (
        <Table
          caption={teller.helped}
          head={teller.head}
          rows={[
            ...helpedAnswers.map((answer) => [teller.helpedAnswers[answer], row(helped.ways[answer])]),
            [teller.all, row(helped.total)],
          ]}
        />
      )}
      {did.total !== null && (
        <Table
          caption={teller.did}
          head={teller.head}
          rows={[
            ...didAnswers.map((answer) => [words.did.answers[answer], row(did.ways[answer])]),
            [teller.all, row(did.total)],
          ]}
        />
      )}
      <h2>{teller.words}</h2>
      {counted.words.length === 0 && <p>{teller.noWords}</p>}
      <ul class="rows">
        {counted.words.map((will, i) => (
          <li key={`${i} ${will}`} dir="auto">
            {will}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a steward looks at before a teller reads it. */
export function CheckWordsPage({
  words,
  waiting,
  done,
}: {
  words: EvidenceWords;
  waiting: readonly WaitingWords[];
  done: string | null;
}) {
  const { check } = words;
  return (
    <div class="narrow">
      <Crumbs label={check.steward} links={[{ href: to('steward', {}), text: check.steward }]} />
      {done && <Banner>{done}</Banner>}
      <h1>{check.title}</h1>
      <p class="lead">{check.lead}</p>
      {waiting.length === 0 && <Empty title={check.none} />}
      <ul class="steps">
        {waiting.map(({ id, will, title, slug }) => (
          <li key={id}>
            <span>
              {will}
              <small>
                <a href={to('story', { story: slug })}>{check.about(title)}</a>
              </small>
            </span>
            <form method="post" action={to('evidenceDecide', {})} class="row">
              <Hidden name="id" value={id} />
              <Button kind="quiet" name="does" value="shown">
                {check.show}
                <span class="govuk-visually-hidden">: {will}</span>
              </Button>
              <Button kind="quiet" name="does" value="hidden">
                {check.hide}
                <span class="govuk-visually-hidden">: {will}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
