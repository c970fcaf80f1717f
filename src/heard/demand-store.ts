import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';

/** How many forms of each kind are shared with everyone. */
export async function formsOffered(database: Kysely<Tables>): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('edition')
    .select(['form', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'shared')
    .where('audience', '=', 'everyone')
    .groupBy('form')
    .execute();
  return new Map(rows.map(({ form, count }) => [form, count]));
}
