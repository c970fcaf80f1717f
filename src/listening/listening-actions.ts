import type { AddressName } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { askActions } from './ask-actions.ts';
import { askedActions } from './asked-actions.ts';
import { campaignActions } from './campaign-actions.ts';
import { campaignsActions } from './campaigns-actions.ts';
import { freeWordsActions } from './free-words-actions.ts';
import { openActions } from './open-actions.ts';
import { paperActions } from './paper-actions.ts';
import { questionActions } from './question-actions.ts';
import { repliesActions } from './replies-actions.ts';

/** Everything about asking and replying. */
export function listeningActions(site: Machinery) {
  return {
    ...openActions(site),
    ...askActions(site),
    ...questionActions(site),
    ...campaignsActions(site),
    ...campaignActions(site),
    ...askedActions(site),
    ...paperActions(site),
    ...repliesActions(site),
    ...freeWordsActions(site),
  } satisfies Partial<Actions<AddressName>>;
}
