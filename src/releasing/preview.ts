import type { Document } from '../documents/document.ts';
import { forms, type WrittenForm } from '../forms/forms.ts';
import { nobodyShown } from '../library/release-terms.ts';
import { Said } from '../stories/said.ts';
import type { Story } from '../stories/story.ts';
import type { Consent } from './consent-store.ts';

/**
 * A form as others would get it: of her words alone, without the parts that she said no to or wants changed, and with her
 * named as she chose. Pure.
 * @returns null when nothing is left to make it from
 */
export function previewOf(consent: Consent, form: WrittenForm, today: Date): Document | null {
  const kept = new Set(
    consent.passages.filter(({ answer }) => answer === 'yes' || answer === null).map(({ code }) => code),
  );
  const { story } = consent.working;
  const teller = shownName(consent) ?? story.tellers[0]?.name ?? nobodyShown;
  const passages = story.passages.filter(({ id }) => kept.has(id)).map((passage) => ({ ...passage, teller }));
  if (passages.length === 0) return null;
  const tellers = [{ telling: passages[0]!.telling, name: teller }];
  const standfirst = stillThere(story.standfirst, kept);
  return forms[form]({ ...story, passages, tellers, standfirst }, { minutes: null, today });
}

function shownName({ choice: { shownAs, name, role } }: Consent): string | null {
  if (shownAs === 'nobody') return nobodyShown;
  return (shownAs === 'name' && name) || (shownAs === 'role' && role) || null;
}

function stillThere(standfirst: Story['standfirst'], kept: ReadonlySet<string>): Story['standfirst'] {
  return standfirst instanceof Said && !kept.has(standfirst.passage) ? null : standfirst;
}
