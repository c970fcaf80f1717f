import { to } from '../addresses.ts';
import { type Asked, askedKinds } from '../hearing/asked.ts';
import { Button, ButtonRow, Hidden, LinkButton } from '../web/parts/fields.tsx';
import { Banner, Crumbs, More, SummaryList, Tag, Warning } from '../web/parts/notes.tsx';
import { dayInWords, type Language } from '../web/words.ts';
import type { Campaign, CampaignState } from './campaign.ts';
import { type ListeningWords, tones } from './campaigns-pages.tsx';
import type { Replies } from './questions-store.ts';

/** Everything that the page of a round shows. */
export interface CampaignProps {
  words: ListeningWords;
  language: Language;
  campaign: Campaign;
  state: CampaignState;
  replies: Replies;
  /** Answers in own words that wait for a person. */
  waiting: number;
  version: { number: number; questions: readonly Asked[] };
  /** Questions of ours that are not asked. */
  missing: readonly Asked[];
  /** How long replying takes, in words. */
  takes: string;
  /** Texts that are in English only. */
  untranslated: number;
  /** The whole addresses to share. */
  links: { ask: string; trial: string };
  done: string | null;
  /** Why something could not be done. */
  fault: string | null;
  /** Whether the site speaks Welsh. */
  isBilingual: boolean;
}

/** One round: what it is at, its links, its questions, and what to do next. */
export function CampaignPage(props: CampaignProps) {
  const { words, language, campaign, state, replies, links, done, fault } = props;
  const own = words.campaign;
  const { slug } = campaign;
  return (
    <div class="narrow">
      <Crumbs
        label={words.steward}
        links={[
          { href: to('steward', {}), text: words.steward },
          { href: to('listening', {}), text: words.title },
        ]}
      />
      {done && <Banner>{done}</Banner>}
      {fault && <Banner title={own.cannot}>{fault}</Banner>}
      <h1>{campaign.name}</h1>
      <SummaryList
        rows={[
          {
            key: own.state,
            value: <Tag tone={tones[state]}>{words.states[state]}</Tag>,
          },
          ...(campaign.programme ? [{ key: own.programme, value: campaign.programme }] : []),
          {
            key: own.days,
            value: words.list.days(
              dayInWords(campaign.opensOn, language),
              dayInWords(campaign.closesOn, language),
            ),
            action: {
              href: to('campaignEdit', { campaign: slug }),
              text: own.edit,
              about: own.editDays,
            },
          },
          { key: own.takes, value: props.takes },
          {
            key: own.found,
            value: campaign.isListed ? own.listed : own.linkAlone,
            action: {
              href: `${to('campaignEdit', { campaign: slug })}#isListed`,
              text: own.edit,
              about: own.editListed,
            },
          },
          { key: own.kept, value: dayInWords(campaign.keptUntil, language) },
          {
            key: own.replies,
            value: [
              own.repliesText(replies.counted, replies.finished),
              ...(replies.trial > 0 ? [own.trials(replies.trial)] : []),
            ].map((line) => <p key={line}>{line}</p>),
          },
          ...(props.isBilingual
            ? [
                {
                  key: own.welsh,
                  value: props.untranslated === 0 ? own.welshAll : own.welshMissing(props.untranslated),
                },
              ]
            : []),
        ]}
      />
      {campaign.emptiedAt && <p>{own.emptied(dayInWords(campaign.emptiedAt, language))}</p>}
      <State {...props} />
      <ul class="steps">
        <li>
          <a href={to('freeWords', { campaign: slug })}>{own.words}</a>
          {props.waiting > 0 && <Tag tone="wait">{own.wordsText(props.waiting)}</Tag>}
        </li>
        <li>
          <a href={to('replies', { campaign: slug })}>{own.sheets}</a>
        </li>
      </ul>
      <h2>{own.link}</h2>
      <p>{own.linkText}</p>
      <p>
        <a href={links.ask}>{links.ask}</a>
      </p>
      <img
        class="code-to-scan"
        src={to('campaignCode', { campaign: slug })}
        alt={own.code}
        width="180"
        height="180"
      />
      <ul>
        <li>
          <a href={to('campaignCode', { campaign: slug })} download={`${slug}.svg`}>
            {own.codeGet}
          </a>
        </li>
        <li>
          <a href={to('campaignSheet', { campaign: slug }, { lang: 'en' })}>{own.sheet}</a>
        </li>
        {props.isBilingual && (
          <li>
            <a href={to('campaignSheet', { campaign: slug }, { lang: 'cy' })}>{own.sheetCy}</a>
          </li>
        )}
        <li>
          <a href={to('campaignPreview', { campaign: slug })}>{own.preview}</a>
        </li>
      </ul>
      <h2>{own.trial}</h2>
      <p>{own.trialText}</p>
      <p>
        <a href={links.trial}>{own.trialLink}</a>
      </p>
      {replies.trial > 0 && (
        <form method="post" action={to('campaignDo', { campaign: slug })}>
          <Button kind="secondary" name="do" value="trials">
            {own.trialRemove}
          </Button>
        </form>
      )}
      <Questions {...props} />
    </div>
  );
}

