import { defineJob } from '../jobs/job.ts';
import type { Machinery } from '../machinery.ts';
import { wordsIn } from '../web/words.ts';
import { mayEnter } from './account-store.ts';
import { mailWords } from './mail-words.ts';
import { codeMinutes, newCode, shownCode } from './sign-in-code.ts';
import { type SignInMail, signInMail } from './sign-in-mail.ts';
import { keepCode, waitingFor } from './sign-in-store.ts';

/**
 * Makes a code and sends it, to those who may come in. The code is made here and nowhere kept: a job that is done again
 * sends a new one.
 */
export const signInJob = defineJob<SignInMail, Machinery>({
  ...signInMail,
  async run({ id, language }, site) {
    const { database, settings, mailer } = site;
    const email = await waitingFor(database, id, site.now());
    if (!email || !(await mayEnter(database, email, { trial: settings.trial, now: site.now() }))) return;
    const code = newCode();
    await keepCode(database, id, code, site.now());
    const words = wordsIn(mailWords, language);
    await mailer.send({
      to: email,
      subject: words.code.subject(shownCode(code), settings.siteName),
      text: words.code.text({
        code: shownCode(code),
        site: settings.siteName,
        minutes: codeMinutes,
        address: site.address,
      }),
    });
  },
});
