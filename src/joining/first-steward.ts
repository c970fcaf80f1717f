import { to } from '../addresses.ts';
import type { Database } from '../database/database.ts';
import { Mistake } from '../mistake.ts';
import { isEmail, readEmail } from './email.ts';
import { makeSteward } from './first-steward-store.ts';

/**
 * Makes sure that there is a steward at an address, for the command line: somebody has to invite the first people.
 * @returns whether the account was made, raised to steward, or was one already
 * @throws Mistake when it is no address
 */
export function firstSteward(database: Database, email: string): Promise<'made' | 'raised' | 'was already'> {
  const address = readEmail(email);
  if (!isEmail(address))
    throw new Mistake(
      `“${email.slice(0, 60)}” is not an e-mail address.`,
      'Type it in full, like name@example.org.',
    );
  return makeSteward(database, address);
}

/** How to sign in first, for the terminal, line by line. */
export function howToSignIn(
  site: { address: string; settings: { trial: boolean } },
  email: string,
): string[] {
  const { address, settings } = site;
  const where = settings.trial
    ? `the code is in the kept mail, ${address}${to('mailbox', {})}`
    : 'a code comes by mail';
  return [`To sign in: open ${address}${to('signIn', {})}`, `and type ${email}; ${where}`];
}
