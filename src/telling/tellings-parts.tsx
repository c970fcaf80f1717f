import { to } from '../addresses.ts';
import type { ListedWork } from '../library/story-state-store.ts';
import { between } from '../web/parts/between.ts';
import { Button, ButtonRow, LinkButton } from '../web/parts/fields.tsx';
import { Empty, Tag } from '../web/parts/notes.tsx';
import type { TellingListed } from './story-work-store.ts';
import type { WorkWords } from './work-pages.tsx';

const tones = { waiting: undefined, begun: 'wait', told: 'good', asked: 'wait', shared: 'good' } as const;

function stateOf({ live, isAsked, toldAt, beganAt }: TellingListed): keyof typeof tones {
  if (live > 0) return 'shared';
  if (isAsked) return 'asked';
  if (toldAt) return 'told';
  return beganAt ? 'begun' : 'waiting';
}

/** Those who tell in a story, each with how far they are and what can be done. */
export function Tellings({
  words,
  work,
  tellings,
}: {
  words: WorkWords;
  work: ListedWork;
  tellings: readonly TellingListed[];
}) {
  const own = words.story;
  if (tellings.length === 0)
    return (
      <Empty title={own.noTellings}>
        <p>{own.noTellingsHint}</p>
      </Empty>
    );
  return (
    <ul class="steps">
      {tellings.map((telling) => {
        const state = stateOf(telling);
        const facts = [
          telling.role,
          own.sources[telling.source],
          telling.passages > 0 && own.passages(telling.passages),
          !telling.toldAt && telling.answered > 0 && own.answered(telling.answered),
          telling.off > 0 && own.off(telling.off),
        ];
        return (
          <li key={telling.id}>
            <span>
              <b>{telling.name || own.unnamed(telling.number)}</b>
              <small>{facts.filter(Boolean).join(between)}</small>
              {telling.notes.map((note) => (
                <small key={note}>{note}</small>
              ))}
            </span>
            <Tag tone={tones[state]}>{own.states[state]}</Tag>
            <Actions words={words} slug={work.slug} telling={telling} />
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ words, slug, telling }: { words: WorkWords; slug: string; telling: TellingListed }) {
  const own = words.story;
  const name = telling.name || own.unnamed(telling.number);
  const about = <span class="govuk-visually-hidden"> {own.linkAbout(name)}</span>;
  const ids = { story: slug, telling: telling.id };
  return (
    <ButtonRow>
      {telling.source === 'interview' && (
        <LinkButton kind="secondary" href={to('interview', { ...ids, question: '1' })}>
          {telling.beganAt ? own.goOn : own.interview}
          {about}
        </LinkButton>
      )}
      {telling.passages > 0 && (
        <LinkButton kind="secondary" href={to('releaseWork', ids)}>
          {own.ask}
          {about}
        </LinkButton>
      )}
      <form method="post" action={to('tellingLink', ids)}>
        <Button kind="quiet">
          {own.link}
          {about}
        </Button>
      </form>
    </ButtonRow>
  );
}
