import { to } from '../addresses.ts';
import { between } from '../web/parts/between.ts';
import { Button, type Faults, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { Crumbs, Empty, Tag } from '../web/parts/notes.tsx';
import { dayInWords, type Language, type WordsOf } from '../web/words.ts';
import type { Campaign, CampaignState } from './campaign.ts';
import type { listeningWords } from './listening-words.ts';

/** The words that stewards' pages of listening speak. */
export type ListeningWords = WordsOf<typeof listeningWords>;

/** The colour of a state. */
export const tones = { draft: undefined, waiting: 'wait', open: 'good', closed: undefined } as const;

/** Every round of listening, and a form for one more. */
export function CampaignsPage({
  words,
  language,
  rounds,
  typed,
  faults,
}: {
  words: ListeningWords;
  language: Language;
  rounds: readonly { campaign: Campaign; state: CampaignState; replies: number }[];
  typed: { name: string; programme: string };
  faults: Faults;
}) {
  return (
    <div class="narrow">
      <Crumbs label={words.steward} links={[{ href: to('steward', {}), text: words.steward }]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {rounds.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneText}</p>
        </Empty>
      ) : (
        <ul class="steps">
          {rounds.map(({ campaign, state, replies }) => (
            <li key={campaign.slug}>
              <span>
                <a href={to('campaign', { campaign: campaign.slug })}>{campaign.name}</a>
                <small>
                  {[
                    campaign.programme,
                    words.list.days(
                      dayInWords(campaign.opensOn, language),
                      dayInWords(campaign.closesOn, language),
                    ),
                    words.list.replies(replies),
                  ]
                    .filter(Boolean)
                    .join(between)}
                </small>
              </span>
              <Tag tone={tones[state]}>{words.states[state]}</Tag>
            </li>
          ))}
        </ul>
      )}
      <h2>{words.make.title}</h2>
      <Form action={to('listeningMake', {})} faults={faults} faultsTitle={words.faults}>
        <TextField
          name="name"
          label={words.make.name}
          hint={words.make.nameHint}
          value={typed.name}
          faults={faults}
        />
        <TextField
          name="programme"
          label={words.make.programme}
          hint={words.make.programmeHint}
          value={typed.programme}
          faults={faults}
        />
        <Button>{words.make.button}</Button>
      </Form>
    </div>
  );
}
