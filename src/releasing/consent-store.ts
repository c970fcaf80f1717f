import { type Kysely, sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import type { Permit } from '../library/permits.ts';
import type { ReleaseRow } from '../library/release-store.ts';
import { type StoryAtWork, storyById, type TellingAtWork } from '../library/story-rows.ts';
import { type WorkingStory, workingStory } from '../library/working-story.ts';
import { found } from '../web/refused.ts';
import { type Answer, type ConsentPassage, consentPassage } from './consent.ts';
import { type Choice, lastDay } from './consent-terms.ts';

/** Everything that is before a teller when she is asked. */
export interface Consent {
  telling: TellingAtWork;
  story: StoryAtWork;
  /** Her telling alone, as it would be shared. */
  working: WorkingStory;
  passages: ConsentPassage[];
  choice: Choice;
  circles: CircleToChoose[];
  /** Whether it is still being looked over for names. */
  isLookedOver: boolean;
}

/** A circle that something may be released to. */
export interface CircleToChoose {
  id: string;
  name: string;
  about: string;
  members: number;
}

/** Loads what is before a teller: her passages with her answers, and what is shared already. */
export async function consentOf(database: Kysely<Tables>, telling: TellingAtWork): Promise<Consent> {
  const story = found(await storyById(database, telling.storyId));
  const [working, drafts, releases, choice, circles] = await Promise.all([
    workingStory(database, story, { only: [telling.id] }),
    database.selectFrom('release_answer').selectAll().where('telling_id', '=', telling.id).execute(),
    standingReleases(database, telling.id),
    database.selectFrom('release_choice').selectAll().where('telling_id', '=', telling.id).executeTakeFirst(),
    circlesFor(database, story, telling),
  ]);
  const draftOf = new Map(drafts.map((draft) => [draft.passage_id, draft]));
  const releaseOf = new Map(releases.map((release) => [release.passage_id, release]));
  const wordsOf = new Map(working.story.passages.map(({ id, words }) => [id, words]));
  const passages = working.rows.map((row) =>
    consentPassage({
      id: row.id,
      code: row.code,
      words: wordsOf.get(row.code) ?? '',
      said: row.said,
      isProposed: row.wording === 'proposed',
      revision: row.revision,
      draft: draftOf.get(row.id) ?? null,
      shared: sharedOf(releaseOf.get(row.id)),
    }),
  );
  const onPage = new Set(working.rows.map(({ id }) => id));
  const gone = releases.filter(({ passage_id }) => !onPage.has(passage_id));
  return {
    telling,
    story,
    working,
    passages: [
      ...passages,
      ...gone.map((release) => noLongerThere(release, draftOf.get(release.passage_id))),
    ],
    choice: choiceOf(choice, releases, telling),
    circles,
    isLookedOver: working.rows.every(({ suggested }) => suggested !== null),
  };
}

function sharedOf(release: ReleaseRow | undefined) {
  if (!release) return null;
  return {
    words: release.words,
    passageRevision: release.passage_revision,
    agreedAt: release.agreed_at,
  };
}

/** A passage that was left out after it was shared: what she agreed to is still hers to keep or to take back. */
function noLongerThere(
  release: ReleaseRow & { code: string },
  draft: { answer: Answer | null; note: string; words: string } | undefined,
): ConsentPassage {
  return consentPassage({
    id: release.passage_id,
    code: release.code,
    words: release.words,
    said: release.words,
    isProposed: false,
    revision: release.passage_revision,
    draft: draft ?? null,
    shared: sharedOf(release)!,
  });
}

/** Releases of a telling that were not taken back and have not run out, those that cool off among them; the newest last. */
export function standingReleases(database: Kysely<Tables>, tellingId: string) {
  return database
    .selectFrom('release')
    .innerJoin('passage', 'passage.id', 'release.passage_id')
    .selectAll('release')
    .select('passage.code')
    .where('release.telling_id', '=', tellingId)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', new Date())]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('withdrawal').select('at').whereRef('withdrawal.release_id', '=', 'release.id'),
        ),
      ),
    )
    .orderBy('passage.number')
    .orderBy('release.agreed_at')
    .execute();
}

