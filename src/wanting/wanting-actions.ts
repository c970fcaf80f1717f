import type { Finder } from '../finding/search.ts';
import type { Machinery } from '../machinery.ts';
import { askActions } from './ask-actions.ts';
import { checkActions } from './check-actions.ts';
import { letterActions } from './letter-actions.ts';
import { sayActions } from './say-actions.ts';
import { wantsActions } from './wants-actions.ts';

/** Everything about what people want to know. */
export function wantingActions(site: Machinery, finder: Finder) {
  return {
    ...sayActions(site, finder),
    ...wantsActions(site),
    ...letterActions(site),
    ...checkActions(site),
    ...askActions(site, finder),
  };
}
