import type { Trx } from '../database/database.ts';
import type { Wanter } from './who-store.ts';

/**
 * Counts somebody as wanting what others want, once: a member by their account, a browser by its cookie. Whoever said it
 * themselves is counted already.
 * @returns whether they are counted now and were not before
 */
export async function meToo(trx: Trx, commonWantId: string, { personId, browser }: Wanter): Promise<boolean> {
  const said = await trx
    .selectFrom('wanted_by')
    .select('who')
    .where('common_want_id', '=', commonWantId)
    .where('who', '=', (personId ?? browser)!)
    .executeTakeFirst();
  if (said) return false;
  const row = await trx
    .insertInto('want_too')
    .values({ common_want_id: commonWantId, person_id: personId, browser })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