/** Opening, closing, deleting: whatever its state allows. */
function State({ words, campaign, state, replies }: CampaignProps) {
  const own = words.campaign;
  const action = to('campaignDo', { campaign: campaign.slug });
  return (
    <>
      {(state === 'draft' || (state === 'closed' && campaign.closedAt && !campaign.emptiedAt)) && (
        <form method="post" action={action} class="next">
          <p>{own.openText}</p>
          <Button name="do" value="open">
            {state === 'draft' ? own.open : own.reopen}
          </Button>
        </form>
      )}
      {(state === 'open' || state === 'waiting') && (
        <More summary={own.close}>
          <form method="post" action={action}>
            <p>{own.closeText}</p>
            <Button kind="warning" name="do" value="close">
              {own.close}
            </Button>
          </form>
        </More>
      )}
      {replies.counted === 0 && (
        <More summary={own.delete}>
          <form method="post" action={action}>
            <Warning word={own.delete}>{own.deleteText}</Warning>
            <Button kind="warning" name="do" value="delete">
              {own.delete}
            </Button>
          </form>
        </More>
      )}
    </>
  );
}

function Questions({ words, campaign, version, missing }: CampaignProps) {
  const own = words.campaign;
  const { slug } = campaign;
  const action = to('campaignQuestions', { campaign: slug });
  const { questions } = version;
  return (
    <>
      <h2 id="questions">{own.questions}</h2>
      <p>{own.questionsText(version.number)}</p>
      <ol class="asked-list">
        {questions.map((asked, index) => (
          <li key={asked.key}>
            <a href={to('askedEdit', { campaign: slug, question: asked.key })}>{asked.words.en}</a>{' '}
            <small class="soft">{words.kinds[asked.kind]}</small>
            <form method="post" action={action} class="row">
              <Hidden name="question" value={asked.key} />
              {index > 0 && (
                <Button kind="quiet" name="do" value="up">
                  {own.up}
                  <span class="govuk-visually-hidden">{own.about(asked.words.en)}</span>
                </Button>
              )}
              {index < questions.length - 1 && (
                <Button kind="quiet" name="do" value="down">
                  {own.down}
                  <span class="govuk-visually-hidden">{own.about(asked.words.en)}</span>
                </Button>
              )}
              {questions.length > 1 && (
                <Button kind="quiet" name="do" value="remove">
                  {own.remove}
                  <span class="govuk-visually-hidden">{own.about(asked.words.en)}</span>
                </Button>
              )}
            </form>
          </li>
        ))}
      </ol>
      <h3>{own.add}</h3>
      <ButtonRow>
        {askedKinds.map((kind) => (
          <LinkButton key={kind} kind="secondary" href={to('askedNew', { campaign: slug }, { kind })}>
            {words.kinds[kind]}
          </LinkButton>
        ))}
      </ButtonRow>
      {missing.length > 0 && (
        <>
          <h3>{own.addBack}</h3>
          <ul>
            {missing.map((asked) => (
              <li key={asked.key}>
                {asked.words.en}
                <form method="post" action={action}>
                  <Hidden name="question" value={asked.key} />
                  <Button kind="quiet" name="do" value="add back">
                    {own.addBackDo}
                    <span class="govuk-visually-hidden">{own.about(asked.words.en)}</span>
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
