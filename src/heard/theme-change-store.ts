import { type Kysely, sql } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { hiddenThemes } from '../hearing/hiding-themes.ts';
import { fewest, mayBeKnown } from '../hearing/shown.ts';
import { record } from '../library/events.ts';
import type { Permit } from '../library/permits.ts';
import { personOf } from '../people/hand.ts';
import { heardOf, keepHeard } from './heard-store.ts';
import { gatherThemes } from './theme-jobs.ts';
import { themesOf } from './theme-store.ts';

/** What a steward does with themes. */
export type ThemeChange =
  | { does: 'rename'; theme: string; name: string }
  | { does: 'merge'; theme: string; into: string }
  /** `into` null: to no theme. */
  | { does: 'move'; words: string[]; into: string | null }
  | { does: 'new'; words: string[]; name: string };

/** How things stood before a change: what is put back when it is undone. */
interface ThemesBefore {
  themes: { id: string; name: string; position: number; made: 'machine' | 'hand' }[];
  members: { word: string; theme: string | null; put: 'machine' | 'hand' }[];
  /** Themes that came to be by it. */
  made: string[];
}

/** Whose themes: of which question of which round. */
export interface Themes {
  campaignId: string;
  question: string;
}

type ToSteward = Permit<'steward', 'site'>;

/** Changes themes, and remembers how it was. What is not of this question is left as it is. */
export function changeThemes(
  database: Database,
  { hand }: ToSteward,
  of: Themes,
  change: ThemeChange,
): Promise<void> {
  return transaction(database, async (trx) => {
    await held(trx, of);
    const known = await trx
      .selectFrom('theme')
      .select(['id', 'name', 'position', 'made'])
      .where('campaign_id', '=', of.campaignId)
      .where('question', '=', of.question)
      .execute();
    const themeOf = (id: string | null) => known.find((theme) => theme.id === id) ?? null;
    const touched = 'theme' in change ? [themeOf(change.theme)] : [];
    if ('into' in change) touched.push(themeOf(change.into));
    const themes = touched.flatMap((theme) => (theme ? [theme] : []));
    const isMissing = 'theme' in change && !themeOf(change.theme);
    const hasNowhere = 'into' in change && change.into !== null && !themeOf(change.into);
    if (isMissing || hasNowhere) return;
    const members = await membersOf(trx, of, change);
    const before: ThemesBefore = { themes, members, made: [] };
    let into = 'into' in change ? change.into : 'theme' in change ? change.theme : null;
    if (change.does === 'new') {
      const { id } = await trx
        .insertInto('theme')
        .values({ campaign_id: of.campaignId, question: of.question, name: change.name, made: 'hand' })
        .returning('id')
        .executeTakeFirstOrThrow();
      before.made.push(id);
      into = id;
    }
    await put(
      trx,
      members.map(({ word }) => ({ word, theme: into, put: 'hand' as const })),
    );
    // What a person has touched is hers from now on: the program does not put it together anew.
    if (into !== null)
      await trx
        .updateTable('theme')
        .set({ made: 'hand', ...(change.does === 'rename' && { name: change.name }) })
        .where('id', '=', into)
        .execute();
    if (change.does === 'merge') await trx.deleteFrom('theme').where('id', '=', change.theme).execute();
    await trx
      .insertInto('theme_change')
      .values({
        campaign_id: of.campaignId,
        question: of.question,
        does: change.does,
        before: JSON.stringify(before),
        person_id: personOf(hand),
      })
      .execute();
    await record(trx, hand, 'changed themes', { subject: of.campaignId, detail: { does: change.does } });
  });
}

/** Two stewards at once: one after the other. */
async function held(trx: Trx, { campaignId }: Themes): Promise<void> {
  await trx.selectFrom('campaign').select('id').where('id', '=', campaignId).forUpdate().execute();
}

/** The words that a change moves, and where they are. */
async function membersOf(trx: Trx, of: Themes, change: ThemeChange): Promise<ThemesBefore['members']> {
  const { rows } = await sql<ThemesBefore['members'][number]>`
    select w.id as word, m.theme_id as theme, coalesce(m.put, 'hand') as put
    from free_word w left join theme_member m on m.free_word_id = w.id
    where w.campaign_id = ${of.campaignId} and w.question = ${of.question}
      and (w.id = any(${'words' in change ? change.words : []}::uuid[])
        or m.theme_id = ${'theme' in change ? change.theme : null}::uuid)`.execute(trx);
  return rows;
}

