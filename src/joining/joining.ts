import type { AnyJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { accountActions } from './account-actions.ts';
import { invitationActions } from './invitation-actions.ts';
import { invitationJob } from './invitation-job.ts';
import { languageActions } from './language-actions.ts';
import { mailboxActions } from './mailbox-actions.ts';
import { membersActions } from './members-actions.ts';
import { passkeyActions } from './passkey-actions.ts';
import { secondStepActions } from './second-step-actions.ts';
import { signInActions } from './sign-in-actions.ts';
import { signInJob } from './sign-in-job.ts';
import { sweepSignInsJob } from './sweep-job.ts';
import { workActions } from './work-actions.ts';

/** Everything this room answers. */
export function joiningActions(site: Machinery) {
  return {
    ...signInActions(site),
    ...secondStepActions(site),
    ...passkeyActions(site),
    ...workActions(site),
    ...invitationActions(site),
    ...accountActions(site),
    ...membersActions(site),
    ...mailboxActions(site),
    ...languageActions(site),
  };
}

/** The jobs of this room. */
export const joiningJobs: readonly AnyJob<Machinery>[] = [signInJob, invitationJob, sweepSignInsJob];

/** What of them comes round by itself. */
export const joiningSchedules = [{ job: sweepSignInsJob.name, payload: {}, cron: '35 * * * *' }] as const;
