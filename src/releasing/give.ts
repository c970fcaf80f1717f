import { transaction } from '../database/database.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Permit } from '../library/permits.ts';
import { agree, type Outcome } from '../library/release-store.ts';
import type { Terms } from '../library/release-terms.ts';
import type { TellingAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import { type Plan, planOf, sumOfAll } from './consent.ts';
import { type Consent, consentOf, forgetAnswers } from './consent-store.ts';
import { termsOf } from './consent-terms.ts';
import { releaseMailJob } from './release-mail-job.ts';

/** Why nothing can be agreed to yet. */
export type NotYet = 'nothing answered' | 'names wait' | 'looked over' | 'terms missing';

/** What a yes would do now, and why it cannot be given where it cannot. */
export interface Proposed {
  plan: Plan;
  terms: Terms | null;
  notYet: NotYet | null;
  sum: string;
}

/** Terms of an agreement in which nothing is given: they say nothing. */
const noTerms: Terms = { shownAs: 'nobody', shown: '', audience: 'network', circleId: null, until: null };

/** What would be agreed to as everything stands. Pure. */
export function proposed(consent: Consent, now: Date): Proposed {
  const plan = planOf(consent.passages);
  const isKnown =
    consent.choice.audience !== 'circle' || consent.circles.some(({ id }) => id === consent.choice.circleId);
  const terms = isKnown ? termsOf(consent.choice, now) : null;
  const sum = sumOfAll(plan, terms ?? noTerms);
  return { plan, terms, sum, notYet: notYet(consent, plan, terms) };
}

function notYet({ working, isLookedOver }: Consent, plan: Plan, terms: Terms | null): NotYet | null {
  if (plan.given.length + plan.notGiven.length === 0) return 'nothing answered';
  if (plan.given.length === 0) return null;
  if (!isLookedOver) return 'looked over';
  if (working.names.waiting > 0) return 'names wait';
  return terms ? null : 'terms missing';
}

/** Hours between a yes and anything being shown: none while the site is tried out. */
export function coolingOffHours({ settings }: Pick<Machinery, 'settings'>): number {
  return settings.trial ? 0 : settings.coolingOffHours;
}

/**
 * A teller agrees to what was on the page before her.
 * @param sum of that page: when it is not what stands now, nothing is agreed to
 */
export function give(
  site: Machinery,
  permit: Permit<'release', TellingAtWork>,
  sum: string,
): Promise<Outcome | 'changed'> {
  const now = site.now();
  return transaction(site.database, async (trx) => {
    const standing = proposed(await consentOf(trx, permit.of), now);
    if (standing.sum !== sum || standing.notYet !== null) return 'changed';
    const { plan, terms } = standing;
    const outcome = await agree(trx, permit, {
      terms: terms ?? noTerms,
      given: plan.given,
      notGiven: plan.notGiven,
      now,
      coolingOffHours: coolingOffHours(site),
    });
    await forgetAnswers(trx, permit.of.id);
    if (outcome.given > outcome.kept)
      await enqueue(trx, releaseMailJob, {
        kind: 'agreed',
        tellingId: permit.of.id,
        passages: outcome.given,
        publicFrom: outcome.publicFrom?.toISOString() ?? null,
      });
    return outcome;
  });
}
