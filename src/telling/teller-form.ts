import type { Sent } from '../people/visit.ts';
import { isEmail } from './story-form.ts';
import type { TellerValues } from './story-work-pages.tsx';
import type { WorkWords } from './work-pages.tsx';

/** Letters of a name or role at the most. */
const longest = 200;

/** Reads the form by which a teller is added. */
export function tellerFrom(sent: Sent): TellerValues {
  const line = (name: string) => sent.text(name).replace(/\s+/gu, ' ').trim();
  return { name: line('name'), role: line('role'), email: line('email'), how: line('how') };
}

/** What is wrong with it, by field. */
export function tellerFaults(values: TellerValues, words: WorkWords): Record<string, string> {
  const own = words.story;
  const faults: Record<string, string> = {};
  if (!values.name) faults.name = own.faultName;
  if (!(values.how in own.hows)) faults.how = own.faultHow;
  if ((values.how === 'mail' || values.email) && !isEmail(values.email)) faults.email = own.faultEmail;
  for (const field of ['name', 'role'] as const)
    if (values[field].length > longest) faults[field] = own.faultLong;
  return faults;
}
