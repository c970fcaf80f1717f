import { readSettings, settingsInWords } from '../settings.ts';
import { startSite } from './start.ts';

const commands = ['start', 'web', 'worker', 'settings'] as const;
type Command = (typeof commands)[number];

/** Whether a word is a command about the site. */
export function isSiteCommand(word: string): word is Command {
  return (commands as readonly string[]).includes(word);
}

/** Runs a command about the site. @returns the exit code, once it is done or was told to stop */
export async function siteCommand(command: Command, words: string[]): Promise<number> {
  const settings = readSettings(process.env);
  if (command === 'settings') {
    process.stdout.write(settingsInWords(settings));
    return 0;
  }
  const which = { web: command !== 'worker', worker: command !== 'web' };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const running = await startSite(settings, which, async (site) => {
    if (!words.includes('--samples')) return;
    const { makeSamples } = await import('./samples.ts');
    await makeSamples(site, (title, index, of) => say(`Making sample story ${index} of ${of}: ${title}`));
  });
  if (running.address) say(`\nPassalong is at ${running.address}\n`);
  else say('A worker is at work.');
  await toldToStop();
  say('Stopping…');
  await running.stop();
  return 0;
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
