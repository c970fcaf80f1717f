import { type Database, transaction } from '../database/database.ts';
import { record } from '../library/events.ts';
import { accountAt } from './account-store.ts';

/** Makes an account at an address a steward's, or a steward's account at it. */
export function makeSteward(database: Database, email: string): Promise<'made' | 'raised' | 'was already'> {
  return transaction(database, async (trx) => {
    const known = await accountAt(trx, email);
    if (known?.role === 'steward') return 'was already';
    const { id } = known
      ? await trx
          .updateTable('person')
          .set({ role: 'steward' })
          .where('id', '=', known.id)
          .returning('id')
          .executeTakeFirstOrThrow()
      : await trx
          .insertInto('person')
          .values({ email, role: 'steward' })
          .returning('id')
          .executeTakeFirstOrThrow();
    await record(trx, { kind: 'system' }, 'changed a role', {
      subject: id,
      detail: { from: known?.role ?? null, to: 'steward' },
    });
    return known ? 'raised' : 'made';
  });
}
