import type { AnyJob } from '../../src/jobs/job.ts';
import { accountActions } from '../../src/joining/account-actions.ts';
import { invitationActions } from '../../src/joining/invitation-actions.ts';
import { invitationJob } from '../../src/joining/invitation-job.ts';
import { languageActions } from '../../src/joining/language-actions.ts';
import { mailboxActions } from '../../src/joining/mailbox-actions.ts';
import { membersActions } from '../../src/joining/members-actions.ts';
import { passkeyActions } from '../../src/joining/passkey-actions.ts';
import { secondStepActions } from '../../src/joining/second-step-actions.ts';
import { signInActions } from '../../src/joining/sign-in-actions.ts';
import { signInJob } from '../../src/joining/sign-in-job.ts';
import { workActions } from '../../src/joining/work-actions.ts';
import type { Machinery } from '../../src/machinery.ts';

/** Everything that the room of coming in answers, for its own tests. */
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

/** The jobs that somebody who comes in waits for. */
export const joiningJobs: readonly AnyJob<Machinery>[] = [signInJob, invitationJob];
