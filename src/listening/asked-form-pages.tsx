import { to } from '../addresses.ts';
import {
  Button,
  ButtonRow,
  Checkbox,
  type Faults,
  FieldGroup,
  Hidden,
  TextField,
} from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink, Banner } from '../web/parts/notes.tsx';
import type { TypedAsked } from './asked-form.ts';
import type { Campaign } from './campaign.ts';
import { BothTexts } from './campaign-form-pages.tsx';
import type { ListeningWords } from './campaigns-pages.tsx';

/** What `askedSave` calls a question that is new. */
export const newQuestion = 'new';

/** The form of one question. */
export function AskedFormPage({
  words,
  campaign,
  question,
  typed,
  version,
  faults,
  notes,
  isBilingual,
}: {
  words: ListeningWords;
  campaign: Campaign;
  /** Its key; null where it is new. */
  question: string | null;
  typed: TypedAsked;
  version: number;
  faults: Faults;
  notes: readonly string[];
  isBilingual: boolean;
}) {
  const own = words.asked;
  const { kind } = typed;
  const hasOptions = kind === 'one' || kind === 'some' || kind === 'order';
  const both = { faults, isBilingual, rows: 2 };
  return (
    <div class="narrow">
      <BackLink href={`${to('campaign', { campaign: campaign.slug })}#questions`} text={campaign.name} />
      {notes.map((note) => (
        <Banner key={note}>{note}</Banner>
      ))}
      <h1>{question === null ? own.newTitle : own.title}</h1>
      <p class="soft">{words.kinds[kind]}</p>
      <Form
        action={to('askedSave', { campaign: campaign.slug, question: question ?? newQuestion })}
        faults={faults}
        faultsTitle={words.faults}
      >
        <Hidden name="kind" value={kind} />
        <Hidden name="version" value={version} />
        <BothTexts name="words" labels={[own.words, own.wordsCy]} value={typed.words} {...both} />
        <BothTexts
          name="hint"
          labels={[own.hint, own.hintCy]}
          hint={own.hintHint}
          value={typed.hint}
          {...both}
        />
        {(kind === 'short' || kind === 'long') && (
          <TextField name="most" label={own.most} value={typed.most} inputmode="numeric" faults={faults} />
        )}
        {kind === 'scale' && (
          <>
            <TextField name="to" label={own.to} value={typed.to} inputmode="numeric" faults={faults} />
            <BothTexts name="low" labels={[own.low, own.lowCy]} value={typed.low} {...both} />
            <BothTexts name="high" labels={[own.high, own.highCy]} value={typed.high} {...both} />
          </>
        )}
        {hasOptions && <Options words={words} typed={typed} faults={faults} isBilingual={isBilingual} />}
        {(kind === 'one' || kind === 'some') && (
          <Checkbox name="other" label={own.other} checked={typed.other} />
        )}
        <ButtonRow>
          <Button>{own.save}</Button>
          {hasOptions && (
            <Button kind="secondary" name="do" value="more">
              {own.more}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  );
}

function Options({
  words,
  typed,
  faults,
  isBilingual,
}: {
  words: ListeningWords;
  typed: TypedAsked;
  faults: Faults;
  isBilingual: boolean;
}) {
  const own = words.asked;
  return (
    <FieldGroup name="options" legend={own.options} hint={own.optionsHint} size="m">
      {typed.options.map((option, index) => {
        const name = `option-${index + 1}`;
        return (
          <div key={name} class={isBilingual ? 'pair two' : 'pair'}>
            <Hidden name={`${name}-key`} value={option.key} />
            <TextField name={`${name}-en`} label={own.option(index + 1)} value={option.en} faults={faults} />
            {isBilingual ? (
              <TextField
                name={`${name}-cy`}
                label={own.optionCy(index + 1)}
                value={option.cy}
                faults={faults}
              />
            ) : (
              <Hidden name={`${name}-cy`} value={option.cy} />
            )}
          </div>
        );
      })}
    </FieldGroup>
  );
}
