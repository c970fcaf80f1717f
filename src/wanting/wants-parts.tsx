import { to } from '../addresses.ts';
import { Button } from '../web/parts/fields.tsx';
import { Tag } from '../web/parts/notes.tsx';
import type { WantProgress } from './want.ts';
import type { WantWords } from './want-words.ts';
import type { ShownWant } from './wants-store.ts';

/** “Me too” in one tap; or that they want it already. */
export function TooButton({ words, want }: { words: WantWords; want: ShownWant }) {
  if (want.isOwn) return <p class="soft small">{words.too.yours}</p>;
  return (
    <form method="post" action={to('wantToo', { want: want.code })}>
      <Button kind="secondary">
        {words.too.button}
        <span class="govuk-visually-hidden">: {want.words}</span>
      </Button>
    </form>
  );
}

/** How many want it, in words. */
export function howMany(words: WantWords, { people, places }: Pick<ShownWant, 'people' | 'places'>): string {
  return people === null ? words.few : words.people(people, places);
}

const steps = ['wanted', 'asked', 'told', 'shared'] as const satisfies readonly WantProgress[];

/** How far it has come, as a word. */
export function ProgressTag({ words, progress }: { words: WantWords; progress: WantProgress }) {
  const tone = progress === 'shared' ? 'good' : progress === 'wanted' ? undefined : 'wait';
  return <Tag tone={tone}>{words.progress.steps[progress]}</Tag>;
}

/** The way from wanted to shared, with where it is now. */
export function ProgressList({ words, progress }: { words: WantWords; progress: WantProgress }) {
  const now = steps.indexOf(progress);
  // What was answered without anybody being asked never went by way of asking.
  const way = progress === 'shared' ? (['wanted', 'shared'] as const) : steps;
  return (
    <section aria-label={words.progress.label}>
      <ol class="steps">
        {way.map((step) => (
          <li key={step} aria-current={step === progress ? 'step' : undefined}>
            <span class={steps.indexOf(step) > now ? 'soft' : undefined}>{words.progress.steps[step]}</span>
            {step === progress && <Tag tone="good">{words.progress.now}</Tag>}
          </li>
        ))}
      </ol>
    </section>
  );
}
