import type { Sent } from '../people/visit.ts';
import type { Faults } from '../web/parts/field-frame.tsx';
import type { ConsentWords } from './consent-pages.tsx';
import type { Consent } from './consent-store.ts';
import { type Choice, type ChoiceFaults, choiceFaults, typedDay } from './consent-terms.ts';
import type { TypedChoice } from './how-pages.tsx';

/** The fields as they stand for a choice that was kept. */
export function typedOf({ shownAs, name, role, audience, circleId, until }: Choice): TypedChoice {
  const [year = '', month = '', day = ''] = (until ?? '').split('-');
  return {
    shownAs: shownAs ?? '',
    name,
    role,
    audience: audience === 'circle' ? `circle:${circleId}` : (audience ?? ''),
    end: until ? 'day' : 'never',
    day: { day, month, year },
  };
}

/** The fields as they were typed. */
export function typedIn(form: Sent): TypedChoice {
  const text = (name: string) => form.text(name).trim();
  return {
    shownAs: text('shownAs'),
    name: text('name').slice(0, 500),
    role: text('role').slice(0, 500),
    audience: text('audience'),
    end: text('end'),
    day: { day: text('until-day'), month: text('until-month'), year: text('until-year') },
  };
}

/** What was typed as a choice, and what is wrong with it. A circle that is not hers to choose is no choice. */
export function readChoice(
  typed: TypedChoice,
  { circles }: Pick<Consent, 'circles'>,
  now: Date,
): { choice: Choice; faults: ChoiceFaults } {
  const { shownAs, audience, end, day } = typed;
  const circle = circles.find(({ id }) => audience === `circle:${id}`);
  const until = end === 'day' ? typedDay(day) : null;
  const choice: Choice = {
    shownAs: shownAs === 'name' || shownAs === 'role' || shownAs === 'nobody' ? shownAs : null,
    name: typed.name,
    role: typed.role,
    audience: circle ? 'circle' : audience === 'everyone' || audience === 'network' ? audience : null,
    circleId: circle?.id ?? null,
    until,
  };
  const faults = choiceFaults(choice, now);
  if (end === 'day' && until === null) faults.until = 'no day';
  return { choice, faults };
}

/** What is wrong, in words, by field. */
export function choiceFaultsInWords(faults: ChoiceFaults, { how }: ConsentWords): Faults {
  const words: Record<string, string> = {};
  if (faults.shownAs) words.shownAs = how.faults.shownAs;
  if (faults.name) words.name = how.faults.name[faults.name as 'none'];
  if (faults.role) words.role = how.faults.role[faults.role as 'none'];
  if (faults.audience) words.audience = how.faults.audience;
  if (faults.until) words.until = how.faults.until[faults.until as 'past'];
  return words;
}
