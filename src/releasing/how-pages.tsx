import { to } from '../addresses.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import { Button, DateField, Radios, TextField } from '../web/parts/fields.tsx';
import { Form } from '../web/parts/form.tsx';
import { BackLink } from '../web/parts/notes.tsx';
import type { ConsentWords } from './consent-pages.tsx';
import type { CircleToChoose } from './consent-store.ts';

/** What was chosen or typed so far, as the fields hold it. */
export interface TypedChoice {
  shownAs: string;
  name: string;
  role: string;
  /** `everyone`, `network`, or `circle:ID`. */
  audience: string;
  end: string;
  day: { day: string; month: string; year: string };
}

/** How she is named, who may see it, until when. */
export function HowPage({
  words,
  key_: key,
  typed,
  circles,
  faults,
}: {
  words: ConsentWords;
  key_: string;
  typed: TypedChoice;
  circles: readonly CircleToChoose[];
  faults: Faults;
}) {
  const { how } = words;
  return (
    <div class="narrow">
      <BackLink href={to('release', { key })} text={words.part.toAll} />
      <Form action={to('releaseHowSave', { key })} faults={faults} faultsTitle={words.faults}>
        <h1>{how.title}</h1>
        <Radios
          name="shownAs"
          legend={how.shownAs}
          size="m"
          faults={faults}
          value={typed.shownAs}
          choices={[
            { value: 'name', label: how.name },
            { value: 'role', label: how.role },
            { value: 'nobody', label: how.nobody, hint: how.nobodyHint },
          ]}
        />
        <TextField name="name" label={how.nameField} value={typed.name} faults={faults} autocomplete="name" />
        <TextField name="role" label={how.roleField} hint={how.roleHint} value={typed.role} faults={faults} />
        <Radios
          name="audience"
          legend={how.audience}
          size="m"
          faults={faults}
          value={typed.audience}
          choices={[
            ...circles.map(({ id, name, about, members }) => ({
              value: `circle:${id}`,
              label: how.circle(name),
              hint: how.circleHint(members, about),
            })),
            { value: 'network', label: how.network, hint: how.networkHint },
            { value: 'everyone', label: how.everyone, hint: how.everyoneHint },
          ]}
        />
        <Radios
          name="end"
          legend={how.until}
          size="m"
          faults={faults}
          value={typed.end}
          choices={[
            { value: 'never', label: how.never },
            { value: 'day', label: how.untilDay },
          ]}
        />
        <DateField
          name="until"
          legend={how.day}
          hint={how.dayHint}
          faults={faults}
          value={typed.day}
          words={how.dayParts}
        />
        <Button>{how.save}</Button>
      </Form>
    </div>
  );
}
