import type { AddressName } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { didActions } from './did-actions.tsx';
import { heardActions } from './heard-actions.tsx';

/** Everything about what was heard, and what was done. */
export function allHeardActions(site: Machinery) {
  return { ...heardActions(site), ...didActions(site) } satisfies Partial<Actions<AddressName>>;
}
