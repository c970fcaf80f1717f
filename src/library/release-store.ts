import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { handName, personOf } from '../people/hand.ts';
import { record } from './events.ts';
import type { Permit } from './permits.ts';
import { type Agreed, isSame, isWithin, type Terms } from './release-terms.ts';
import { orderSharingChanged } from './sharing-changed.ts';
import { tellSharing } from './sharing-news.ts';
import { endReleases, lockReleases, type TellingShared } from './take-back.ts';

/** A row of the table `release`. */
export type ReleaseRow = Selectable<Tables['release']>;

/** A passage that its teller said yes to, in exactly these words. */
export interface Given {
  passageId: string;
  words: string;
  passageRevision: number;
}

/** A passage that its teller said no to, or wants changed first. */
export interface NotGiven {
  passageId: string;
  kind: 'no' | 'change';
  note: string;
}

/** What a teller agrees to at one time. */
export interface Agreement {
  terms: Terms;
  given: readonly Given[];
  notGiven: readonly NotGiven[];
  now: Date;
  /** Hours before anything new is shown. */
  coolingOffHours: number;
}

/** What came of it. */
export interface Outcome {
  /** Passages that are shared now or will be. */
  given: number;
  /** How many of these were shared in just this way before. */
  kept: number;
  takenBack: number;
  /** When the last of them will be shown; null when all are shown now. */
  publicFrom: Date | null;
}

/**
 * Writes down an agreement: a release for each yes, a refusal for each no or "change this". A passage that was released
 * before is released anew, unless nothing changes; a no takes it back. What is not named stays as it is.
 */
export async function agree(
  trx: Trx,
  permit: Permit<'release', TellingShared>,
  agreement: Agreement,
): Promise<Outcome> {
  const { hand, of } = permit;
  const { given, notGiven, now } = agreement;
  // Two windows that agree at once wait for each other, and the second sees what the first did.
  await trx.selectFrom('telling').select('id').where('id', '=', of.id).forUpdate().execute();
  const before = await lockReleases(trx, of.id);
  const earlier = (passageId: string) => before.filter((row) => row.passage_id === passageId);
  const fresh = given.filter((one) => !isKept(earlier(one.passageId), agreed(one, agreement.terms)));
  const replaced = fresh.flatMap(({ passageId }) => earlier(passageId));
  const refused = notGiven.flatMap(({ passageId }) => earlier(passageId));
  await endReleases(trx, hand, of, { releases: replaced.map(({ id }) => id), why: 'replaced', now });
  await endReleases(trx, hand, of, { releases: refused.map(({ id }) => id), why: 'refused', now });
  const starts = await insertReleases(trx, permit, agreement, fresh, earlier);
  const said = await keepRefusals(trx, permit, agreement);
  await recordAll(trx, permit, agreement, { fresh: fresh.length, takenBack: refused.length, said });
  const isLess = replaced.length + refused.length > 0;
  await followUp(trx, of.storyId, { until: agreement.terms.until, starts, now, isLess });
  const later = starts.filter((start) => start !== null);
  return {
    given: given.length,
    kept: given.length - fresh.length,
    takenBack: refused.length,
    publicFrom: later.length > 0 ? new Date(Math.max(...later.map(Number))) : null,
  };
}

function agreed({ words }: { words: string }, terms: Terms): Agreed {
  return { ...terms, words };
}

/** A release as an agreement, to compare it with another. */
export function agreedIn(row: ReleaseRow): Agreed {
  return {
    words: row.words,
    shownAs: row.shown_as,
    shown: row.shown,
    audience: row.audience,
    circleId: row.circle_id,
    until: row.until,
  };
}

function isKept(earlier: readonly ReleaseRow[], wanted: Agreed): boolean {
  return earlier.length === 1 && isSame(agreedIn(earlier[0]!), wanted);
}

