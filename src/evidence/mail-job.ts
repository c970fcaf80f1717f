import { z } from 'zod';
import { to } from '../addresses.ts';
import { defineJob } from '../jobs/job.ts';
import { enqueue } from '../jobs/queue.ts';
import type { Machinery } from '../machinery.ts';
import { wordsIn } from '../web/words.ts';
import { didDays } from './evidence.ts';
import { sweepEvidenceKeys } from './evidence-store.ts';
import { evidenceWords } from './evidence-words.ts';
import { dueMails, putBack, takeMail } from './mail-store.ts';

const day = 86_400_000;

/** Asks once whether somebody did what they had in mind: only who asked for it, and only while the story is still shared. */
export const evidenceMailJob = defineJob<{ evidenceId: string }, Machinery>({
  name: 'evidence-mail',
  payload: z.object({ evidenceId: z.uuid() }),
  key: ({ evidenceId }) => evidenceId,
  retries: 6,
  timeLimit: 60,
  priority: 2,
  async run({ evidenceId }, site) {
    const expires = new Date(site.now().getTime() + didDays * day);
    const taken = await takeMail(site.database, evidenceId, expires);
    if (!taken?.mail.isShared) return;
    const { mail, token } = taken;
    const words = wordsIn(evidenceWords, mail.language).mail;
    try {
      await site.mailer.send({
        to: mail.email,
        subject: words.subject(site.settings.siteName),
        text: words.text({
          site: site.settings.siteName,
          title: mail.title,
          link: site.address + to('didAsk', { token }),
          days: didDays,
        }),
      });
    } catch (error) {
      await putBack(site.database, mail);
      throw error;
    }
  },
});

/** Looks every day whom it is time to ask, and deletes links that are over. */
export const sweepEvidenceJob = defineJob<object, Machinery>({
  name: 'sweep-evidence',
  payload: z.object({}),
  key: () => 'all',
  async run(_, site) {
    const now = site.now();
    for (const evidenceId of await dueMails(site.database, now))
      await enqueue(site.database, evidenceMailJob, { evidenceId });
    await sweepEvidenceKeys(site.database, now);
  },
});
