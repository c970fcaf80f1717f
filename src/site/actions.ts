import type { AddressName } from '../addresses.ts';
import { editionsActions } from '../editions/editions-actions.ts';
import { feedActions } from '../editions/feed-actions.ts';
import { storyActions } from '../editions/story-actions.ts';
import { countedActions } from '../evidence/counted-actions.ts';
import { evidenceActions } from '../evidence/evidence-actions.ts';
import { findActions, finderOf } from '../finding/find-actions.ts';
import type { LineIndex } from '../finding/line-index.ts';
import { allHeardActions } from '../heard/all-actions.ts';
import { accountActions } from '../joining/account-actions.ts';
import { invitationActions } from '../joining/invitation-actions.ts';
import { languageActions } from '../joining/language-actions.ts';
import { mailboxActions } from '../joining/mailbox-actions.ts';
import { membersActions } from '../joining/members-actions.ts';
import { passkeyActions } from '../joining/passkey-actions.ts';
import { secondStepActions } from '../joining/second-step-actions.ts';
import { signInActions } from '../joining/sign-in-actions.ts';
import { workActions as workAccountActions } from '../joining/work-actions.ts';
import { keepingActions } from '../keeping/keeping-actions.ts';
import type { ReadCounts } from '../library/read-counts.ts';
import { listeningActions } from '../listening/listening-actions.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { agreeActions } from '../releasing/agree-actions.ts';
import { answerActions } from '../releasing/answer-actions.ts';
import { releaseAskActions } from '../releasing/ask-actions.ts';
import { circleActions } from '../releasing/circle-actions.ts';
import { sharedActions } from '../releasing/shared-actions.ts';
import { aboutActions } from '../stewarding/about-actions.tsx';
import { stewardActions } from '../stewarding/steward-actions.ts';
import { suitingActions } from '../suiting/suiting-actions.ts';
import { askActions } from '../telling/ask-actions.ts';
import { bringActions } from '../telling/bring-actions.ts';
import { interviewActions } from '../telling/interview-actions.ts';
import { questionActions } from '../telling/question-actions.ts';
import { storyWorkActions } from '../telling/story-work-actions.ts';
import { tellActions } from '../telling/tell-actions.ts';
import { transcriptActions } from '../telling/transcript-actions.ts';
import { workActions } from '../telling/work-actions.ts';
import { topicsWanted } from '../wanting/wanted-topics.ts';
import { wantingActions } from '../wanting/wanting-actions.ts';
import { benchActions } from '../workbench/bench-actions.ts';
import { namesActions } from '../workbench/names-actions.ts';
import { passageActions } from '../workbench/passage-actions.ts';
import { healthActions } from './health-actions.ts';
import { lookActions } from './look-actions.ts';
import type { Metrics } from './metrics.ts';
import { patternActions } from './pattern-actions.tsx';

/** What answering needs beside the machinery. */
export interface Answering {
  counts: ReadCounts;
  /** null where search looks at words alone. */
  index: LineIndex;
  metrics: Metrics;
}

/** An action for every address. One that is missing does not compile. */
export function siteActions(site: Machinery, { counts, index, metrics }: Answering): Actions<AddressName> {
  const finder = finderOf(site, index);
  return {
    ...storyActions(site, counts),
    ...editionsActions(site),
    ...feedActions(site),
    ...findActions(site, index, finder),
    ...wantingActions(site, finder),
    ...evidenceActions(site),
    ...countedActions(site),
    ...signInActions(site),
    ...secondStepActions(site),
    ...passkeyActions(site),
    ...workAccountActions(site),
    ...languageActions(site),
    ...suitingActions(site),
    ...mailboxActions(site),
    ...askActions(site),
    ...tellActions(site),
    ...questionActions(site),
    ...listeningActions(site),
    ...allHeardActions(site, () => topicsWanted(site.database)),
    ...benchActions(site),
    ...passageActions(site),
    ...namesActions(site),
    ...answerActions(site),
    ...agreeActions(site),
    ...sharedActions(site),
    ...stewardActions(site),
    ...keepingActions(site),
    ...aboutActions(site),
    ...lookActions(site),
    ...patternActions(),
    ...accountActions(site),
    ...invitationActions(site),
    ...membersActions(site),
    ...circleActions(site),
    ...releaseAskActions(site),
    ...bringActions(site),
    ...interviewActions(site),
    ...storyWorkActions(site),
    ...transcriptActions(site),
    ...workActions(site),
    ...healthActions(site, metrics, index),
  };
}
