import { parseArgs } from 'node:util';
import { backup } from '../keeping/backup.ts';
import { examine, mend } from '../keeping/doctor.ts';
import { erasePerson } from '../keeping/erase.ts';
import { everythingAbout } from '../keeping/everything-store.ts';
import { exportTo } from '../keeping/export.ts';
import { restore } from '../keeping/restore.ts';
import { unzipped } from '../keeping/unzipped.ts';
import { maySteward } from '../library/permits.ts';
import { Mistake } from '../mistake.ts';
import type { Settings } from '../settings.ts';
import type { keepingCommands } from './command-names.ts';
import { type OpenSite, openSite } from './open.ts';

type Say = (line: string) => void;

/** Runs one of them. @returns the exit code @throws Mistake */
export async function keepingCommand(
  command: (typeof keepingCommands)[number],
  words: string[],
  settings: Settings,
  say: Say,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { mend: { type: 'boolean' }, keep: { type: 'boolean' }, yes: { type: 'boolean' } },
    allowPositionals: true,
  });
  const site = await openSite(settings, { beside: true });
  try {
    return await done(command, positionals.join(' ').trim(), values, site, say);
  } finally {
    await site.close();
  }
}

async function done(
  command: (typeof keepingCommands)[number],
  about: string,
  values: { mend?: boolean; keep?: boolean; yes?: boolean },
  site: OpenSite,
  say: Say,
): Promise<number> {
  const { pool, files, database } = site;
  const told = (what: string) => say(`  ${what}`);
  const permit = maySteward({ kind: 'system' });
  switch (command) {
    case 'backup': {
      const { tables, files: kept } = await backup(named(about, 'backup DIR'), {
        pool,
        files,
        now: site.now(),
        told,
      });
      say(
        `Backed up: ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables, ${kept.length} files.`,
      );
      return 0;
    }
    case 'restore':
    case 'import': {
      const from = named(about, `${command} DIR`);
      const into = { pool, files, told };
      const proven = /\.zip$/iu.test(from)
        ? await unzipped(from, (folder) => restore(folder, into))
        : await restore(from, into);
      say(
        `Put back and counted again: ${proven.rows} rows of ${proven.tables} tables, ${proven.files} files, each the same as in the backup.`,
      );
      return 0;
    }
    case 'export': {
      const { tables } = await exportTo(named(about, 'export DIR'), site, told);
      say(`Everything that may leave is in ${about}: ${tables.length} tables, and stories/ to read.`);
      return 0;
    }
    case 'doctor':
      return doctor(site, values.mend ?? false, say);
    case 'erase':
      return erase(site, named(about, 'erase E-MAIL'), values, say);
    case 'everything': {
      const found = await everythingAbout(database, permit, named(about, 'everything WORDS'));
      for (const { where, story, text } of found) say(`${where}${story ? ` (${story})` : ''}: ${text}`);
      say(`${found.length} places.`);
      return 0;
    }
    case 'steward':
      await makeSteward(site, named(about, 'steward E-MAIL'));
      say(`${about} may run the site. They sign in at ${site.address}/sign-in`);
      return 0;
  }
}

async function doctor(site: OpenSite, isToMend: boolean, say: Say): Promise<number> {
  const findings = await examine(site);
  for (const { what, which } of findings) say(`${what}: ${which}`);
  if (findings.length === 0) say('Everything is where it should be.');
  else if (isToMend) say(`${await mend(site, findings)} mended or asked for again.`);
  else say(`${findings.length} found. To mend what is safe to mend: passalong doctor --mend`);
  return findings.length > 0 && !isToMend ? 1 : 0;
}

async function erase(
  site: OpenSite,
  email: string,
  { keep, yes }: { keep?: boolean; yes?: boolean },
  say: Say,
): Promise<number> {
  if (!yes)
    throw new Mistake(
      `This erases ${email} for good${keep ? ', and keeps what they told without a name' : ', with all they told'}.`,
      'If you are sure, add --yes. To keep what they told without a name, add --keep.',
    );
  const { tellings, files } = await erasePerson(
    site.database,
    site.files,
    maySteward({ kind: 'system' }),
    email,
    keep ? 'keep without a name' : 'delete',
  );
  say(`Erased, with ${tellings} tellings and ${files} files.`);
  return 0;
}

/** Gives somebody the running of the site: a new account, or the one they have. */
async function makeSteward({ database }: OpenSite, email: string): Promise<void> {
  if (!/^[^\s@]+@[^\s@]+$/u.test(email))
    throw new Mistake(`“${email}” is not an e-mail address.`, 'Like this: passalong steward jo@example.org');
  const there = await database
    .updateTable('person')
    .set({ role: 'steward' })
    .where('email', 'ilike', email.replace(/[\\%_]/gu, '\\$&'))
    .where('erased_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!there)
    await database.insertInto('person').values({ email: email.toLowerCase(), role: 'steward' }).execute();
}

function named(about: string, how: string): string {
  if (!about) throw new Mistake('It is not said which.', `Like this: passalong ${how}`);
  return about;
}
