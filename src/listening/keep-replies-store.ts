import { sql } from 'kysely';
import { type Database, transaction } from '../database/database.ts';
import { record } from '../library/events.ts';
import { dayHere } from './campaign.ts';

/** Days after which a reply that was begun and never answered anything is forgotten, and a sheet that nobody took in. */
const begun = 7;
const brought = 30;

/**
 * Deletes what was kept long enough: the replies of rounds whose day has passed, with their words; replies with nothing in
 * them; sheets that wait for nobody. What was counted stays counted.
 * @returns how many replies of rounds were deleted
 */
export async function deleteKept(database: Database, now: Date): Promise<number> {
  const due = await database
    .selectFrom('campaign')
    .select('id')
    .where('emptied_at', 'is', null)
    .where('opened_at', 'is not', null)
    .where('kept_until', '<', dayHere(now))
    .execute();
  let gone = 0;
  for (const { id } of due) gone += await emptied(database, id, now);
  await sql`delete from reply r where started_at < ${new Date(now.getTime() - begun * 86_400_000)}
    and not exists (select 1 from reply_part p where p.reply_id = r.id and p.part is not null)`.execute(
    database,
  );
  await database
    .updateTable('reply_import')
    .set({ state: 'set aside', sheet: null })
    .where('state', '=', 'read')
    .where('read_at', '<', new Date(now.getTime() - brought * 86_400_000))
    .execute();
  return gone;
}

function emptied(database: Database, id: string, now: Date): Promise<number> {
  return transaction(database, async (trx) => {
    await trx
      .updateTable('campaign')
      .set({ emptied_at: now, closed_at: sql`coalesce(closed_at, ${now})` })
      .where('id', '=', id)
      .execute();
    await trx.updateTable('reply_import').set({ sheet: null }).where('campaign_id', '=', id).execute();
    const { numDeletedRows } = await trx.deleteFrom('reply').where('campaign_id', '=', id).executeTakeFirst();
    await record(trx, { kind: 'system' }, 'deleted replies that were kept long enough', {
      subject: id,
      detail: { replies: Number(numDeletedRows) },
    });
    return Number(numDeletedRows);
  });
}
