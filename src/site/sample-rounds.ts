import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transaction } from '../database/database.ts';
import { countRepliesJob } from '../heard/count-job.ts';
import { changeSaidDid, saidAndDone } from '../heard/did-store.ts';
import { changeThemes, showThemes } from '../heard/theme-change-store.ts';
import type { JobRun } from '../jobs/job.ts';
import { maySteward } from '../library/permits.ts';
import { columnsNamed, guessed, readBrought } from '../listening/brought.ts';
import { daysLater } from '../listening/campaign.ts';
import { makeCampaign, openCampaign } from '../listening/campaign-change-store.ts';
import { campaignBySlug, newestVersion } from '../listening/campaign-store.ts';
import { keepImport, takeImport } from '../listening/import-store.ts';
import { lookWordsJob } from '../listening/look-words-job.ts';
import { newCampaign } from '../listening/new-campaign.ts';
import type { Machinery } from '../machinery.ts';
import { newToken } from '../people/token.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { cellText } from '../sheets/sheet.ts';
import { decideWant } from '../wanting/check-store.ts';
import { sayWant } from '../wanting/say-store.ts';
import { meToo } from '../wanting/too-store.ts';
import { inventedRound, type SampleRound, sampleRounds, sampleWants } from './sample-round-list.ts';
import { takeSampleWordsAsFine } from './samples-store.ts';

const steward = maySteward({ kind: 'system' });
const dayLong = 86_400_000;

/**
 * Makes the sample rounds of listening, as a steward would have: made, opened, a table of replies brought, words decided on,
 * counted, put into themes, answered. To be rid of one: take its table out again, and delete it.
 * @param folder where the tables are
 */
export async function makeSampleRounds(site: Machinery, folder: string, run: JobRun): Promise<void> {
  const some = await site.database.selectFrom('campaign').select('id').limit(1).executeTakeFirst();
  if (some) return;
  const made = [];
  for (const round of sampleRounds) made.push(await openRound(site, round, folder));
  await lookWordsJob.run({}, site, run);
  for (const [at, round] of sampleRounds.entries())
    if (round.closes < 0) await heardRound(site, round, made[at]!, run);
}

interface Made {
  id: string;
  /** The theme that each free word is in, by question and words. */
  themes: ReadonlyMap<string, string>;
}

async function openRound(site: Machinery, round: SampleRound, folder: string): Promise<Made> {
  const { database } = site;
  const opened = new Date(site.now().getTime() + round.opens * dayLong);
  const usual = newCampaign(round.name, inventedRound.programme, site.settings.siteName, opened);
  const slug = await makeCampaign(database, steward, {
    ...usual,
    title: round.title,
    whoAsks: inventedRound.whoAsks,
    closesOn: daysLater(usual.opensOn, round.closes - round.opens),
  });
  const campaign = (await campaignBySlug(database, slug))!;
  await openCampaign(database, steward, campaign, opened);
  const { number, questions } = await newestVersion(database, campaign.id);
  const read = await readSheet(readFileSync(join(folder, round.file)), round.file);
  const rows = read.sheet.rows.map((row) => row.map(cellText));
  const sheet = { rows, lines: read.lines, told: read.told };
  const columns = guessed(questions, rows[0]!);
  const kept = await keepImport(database, steward, campaign.id, { name: round.file, sheet, columns });
  if (!('id' in kept)) throw new Error(`${round.file} was taken in before`);
  const brought = readBrought(questions, columnsNamed(questions, columns), sheet);
  // On the round’s last day, or now: a table that came after the counting would be counted again.
  const cameAt = round.closes < 0 ? new Date(site.now().getTime() + round.closes * dayLong) : site.now();
  await takeImport(
    database,
    steward,
    { id: campaign.id, version: number, questions },
    kept.id,
    brought,
    cameAt,
  );
  return { id: campaign.id, themes: themesIn(round, rows) };
}

function themesIn({ themed }: SampleRound, [headings = [], ...rows]: string[][]): Map<string, string> {
  const themes = new Map<string, string>();
  for (const { question, heading } of themed)
    for (const row of rows) {
      const [words, theme] = [question, heading].map((name) => row[headings.indexOf(name)]);
      if (words && theme) themes.set(`${question} ${words}`, theme);
    }
  return themes;
}

/** What comes after a round has closed: its words decided on, counted, in themes, and what was done. */
async function heardRound(site: Machinery, round: SampleRound, { id, themes }: Made, run: JobRun) {
  const { database } = site;
  // Invented people may be quoted as they wrote, but where the guard has found a name: that stays for a steward to try.
  await takeSampleWordsAsFine(database, id);
  const counted = new Date(site.now().getTime() + (round.closes + 1) * dayLong);
  await countRepliesJob.run({ campaignId: id }, { ...site, now: () => counted }, run);
  for (const { question } of round.themed) {
    const of = { campaignId: id, question };
    const words = await database
      .selectFrom('free_word')
      .select(['id', 'text'])
      .where('campaign_id', '=', id)
      .where('question', '=', question)
      .execute();
    const themeOf = (text: string) => themes.get(`${question} ${text}`);
    for (const name of new Set(words.flatMap(({ text }) => themeOf(text) ?? [])))
      await changeThemes(database, steward, of, {
        does: 'new',
        words: words.filter(({ text }) => themeOf(text) === name).map((word) => word.id),
        name,
      });
    await showThemes(database, steward, of, true);
  }
  for (const fields of round.did) await changeSaidDid(database, steward, id, { does: 'add', fields });
  for (const one of await saidAndDone(database, id, { all: true }))
    await changeSaidDid(database, steward, id, { does: 'show', id: one.id });
}

/** Makes what invented people want to know. Jobs gather it and look what answers it, as they do with any other. */
export async function makeSampleWants({ database }: Machinery): Promise<void> {
  const visitor = { kind: 'visitor' } as const;
  for (const { words, place, too, isShown } of sampleWants) {
    const from = place
      ? await database.selectFrom('place').select('id').where('slug', '=', place).executeTakeFirst()
      : undefined;
    const want = await transaction(database, async (trx) => {
      const said = await sayWant(trx, visitor, {
        words,
        personId: null,
        browser: newToken(),
        cameFrom: 'sample',
        placeId: from?.id ?? null,
        storyId: null,
      });
      for (let at = 0; at < too; at++)
        await meToo(trx, said.commonWantId, { personId: null, browser: newToken() });
      return said;
    });
    if (isShown) await decideWant(database, steward, want.id, { does: 'show', words });
  }
}
