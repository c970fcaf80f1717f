import { z } from 'zod';
import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import { record } from '../library/events.ts';
import { type Reader, readerWithAccount } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import { wordsIn } from '../web/words.ts';
import { answerResults } from './answer-results.ts';
import { lastDue } from './due.ts';
import { confirmDays, letterKey } from './hear-store.ts';
import { type LetterWant, letterOf } from './letter.ts';
import { confirmOrder, letterOrder } from './letter-orders.ts';
import {
  addresseeOf,
  beginLetter,
  forgetUnconfirmed,
  letterSent,
  type News,
  newsAt,
  undoLetter,
} from './letter-store.ts';
import { letterWords } from './letter-words.ts';

const day = 86_400_000;

/** Sends the mail by which somebody says that an address is theirs. It says nothing that whoever typed the address wrote. */
export const letterConfirmJob = defineJob<{ readerId: string; commonWantId: string }, Machinery>({
  ...confirmOrder,
  async run({ readerId, commonWantId }, site) {
    const addressee = await addresseeOf(site.database, readerId);
    if (!addressee) return;
    const expires = new Date(site.now().getTime() + confirmDays * day);
    const token = await transaction(site.database, (trx) =>
      letterKey(trx, { readerId, madeFor: 'confirm', commonWantId, expires }),
    );
    const words = wordsIn(letterWords, addressee.language).confirm;
    const { siteName } = site.settings;
    const link = site.address + to('letterConfirm', { token });
    await site.mailer.send({
      to: addressee.email,
      subject: words.subject(siteName),
      text: words.text({ site: siteName, link, days: confirmDays }),
    });
  },
});

/**
 * Asks for a letter to everybody for whom there is something new, once the hour of the week has come. It comes round every hour: a site that was
 * down at the hour sends them when it is up again, and nobody gets two.
 */
export const weeklyLettersJob = defineJob<object, Machinery>({
  name: 'weekly-letters',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    const now = site.now();
    const dueAt = lastDue(now, { day: site.settings.letterDay, hour: site.settings.letterHour });
    const news = await newsAt(site.database, dueAt, null);
    for (const readerId of new Set(news.map((one) => one.readerId)))
      await enqueue(site.database, letterOrder, { readerId, dueAt: dueAt.toISOString() });
    await forgetUnconfirmed(site.database, new Date(now.getTime() - confirmDays * day));
  },
});

/**
 * Writes and sends one letter. That it is being handed over is written down first: a worker that is killed in that second may have
 * sent it, so it is not sent again. A letter less is better than one twice; what it named stands on the page of the want.
 */
export const weeklyLetterJob = defineJob<{ readerId: string; dueAt: string }, Machinery>({
  ...letterOrder,
  async run({ readerId, dueAt }, site) {
    const { database, settings } = site;
    const addressee = await addresseeOf(database, readerId);
    if (!addressee) return;
    const due = new Date(dueAt);
    const news = await newsAt(database, due, readerId);
    const reader = await readerWithAccount(database, addressee.personId);
    const wants = await wantsOf(site, reader, news);
    if (wants.length === 0) return;
    const letterId = await beginLetter(database, readerId, due, news);
    if (letterId === null) return;
    try {
      const stop = await transaction(database, (trx) => letterKey(trx, { readerId, madeFor: 'stop' }));
      const { siteName } = settings;
      const words = wordsIn(letterWords, addressee.language);
      const mail = letterOf(words, wants, { siteName, address: site.address, stop });
      await site.mailer.send({ to: addressee.email, ...mail });
    } catch (error) {
      await undoLetter(database, letterId);
      throw error;
    }
    await transaction(database, async (trx) => {
      await letterSent(trx, letterId);
      await record(trx, { kind: 'system' }, 'sent a weekly letter', { detail: { wants: wants.length } });
    });
  },
});

/** What is new, want by want; only what the reader may see at this moment. */
async function wantsOf(site: Machinery, reader: Reader, news: readonly News[]): Promise<LetterWant[]> {
  const wants: LetterWant[] = [];
  for (const [, own] of Map.groupBy(news, ({ commonWantId }) => commonWantId)) {
    const [{ code, want }] = own as [News];
    const releases = own.map(({ releaseId }) => releaseId);
    const results = await answerResults(site.database, reader, releases, want);
    if (results.length > 0) wants.push({ code, words: want, results });
  }
  return wants;
}