async function put(trx: Trx, members: readonly ThemesBefore['members'][number][]): Promise<void> {
  if (members.length === 0) return;
  await trx
    .deleteFrom('theme_member')
    .where(
      'free_word_id',
      'in',
      members.map(({ word }) => word),
    )
    .execute();
  // Words and themes that are gone by now are left out.
  for (const theme of new Set(members.map((member) => member.theme)))
    for (const how of ['machine', 'hand'] as const) {
      const words = members.flatMap((one) => (one.theme === theme && one.put === how ? [one.word] : []));
      if (theme !== null && words.length > 0)
        await sql`insert into theme_member (free_word_id, theme_id, put)
          select w.id, t.id, ${how} from free_word w, theme t where w.id = any(${words}::uuid[]) and t.id = ${theme}`.execute(
          trx,
        );
    }
}

/** Takes back the last change to the themes of a question. @returns whether there was one */
export function undoThemes(database: Database, { hand }: ToSteward, of: Themes): Promise<boolean> {
  return transaction(database, async (trx) => {
    await held(trx, of);
    const last = await lastChange(trx, of);
    if (!last) return false;
    const { themes, members, made } = last.before as ThemesBefore;
    for (const { id, name, position, made: how } of themes)
      await trx
        .insertInto('theme')
        .values({ id, campaign_id: of.campaignId, question: of.question, name, position, made: how })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name, position, made: how }))
        .execute();
    await put(trx, members);
    if (made.length > 0) await trx.deleteFrom('theme').where('id', 'in', made).execute();
    await trx.updateTable('theme_change').set({ undone_at: new Date() }).where('id', '=', last.id).execute();
    await record(trx, hand, 'changed themes', { subject: of.campaignId, detail: { does: 'undo' } });
    return true;
  });
}

/** The last change that can be undone; null where there is none. */
export async function lastChange(
  database: Kysely<Tables>,
  of: Themes,
): Promise<{ id: number; does: string; before: unknown } | null> {
  const row = await database
    .selectFrom('theme_change')
    .select(['id', 'does', 'before'])
    .where('campaign_id', '=', of.campaignId)
    .where('question', '=', of.question)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Asks for what people wrote to be put together. */
export function askToGather(database: Database, { hand }: ToSteward, of: Themes): Promise<void> {
  return transaction(database, async (trx) => {
    await gatherThemes(trx, of.campaignId, of.question);
    await record(trx, hand, 'changed themes', { subject: of.campaignId, detail: { does: 'gather' } });
  });
}

/**
 * Shows the themes of a question as they are now, or none of them. How many people said it is shown from five, and moves only in
 * steps of five and more: each move of a single person's words would be seen otherwise.
 * @returns whether it was done: not before the round is counted
 */
export function showThemes(
  database: Database,
  { hand }: ToSteward,
  of: Themes,
  show: boolean,
): Promise<boolean> {
  return transaction(database, async (trx) => {
    await held(trx, of);
    const kept = await heardOf(trx, of.campaignId);
    if (!kept) return false;
    const { heard } = kept;
    // Also of themes that are not shown at this moment: whoever read them then may read them again now.
    const told = { ...heard.themesTold };
    const others = heard.themes.filter(({ question }) => question !== of.question);
    const own = show ? await themesOf(trx, of.campaignId, of.question) : [];
    const themes = own.flatMap(({ id, name, people }) => {
      if (people === 0) return [];
      const was = told[id];
      const is = people < fewest ? null : people;
      const steady = was !== undefined && is !== null && !mayBeKnown(Math.abs(people - was));
      return [{ id, question: of.question, name, people: steady ? was : is }];
    });
    const beside = heard.questions.find(({ key }) => key === of.question);
    const counts = hiddenThemes(
      themes.map(({ people }) => people),
      beside,
    );
    const shown = themes.map((theme, at) => ({ ...theme, people: counts[at]! }));
    for (const { id, people } of shown) if (people !== null) told[id] = people;
    const next = { ...heard, themes: [...others, ...shown], themesTold: told };
    await keepHeard(trx, of.campaignId, next, kept.at);
    await record(trx, hand, 'showed themes', { subject: of.campaignId, detail: { shown: show } });
    return true;
  });
}