/** @returns when each is shown; null for at once */
async function insertReleases(
  trx: Trx,
  { hand, of }: Permit<'release', TellingShared>,
  { terms, now, coolingOffHours }: Agreement,
  fresh: readonly Given[],
  earlier: (passageId: string) => ReleaseRow[],
): Promise<(Date | null)[]> {
  const cooled = coolingOffHours > 0 ? new Date(now.getTime() + coolingOffHours * 3_600_000) : null;
  const starts = fresh.map((one) => {
    const wider = earlier(one.passageId).find((row) => isWithin(agreedIn(row), agreed(one, terms)));
    if (!wider) return cooled;
    return wider.public_from > now ? wider.public_from : null;
  });
  const values = fresh.map((one, at) => ({
    story_id: of.storyId,
    telling_id: of.id,
    passage_id: one.passageId,
    audience: terms.audience,
    circle_id: terms.circleId,
    words: one.words,
    passage_revision: one.passageRevision,
    shown_as: terms.shownAs,
    shown: terms.shown,
    hand: handName(hand),
    person_id: personOf(hand),
    agreed_at: now,
    // The view compares with the database's clock: "at once" must be by the same clock.
    public_from: starts[at] ?? (sql<Date>`now()` as RawBuilder<Date>),
    until: terms.until,
  }));
  for (let from = 0; from < values.length; from += 200)
    await trx
      .insertInto('release')
      .values(values.slice(from, from + 200))
      .execute();
  return starts;
}

/** Settles what was refused and now is given; writes down what is refused anew. @returns the new ones */
async function keepRefusals(
  trx: Trx,
  { hand, of }: Permit<'release', TellingShared>,
  { given, notGiven, now }: Agreement,
): Promise<NotGiven[]> {
  const open = await trx
    .selectFrom('refusal')
    .selectAll()
    .where('telling_id', '=', of.id)
    .where('settled_at', 'is', null)
    .execute();
  const stands = (one: NotGiven) =>
    open.some(
      ({ passage_id, kind, note }) => passage_id === one.passageId && kind === one.kind && note === one.note,
    );
  const fresh = notGiven.filter((one) => !stands(one));
  const answered = [...given, ...fresh].map(({ passageId }) => passageId);
  const settled = open.filter(({ passage_id }) => answered.includes(passage_id)).map(({ id }) => id);
  if (settled.length > 0)
    await trx.updateTable('refusal').set({ settled_at: now }).where('id', 'in', settled).execute();
  if (fresh.length > 0)
    await trx
      .insertInto('refusal')
      .values(
        fresh.map(({ passageId, kind, note }) => ({
          telling_id: of.id,
          passage_id: passageId,
          kind,
          note,
          hand: handName(hand),
          at: now,
        })),
      )
      .execute();
  await trx
    .updateTable('release_request')
    .set({ answered_at: now })
    .where('telling_id', '=', of.id)
    .where('answered_at', 'is', null)
    .execute();
  return fresh;
}

async function recordAll(
  trx: Trx,
  { hand, of }: Permit<'release', TellingShared>,
  { terms }: Agreement,
  { fresh, takenBack, said }: { fresh: number; takenBack: number; said: readonly NotGiven[] },
): Promise<void> {
  const about = { story: of.storyId, telling: of.id };
  const no = said.filter(({ kind }) => kind === 'no').length;
  const change = said.length - no;
  if (fresh > 0)
    await record(trx, hand, 'released', { ...about, detail: { passages: fresh, audience: terms.audience } });
  if (no > 0) await record(trx, hand, 'refused', { ...about, detail: { passages: no } });
  if (change > 0) await record(trx, hand, 'asked for a change', { ...about, detail: { passages: change } });
  if (takenBack > 0) await record(trx, hand, 'withdrew', { ...about, detail: { passages: takenBack } });
}

/** At once if anything changes at once; when each comes into force; and when all of it runs out. */
async function followUp(
  trx: Trx,
  storyId: string,
  {
    until,
    starts,
    now,
    isLess,
  }: { until: Date | null; starts: readonly (Date | null)[]; now: Date; isLess: boolean },
): Promise<void> {
  if (isLess || starts.includes(null)) {
    await tellSharing(trx, storyId);
    await orderSharingChanged(trx, storyId);
  }
  const moments = new Set(starts.flatMap((start) => (start ? [start.getTime()] : [])));
  if (until && until > now) moments.add(until.getTime());
  for (const moment of moments) await orderSharingChanged(trx, storyId, new Date(moment));
}
