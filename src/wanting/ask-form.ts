import type { Sent } from '../people/visit.ts';
import { isEmail } from '../telling/story-form.ts';
import type { Faults } from '../web/parts/fields.tsx';
import type { AskWords } from './ask-pages.tsx';
import type { ToAskAgain } from './ask-store.ts';

const fields = ['telling', 'how', 'about', 'name', 'role', 'email'] as const;

/** The form by which somebody is asked. */
export interface AskForm {
  /** The slug of the story whose teller is asked; empty for somebody new. */
  story: string;
  values: Record<(typeof fields)[number], string>;
}

/** Letters of a title at the most, as for any story. */
const longestAbout = 160;
const longest = 200;

/** Reads the form. */
export function askFrom(sent: Sent): AskForm {
  const line = (name: string) => sent.text(name).replace(/\s+/gu, ' ').trim();
  const values = Object.fromEntries(fields.map((name) => [name, line(name)])) as AskForm['values'];
  return { story: line('story'), values };
}

/** What is wrong with asking somebody again, by field. */
export function askAgainFaults(
  { values: { telling, how } }: AskForm,
  tellers: readonly ToAskAgain[],
  words: AskWords['again'],
): Faults {
  const teller = tellers.find(({ id }) => id === telling);
  return {
    ...(!teller && { telling: words.wrongWho }),
    ...(how !== 'mail' && how !== 'link' && { how: words.wrongHow }),
    ...(how === 'mail' && teller && !teller.hasAddress && { how: words.cannotMail }),
  };
}

/** What is wrong with asking somebody new, by field. */
export function askNewFaults(
  { values: { about, name, role, email, how } }: AskForm,
  words: AskWords['fresh'],
): Faults {
  return {
    ...(!about && { about: words.wrongAbout }),
    ...(about.length > longestAbout && { about: words.wrongLong }),
    ...(!name && { name: words.wrongName }),
    ...(name.length > longest && { name: words.wrongLong }),
    ...(role.length > longest && { role: words.wrongLong }),
    ...((how === 'mail' || email) && !isEmail(email) && { email: words.wrongEmail }),
    ...(!(how in words.hows) && { how: words.wrongHow }),
  };
}
