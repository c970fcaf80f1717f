import { z } from 'zod';
import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { defineJob } from '../jobs/job.ts';
import { makeKey } from '../library/keys.ts';
import { storyById, tellingById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Mail } from '../mail/mailer.ts';
import { momentInWords, type WordsOf, wordsIn } from '../web/words.ts';
import { releaseMailWords } from './mail-words.ts';
import { reachedAt } from './reached-store.ts';

const payload = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), tellingId: z.uuid() }),
  z.object({
    kind: z.literal('agreed'),
    tellingId: z.uuid(),
    passages: z.int(),
    publicFrom: z.iso.datetime().nullable(),
  }),
  z.object({
    kind: z.literal('taken back'),
    tellingId: z.uuid(),
    passages: z.int(),
    /** Whether she did it herself. */
    byTeller: z.boolean(),
  }),
]);

/** What a mail to a teller is about. */
export type ReleaseMail = z.output<typeof payload>;

/**
 * Writes to a teller. Each mail holds a key of its own, made as it is sent, so that no key ever waits in the queue; and the
 * way to take everything back.
 */
export const releaseMailJob = defineJob<ReleaseMail, Machinery>({
  name: 'release-mail',
  payload,
  priority: 20,
  retries: 6,
  timeLimit: 60,
  async run(about, site) {
    const telling = await tellingById(site.database, about.tellingId);
    const story = telling && (await storyById(site.database, telling.storyId));
    if (!telling || !story) return;
    const { email, language } = await reachedAt(site.database, telling);
    if (!email) return;
    const key = await transaction(site.database, (trx) => makeKey(trx, telling.id, 'release'));
    await site.mailer.send({
      to: email,
      ...mailOf(about, wordsIn(releaseMailWords, language), {
        name: telling.name,
        title: story.title,
        key,
        link: (path) => site.address + path,
        siteName: site.settings.siteName,
        moment: (at) => momentInWords(at, language),
      }),
    });
  },
});

/** What a mail is filled with. */
interface Filled {
  name: string;
  title: string;
  key: string;
  link(path: string): string;
  siteName: string;
  moment(at: Date): string;
}

function mailOf(
  about: ReleaseMail,
  words: WordsOf<typeof releaseMailWords>,
  { name, title, key, link, siteName, moment }: Filled,
): Pick<Mail, 'subject' | 'text'> {
  const lines =
    about.kind === 'ask'
      ? [words.ask.text(title), link(to('release', { key }))]
      : about.kind === 'agreed'
        ? [
            words.agreed.text(title, about.passages),
            about.publicFrom ? words.agreed.later(moment(new Date(about.publicFrom))) : words.agreed.now,
            words.agreed.see,
            link(to('released', { key })),
          ]
        : [
            words['taken back'].text(title, about.passages),
            ...(about.byTeller ? [] : [words['taken back'].others]),
            words['taken back'].see,
            link(to('released', { key })),
          ];
  const all = [words.hello(name), ...lines, words.withdraw, link(to('withdraw', { key })), words.private];
  return { subject: words[about.kind].subject, text: `${[...all, siteName].join('\n\n')}\n` };
}
