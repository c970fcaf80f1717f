import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import type { ShownTheme } from './heard-store.ts';

/** A theme as the program makes it. */
export interface MadeTheme {
  name: string;
  /** Ids of the free words in it. */
  words: string[];
}

/** A theme as stewards see it, with true numbers. */
export interface Theme {
  id: string;
  name: string;
  made: 'machine' | 'hand';
  /** How many pieces of words, and of how many people. */
  words: number;
  people: number;
}

/** Some words in a theme, for the steward: each leads to its reply. */
export interface ThemeWord {
  id: string;
  reply: string;
  shown: string;
  /** null where it is in none. */
  theme: string | null;
}

/** The words of a question that a person has put into a theme. */
export async function wordsByHand(
  database: Kysely<Tables>,
  campaignId: string,
  question: string,
): Promise<Set<string>> {
  const rows = await database
    .selectFrom('theme_member')
    .innerJoin('theme', 'theme.id', 'theme_member.theme_id')
    .select('free_word_id')
    .where('campaign_id', '=', campaignId)
    .where('question', '=', question)
    .where('theme.made', '=', 'hand')
    .execute();
  return new Set(rows.map((row) => row.free_word_id));
}

/** Puts themes of the program in place of those it made before. Changes by hand can be undone no more: their themes are others. */
export async function putThemes(
  trx: Kysely<Tables>,
  campaignId: string,
  question: string,
  themes: readonly MadeTheme[],
): Promise<void> {
  await trx
    .deleteFrom('theme')
    .where('campaign_id', '=', campaignId)
    .where('question', '=', question)
    .where('made', '=', 'machine')
    .execute();
  await trx
    .updateTable('theme_change')
    .set({ undone_at: new Date() })
    .where('campaign_id', '=', campaignId)
    .where('question', '=', question)
    .where('undone_at', 'is', null)
    .execute();
  for (const [at, { name, words }] of themes.entries()) {
    const { id } = await trx
      .insertInto('theme')
      .values({ campaign_id: campaignId, question, name, position: 100 + at, made: 'machine' })
      .returning('id')
      .executeTakeFirstOrThrow();
    // What somebody put elsewhere meanwhile stays there; what was deleted meanwhile is left out.
    await sql`insert into theme_member (free_word_id, theme_id, put)
      select id, ${id}, 'machine' from free_word where id = any(${words}) on conflict do nothing`.execute(
      trx,
    );
  }
}

/** The themes of a question, those with most people first. */
export async function themesOf(
  database: Kysely<Tables>,
  campaignId: string,
  question: string,
): Promise<Theme[]> {
  const { rows } = await sql<Theme>`
    select t.id, t.name, t.made, count(w.id) as words, count(distinct w.reply_id) as people
    from theme t left join theme_member m on m.theme_id = t.id
      left join free_word w on w.id = m.free_word_id and w.state = 'fine'
        and exists (select 1 from reply r where r.id = w.reply_id and r.may_quote and not r.trial)
    where t.campaign_id = ${campaignId} and t.question = ${question}
    group by t.id order by count(distinct w.reply_id) desc, t.position, t.id`.execute(database);
  return rows;
}

/** Words of a question that may be shown: those of a theme, or those in none. */
export async function wordsIn(
  database: Kysely<Tables>,
  campaignId: string,
  question: string,
  theme: string | null,
  { limit, offset }: { limit: number; offset: number },
): Promise<ThemeWord[]> {
  const query = database
    .selectFrom('free_word')
    .innerJoin('reply', 'reply.id', 'free_word.reply_id')
    .leftJoin('theme_member', 'theme_member.free_word_id', 'free_word.id')
    .select(['free_word.id', 'reply_id as reply', 'shown', 'theme_id as theme'])
    .where('free_word.campaign_id', '=', campaignId)
    .where('question', '=', question)
    .where('state', '=', 'fine')
    .where('may_quote', '=', true)
    .where('trial', '=', false)
    .where('theme_id', theme === null ? 'is' : '=', theme)
    .orderBy('free_word.id')
    .limit(limit)
    .offset(offset);
  return (await query.execute()).map((row) => ({ ...row, shown: row.shown! }));
}

/** A theme that is shown, with words of it that may be quoted at this very moment. */
export interface QuotedTheme extends ShownTheme {
  quotes: string[];
}

/** Words of each theme that may be quoted now, as they were decided on, those that are neither very short nor very long first. */
export async function quoted(
  database: Kysely<Tables>,
  themes: readonly ShownTheme[],
  most: number,
): Promise<QuotedTheme[]> {
  if (themes.length === 0) return [];
  const { rows } = await sql<{ theme: string; shown: string }>`
    select theme, shown from (
      select m.theme_id as theme, w.shown, row_number() over (partition by m.theme_id
        order by (length(w.shown) between 25 and 280) desc, abs(length(w.shown) - 90), w.id) as at
      from theme_member m join free_word w on w.id = m.free_word_id join reply r on r.id = w.reply_id
      where m.theme_id = any(${themes.map(({ id }) => id)}) and w.state = 'fine' and r.may_quote and not r.trial
    ) q where at <= ${most} order by theme, at`.execute(database);
  return themes.map((theme) => ({
    ...theme,
    quotes: rows.flatMap((row) => (row.theme === theme.id ? [row.shown] : [])),
  }));
}

/** How many words of each question may be shown. */
export async function wordsByQuestion(
  database: Kysely<Tables>,
  campaignId: string,
): Promise<{ question: string; count: number }[]> {
  const { rows } = await sql<{ question: string; count: number }>`
    select w.question, count(*) as count from free_word w join reply r on r.id = w.reply_id
    where w.campaign_id = ${campaignId} and w.state = 'fine' and r.may_quote and not r.trial
    group by w.question order by w.question`.execute(database);
  return rows;
}

/** How many words of a question may be shown and are in no theme. */
export async function looseWords(
  database: Kysely<Tables>,
  campaignId: string,
  question: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from free_word w join reply r on r.id = w.reply_id
    where w.campaign_id = ${campaignId} and w.question = ${question} and w.state = 'fine' and r.may_quote
      and not r.trial and not exists (select 1 from theme_member m where m.free_word_id = w.id)`.execute(
    database,
  );
  return rows[0]!.count;
}
