import type { Database } from '../database/database.ts';

const day = 86_400_000;

/**
 * Deletes codes, challenges, outings and sessions that are over, counts of the day before yesterday with the salt that
 * could tell whom they were of, and the addresses of invitations that came to nothing half a year ago.
 */
export async function sweepSignIns(database: Database, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  await database.deleteFrom('sign_in_code').where('made_at', '<', ago(1)).execute();
  await database.deleteFrom('passkey_challenge').where('expires_at', '<', now).execute();
  await database.deleteFrom('work_sign_in').where('expires_at', '<', now).execute();
  await database.deleteFrom('session').where('expires_at', '<', now).execute();
  await database.deleteFrom('rate_count').where('began_at', '<', ago(1)).execute();
  await database.deleteFrom('daily_salt').where('day', '<', ago(1).toISOString().slice(0, 10)).execute();
  await database.deleteFrom('invitation').where('expires_at', '<', ago(180)).execute();
}
