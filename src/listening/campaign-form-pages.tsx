import { to } from '../addresses.ts';
import type { Wording } from '../hearing/asked.ts';
import { Button, Checkbox, DateField, type Faults, TextArea, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink } from '../web/parts/notes.tsx';
import type { Campaign } from './campaign.ts';
import type { TypedCampaign } from './campaign-form.ts';
import type { ListeningWords } from './campaigns-pages.tsx';

/** What is said of a round, and its days. */
export function CampaignFormPage({
  words,
  campaign,
  typed,
  faults,
  isBilingual,
}: {
  words: ListeningWords;
  campaign: Campaign;
  typed: TypedCampaign;
  faults: Faults;
  isBilingual: boolean;
}) {
  const own = words.edit;
  const date = { day: own.day, month: own.month, year: own.year };
  const both = { faults, isBilingual };
  return (
    <div class="narrow">
      <BackLink href={to('campaign', { campaign: campaign.slug })} text={campaign.name} />
      <h1>{own.title}</h1>
      <Form
        action={to('campaignSave', { campaign: campaign.slug })}
        faults={faults}
        faultsTitle={words.faults}
      >
        <TextField name="name" label={own.name} value={typed.name} faults={faults} />
        <TextField name="programme" label={own.programme} value={typed.programme} faults={faults} />
        <h2>{own.texts}</h2>
        <BothTexts
          name="title"
          labels={[own.heading, own.headingCy]}
          value={typed.title}
          rows={2}
          {...both}
        />
        <BothTexts
          name="whoAsks"
          labels={[own.whoAsks, own.whoAsksCy]}
          value={typed.whoAsks}
          rows={3}
          {...both}
        />
        <BothTexts
          name="whatHappens"
          labels={[own.whatHappens, own.whatHappensCy]}
          value={typed.whatHappens}
          rows={6}
          {...both}
        />
        <h2>{own.days}</h2>
        <p>{own.daysText}</p>
        <DateField name="opens" legend={own.opens} value={typed.opens} words={date} faults={faults} />
        <DateField name="closes" legend={own.closes} value={typed.closes} words={date} faults={faults} />
        <DateField
          name="kept"
          legend={own.kept}
          hint={own.keptHint}
          value={typed.kept}
          words={date}
          faults={faults}
        />
        <h2>{own.seen}</h2>
        <Checkbox name="isListed" label={own.listed} hint={own.listedHint} checked={typed.isListed} />
        <Checkbox name="showsHeard" label={own.shows} hint={own.showsHint} checked={typed.showsHeard} />
        <Button>{own.save}</Button>
      </Form>
    </div>
  );
}

/** A text in English and in Welsh. The Welsh is kept by a hidden field where the site does not speak it. */
export function BothTexts({
  name,
  labels: [en, cy],
  hint,
  value,
  rows,
  faults,
  isBilingual,
}: {
  name: string;
  labels: readonly [string, string];
  hint?: string;
  value: Wording;
  rows: number;
  faults: Faults;
  isBilingual: boolean;
}) {
  return (
    <>
      <TextArea name={`${name}-en`} label={en} hint={hint} value={value.en} rows={rows} faults={faults} />
      {isBilingual ? (
        <TextArea name={`${name}-cy`} label={cy} value={value.cy ?? ''} rows={rows} faults={faults} />
      ) : (
        <input type="hidden" name={`${name}-cy`} value={value.cy ?? ''} />
      )}
    </>
  );
}
