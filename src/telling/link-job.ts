import { z } from 'zod';
import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { endKey, makeKey } from '../library/keys.ts';
import { storyById, tellingById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import { wordsIn } from '../web/words.ts';
import { askedFor } from './asked-store.ts';
import { mailWords } from './mail-words.ts';

/**
 * Mails a teller the link to their telling. The key is made here and now, so that none is kept anywhere but in the mail;
 * it ends again when the mail could not be sent.
 */
export const tellingLinkJob = defineJob<{ tellingId: string; madeFor: string }, Machinery>({
  name: 'telling-link',
  payload: z.object({ tellingId: z.uuid(), madeFor: z.string().max(60) }),
  key: ({ tellingId }) => tellingId,
  priority: 20,
  async run({ tellingId, madeFor }, site) {
    const telling = await tellingById(site.database, tellingId);
    if (!telling?.email) return;
    const story = await storyById(site.database, telling.storyId);
    if (!story) return;
    const key = await transaction(site.database, (trx) => makeKey(trx, tellingId, madeFor));
    const words = wordsIn(mailWords, 'en');
    const link = site.address + to('tell', { key });
    try {
      await site.mailer.send({
        to: telling.email,
        subject: words.subject(story.title),
        text: words.text({
          name: telling.name,
          title: story.title,
          site: site.settings.siteName,
          link,
          isAsked: madeFor !== 'asked to tell',
          asked: await askedFor(site.database, tellingId),
          withdraw: site.address + to('withdraw', { key }),
        }),
      });
    } catch (error) {
      await endKey(site.database, key, site.now());
      throw error;
    }
  },
});
