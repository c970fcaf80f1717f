import { type Database, transaction } from '../database/database.ts';
import { record } from '../library/events.ts';
import type { Hand } from '../people/hand.ts';
import { endSessions } from '../people/session-store.ts';

/**
 * Signs out.
 * @param where `here`: the session somebody came with; `everywhere`: all of theirs; or the id of another of theirs
 */
export async function leave(
  database: Database,
  hand: Hand,
  where: 'here' | 'everywhere' | { session: string },
): Promise<void> {
  if (hand.kind !== 'person') return;
  const { id, session } = hand.person;
  const only = where === 'here' ? session : where === 'everywhere' ? null : where.session;
  await transaction(database, async (trx) => {
    const ended = await endSessions(trx, id, only);
    if (where === 'everywhere')
      await record(trx, hand, 'signed out everywhere', { subject: id, detail: { sessions: ended } });
  });
}
