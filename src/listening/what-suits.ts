import { mapsTo } from '../hearing/standard-meaning.ts';
import { type Suiting, suitingFrom } from '../suiting/suiting.ts';
import type { KeptPart } from './reply.ts';

/** What suits whoever replied, as far as the standard questions say it: how they like to take things in, and how much time they have. */
export function suitingIn(parts: readonly KeptPart[]): Suiting | null {
  const of = (key: string) => parts.find(({ question }) => question === key)?.part ?? null;
  const [ways, minutes] = [of('ways'), of('minutes')];
  return suitingFrom(
    ways?.kind === 'some' ? ways.chosen : [],
    (minutes?.kind === 'one' && mapsTo.minutes[minutes.chosen ?? '']?.fits) || null,
  );
}
