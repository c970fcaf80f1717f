import { to } from '../addresses.ts';
import { writtenForms } from '../forms/forms.ts';
import { optionsOf, wordingIn } from '../hearing/asked.ts';
import { standardAsked } from '../hearing/standard-asked.ts';
import { mapsTo } from '../hearing/standard-meaning.ts';
import { Button, ButtonRow, Checkboxes, Hidden, Radios } from '../web/parts/fields.tsx';
import { Banner } from '../web/parts/notes.tsx';
import type { Language } from '../web/words.ts';
import type { SuitingWords } from './fitting.ts';
import { minuteChoices, type Suiting, wayKeys } from './suiting.ts';

/** What a way is called: as the standard question has it. */
export function wayWords(key: string, language: Language): string {
  const asked = standardAsked.find((one) => one.key === 'ways');
  const option = asked && optionsOf(asked).find((one) => one.key === key);
  return option ? wordingIn(option.words, language) : key;
}

function canBeMade(key: string): boolean {
  return (mapsTo.ways[key] ?? []).some((form) => writtenForms.some((written) => written === form));
}

/** What suits somebody: to say it, to change it, to have it forgotten. */
export function SuitingPage({
  words,
  language,
  suiting,
  isMember,
  back,
  done,
}: {
  words: SuitingWords;
  language: Language;
  suiting: Suiting | null;
  isMember: boolean;
  /** Where they came from; empty for nowhere. */
  back: string;
  done: 'saved' | 'cleared' | null;
}) {
  return (
    <div class="narrow">
      {done && <Banner>{words.done[done]}</Banner>}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={to('suitsKeep', {})}>
        <Hidden name="back" value={back} />
        <Checkboxes
          name="ways"
          legend={words.ways}
          size="m"
          hint={words.waysHint}
          values={suiting?.ways ?? []}
          choices={wayKeys.map((key) => ({
            value: key,
            label: wayWords(key, language),
            ...(!canBeMade(key) && { hint: words.notYet }),
          }))}
        />
        <Radios
          name="minutes"
          legend={words.minutes}
          size="m"
          value={String(suiting?.minutes ?? '')}
          choices={[
            { value: '', label: words.anyMinutes },
            ...minuteChoices.map((minutes) => ({ value: String(minutes), label: words.minutesOf(minutes) })),
          ]}
        />
        <p class="soft">{isMember ? words.account : words.browser}</p>
        <ButtonRow>
          <Button>{words.save}</Button>
          {suiting && (
            <Button kind="secondary" name="do" value="clear">
              {words.clear}
            </Button>
          )}
        </ButtonRow>
      </form>
    </div>
  );
}
