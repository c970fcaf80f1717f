import { setTimeout as wait } from 'node:timers/promises';
import { dueJobs } from '../jobs/job-store.ts';
import { readSettings, settingsInWords } from '../settings.ts';
import type { SiteCommand } from './command-names.ts';
import type { OpenSite } from './open.ts';
import { startSite } from './start.ts';

/** Runs a command about the site. @returns the exit code, once it is done or was told to stop */
export async function siteCommand(command: SiteCommand, words: string[]): Promise<number> {
  const settings = readSettings(process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (command === 'settings') {
    process.stdout.write(settingsInWords(settings));
    return 0;
  }
  if (command !== 'start' && command !== 'web' && command !== 'worker')
    return (await import('./keeping-commands.ts')).keepingCommand(command, words, settings, say);
  const which = { web: command !== 'worker', worker: command !== 'web' };
  let samples = 0;
  const site = await startSite(settings, which, async (open) => {
    if (settings.trial && which.web) await makeTrialSteward(open);
    if (!words.includes('--samples')) return;
    const { makeSamples } = await import('./samples.ts');
    samples = await makeSamples(open, (title, index, of) =>
      say(`Making sample story ${index} of ${of}: ${title}`),
    );
  });
  const toldToStop = untilToldToStop();
  const isReady = samples > 0 && which.worker ? readable(site.site, say) : Promise.resolve();
  await Promise.race([isReady, toldToStop]);
  if (site.address) for (const line of await howToBegin(site)) say(line);
  else say('A worker is at work.');
  await toldToStop;
  say('Stopping…');
  await site.stop();
  return 0;
}

/** Milliseconds that whoever starts a site waits at most for what was made for it; the rest then comes while they look round. */
const longestWait = 60_000;

/** Waits until all samples can be read in each form, and found: whoever opens the site the moment they have its address sees it whole. */
async function readable({ database }: OpenSite, say: (line: string) => void): Promise<void> {
  say('Making their forms, and what search needs');
  const end = Date.now() + longestWait;
  // A database that is away for a moment is no reason not to begin.
  while (Date.now() < end && (await dueJobs(database).catch(() => 0)) > 0) await wait(250);
}

/** While a site is tried out, somebody can sign in at once: the code comes to a mailbox on the site itself. */
async function makeTrialSteward({ database }: OpenSite): Promise<void> {
  const some = await database.selectFrom('person').select('id').limit(1).executeTakeFirst();
  if (!some)
    await database
      .insertInto('person')
      .values({ email: 'steward@example.org', name: 'A steward', role: 'steward' })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** What somebody is told who has just started it: where it is, and how to sign in first. */
async function howToBegin({ site, address }: Awaited<ReturnType<typeof startSite>>): Promise<string[]> {
  const lines = ['', `Passalong is at ${address}`, ''];
  const steward = await site.database
    .selectFrom('person')
    .select('email')
    .where('role', '=', 'steward')
    .where('erased_at', 'is', null)
    .orderBy('made_at')
    .executeTakeFirst();
  if (!steward)
    lines.push('Nobody runs it yet. In another window: npx passalong steward YOUR-E-MAIL-ADDRESS');
  else if (site.settings.trial)
    lines.push(
      `To run it, sign in as ${steward.email} at ${address}/sign-in`,
      `The code comes by mail, and while you try things out mail is kept at ${address}/mail`,
    );
  lines.push('', 'To stop it: Ctrl-C', '');
  return lines;
}

/** Milliseconds after which a program that was told to stop ends, whatever keeps it: answers and jobs have ten seconds each. */
const longestStop = 45_000;

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        setTimeout(() => process.exit(1), longestStop).unref();
        resolve();
      });
  });
}
