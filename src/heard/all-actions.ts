import type { AddressName } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import type { TopicsWanted } from './demand.ts';
import { demandActions } from './demand-actions.tsx';
import { didActions } from './did-actions.tsx';
import { heardActions } from './heard-actions.tsx';
import { themeActions } from './theme-actions.tsx';

/**
 * Everything about what was heard, and what was done.
 * @param topicsWanted what people want to know, from wherever wants are kept
 */
export function allHeardActions(site: Machinery, topicsWanted: TopicsWanted) {
  return {
    ...heardActions(site),
    ...didActions(site),
    ...themeActions(site),
    ...demandActions(site, topicsWanted),
  } satisfies Partial<Actions<AddressName>>;
}
