import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { Refused } from '../web/refused.ts';

/**
 * Counts something that may be done only so often, for all processes together.
 * @param what is counted: `search`, `sign-in`
 * @param whom it is counted for: a network address or an e-mail address, of which only a hash is kept, with a salt that is
 * thrown away with its day
 * @throws Refused when it was done too often, with the seconds after which it may be tried again
 */
export async function limit(
  database: Database,
  what: string,
  whom: string,
  { most, seconds }: { most: number; seconds: number },
): Promise<void> {
  const now = Date.now();
  const began = new Date(Math.floor(now / (seconds * 1000)) * seconds * 1000);
  // By the day in which the count began: a count that goes on past midnight stays one count.
  const salt = await saltOf(database, began.toISOString().slice(0, 10));
  const bucket = `${what} ${createHash('sha256').update(`${salt} ${what} ${whom.toLowerCase()}`).digest('base64url').slice(0, 22)}`;
  const { count } = await database
    .insertInto('rate_count')
    .values({ bucket, began_at: began, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['bucket', 'began_at']).doUpdateSet({ count: sql`rate_count.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  if (count > most) throw tooOften(began.getTime() + seconds * 1000 - now);
}

interface Counting {
  began: number;
  counts: Map<string, number>;
}

const countings = new WeakMap<Database, Map<string, Counting>>();

/**
 * Counts something that costs this process work, as searching does, in its memory: with the database asked each time, it did 285
 * searches a second and not 325. Every process counts for itself; addresses are let go of when their time is over.
 * @param database whose site it is
 * @throws Refused as `limit` does
 */
export function limitHere(
  database: Database,
  what: string,
  whom: string,
  { most, seconds }: { most: number; seconds: number },
): void {
  const now = Date.now();
  const began = Math.floor(now / (seconds * 1000)) * seconds * 1000;
  const own = countings.get(database) ?? new Map<string, Counting>();
  countings.set(database, own);
  const left = began + seconds * 1000 - now;
  let counting = own.get(what);
  if (counting?.began !== began) {
    const fresh = { began, counts: new Map<string, number>() };
    own.set(what, fresh);
    setTimeout(() => own.get(what) === fresh && own.delete(what), left).unref();
    counting = fresh;
  }
  const count = (counting.counts.get(whom) ?? 0) + 1;
  counting.counts.set(whom, count);
  if (count > most) throw tooOften(left);
}

/** @param left milliseconds */
function tooOften(left: number): Refused {
  return new Refused('too often', { retryAfter: Math.ceil(left / 1000) });
}

const salts = new WeakMap<Database, { day: string; salt: string }>();

/** The salt of a day, the same for all processes: whoever asks first makes it. */
async function saltOf(database: Database, day: string): Promise<string> {
  const known = salts.get(database);
  if (known?.day === day) return known.salt;
  await database
    .insertInto('daily_salt')
    .values({ day, salt: randomBytes(24).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { salt } = await database
    .selectFrom('daily_salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  salts.set(database, { day, salt });
  return salt;
}