/** As she chose so far; as she agreed last time; else her name and role as they are known, and nothing chosen for her. */
function choiceOf(
  row:
    | (Omit<Choice, 'shownAs' | 'circleId'> & { shown_as: Choice['shownAs']; circle_id: string | null })
    | undefined,
  releases: readonly ReleaseRow[],
  { name, role }: TellingAtWork,
): Choice {
  if (row) {
    const { shown_as, circle_id, audience, until } = row;
    return { shownAs: shown_as, name: row.name, role: row.role, audience, circleId: circle_id, until };
  }
  const last = releases.at(-1);
  return {
    shownAs: last?.shown_as ?? null,
    name: last?.shown_as === 'name' ? last.shown : name,
    role: last?.shown_as === 'role' ? last.shown : role,
    audience: last?.audience ?? null,
    circleId: last?.circle_id ?? null,
    until: last?.until ? lastDay(last.until) : null,
  };
}

/** Circles a teller may choose: those of whoever gathers the story or runs the site, and those she is in herself. */
function circlesFor(
  database: Kysely<Tables>,
  story: StoryAtWork,
  telling: TellingAtWork,
): Promise<CircleToChoose[]> {
  return database
    .selectFrom('circle')
    .leftJoin('person as maker', 'maker.id', 'circle.made_by')
    .select(['circle.id', 'circle.name', 'circle.about'])
    .select(sql<number>`(select count(*) from circle_member m where m.circle_id = circle.id)`.as('members'))
    .where((eb) => {
      const allowed = [eb('maker.role', '=', 'steward')];
      if (story.gatherers.length > 0) allowed.push(eb('circle.made_by', 'in', story.gatherers));
      if (telling.personId)
        allowed.push(
          eb(
            'circle.id',
            'in',
            eb.selectFrom('circle_member').select('circle_id').where('person_id', '=', telling.personId),
          ),
        );
      return eb.or(allowed);
    })
    .orderBy('circle.name')
    .execute();
}

/** An answer, to the words that were before her. */
export interface SavedAnswer {
  passageId: string;
  answer: Answer | null;
  note: string;
  words: string;
}

/** Keeps answers as she goes. Nothing is shared by it. */
export async function saveAnswers(
  trx: Trx,
  { of }: Permit<'release', TellingAtWork>,
  answers: readonly SavedAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  await trx
    .insertInto('release_answer')
    .values(
      answers.map(({ passageId, answer, note, words }) => ({
        telling_id: of.id,
        passage_id: passageId,
        answer,
        note,
        words,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('passage_id').doUpdateSet((eb) => ({
        answer: eb.ref('excluded.answer'),
        note: eb.ref('excluded.note'),
        words: eb.ref('excluded.words'),
        at: new Date(),
      })),
    )
    .execute();
}

/** Keeps how she would be named, to whom and until when. */
export async function saveChoice(
  trx: Trx,
  { of }: Permit<'release', TellingAtWork>,
  { shownAs, circleId, ...rest }: Choice,
): Promise<void> {
  const row = { shown_as: shownAs, circle_id: circleId, ...rest };
  await trx
    .insertInto('release_choice')
    .values({ telling_id: of.id, ...row })
    .onConflict((conflict) => conflict.column('telling_id').doUpdateSet({ ...row, at: new Date() }))
    .execute();
}

/** Forgets what was kept as she went, of passages that were taken back: a yes of then is no yes of now. */
export async function forgetAnswers(trx: Trx, tellingId: string): Promise<void> {
  await trx
    .deleteFrom('release_answer')
    .where('telling_id', '=', tellingId)
    .where('answer', '=', 'yes')
    .execute();
}
