import type { Kysely } from 'kysely';
import { type Database, type Trx, transaction } from '../database/database.ts';
import type { Tables } from '../database/tables/tables.ts';
import { decide } from '../identity/decide.ts';
import type { Decision } from '../identity/identifier.ts';
import { record } from '../library/events.ts';
import { type NamesDecided, namesDecided } from '../library/names-decided.ts';
import { storyMovedOn } from '../library/story-rows.ts';
import { personOf } from '../people/hand.ts';
import type { MayShape, Outcome } from './passage-store.ts';

/** The last decision about a name that was not undone. */
export interface LastDecision {
  id: string;
  found: string;
  decision: Decision['kind'];
  by: string | null;
  at: Date;
  who: string | null;
}

/** The names of a story, what holds for each, and who decided so last. */
export interface Names {
  names: NamesDecided;
  /** By the name as it was found. */
  last: ReadonlyMap<string, LastDecision>;
}

/** Looks up the names of a story. */
export async function namesOf(database: Kysely<Tables>, permit: MayShape): Promise<Names> {
  const [names, rows] = await Promise.all([
    namesDecided(database, permit.of.id),
    lastDecisions(database, permit.of.id),
  ]);
  return { names, last: new Map(rows.map((row) => [row.found, row])) };
}

function lastDecisions(database: Kysely<Tables>, storyId: string): Promise<LastDecision[]> {
  return database
    .selectFrom('identifier_decision as d')
    .leftJoin('person', 'person.id', 'd.person_id')
    .distinctOn('d.found')
    .select(['d.id', 'd.found', 'd.decision', 'd.by_words as by', 'd.at', 'person.name as who'])
    .where('d.story_id', '=', storyId)
    .where('d.undone_at', 'is', null)
    .orderBy('d.found')
    .orderBy('d.at', 'desc')
    .execute();
}

/** What somebody decides about a name. */
export interface Deciding {
  found: string;
  decision: Decision;
}

/**
 * Keeps decisions about names, together: they are undone together. What already holds is not decided again.
 * @param seen the last decision that the person had before them about a single name, null where there was none;
 *   undefined where it makes no difference
 * @throws Mistake for a replacement that cannot be, as `identity/decide.ts` says
 */
export function decideNames(
  database: Database,
  permit: MayShape,
  deciding: readonly Deciding[],
  seen?: string | null,
): Promise<Outcome> {
  return transaction(database, async (trx) => {
    await holdNames(trx, permit);
    const { names, last } = await namesOf(trx, permit);
    const fresh = deciding.filter(({ found, decision }) => !holds(last.get(found), decision));
    if (fresh.length === 0) return 'done';
    const latest = last.get(fresh[0]!.found)?.id ?? null;
    if (seen !== undefined && latest !== seen) return 'stale';
    check(names, fresh);
    const at = new Date();
    await trx
      .insertInto('identifier_decision')
      .values(fresh.map((one) => rowOf(permit, one, at)))
      .execute();
    await record(trx, permit.hand, 'decided on a name', {
      story: permit.of.id,
      detail: { names: fresh.length },
    });
    await storyMovedOn(trx, permit.of.id);
    return 'done';
  });
}

/** Two people who decide at once come one after the other. */
async function holdNames(trx: Trx, permit: MayShape): Promise<void> {
  await trx.selectFrom('story').select('id').where('id', '=', permit.of.id).forUpdate().execute();
}

function holds(last: LastDecision | undefined, decision: Decision): boolean {
  if (last?.decision !== decision.kind) return false;
  return decision.kind !== 'replace' || last.by === decision.by;
}

/** Whether everything that is decided still goes together: nothing replaced may come back in by another replacement. */
function check({ decided }: NamesDecided, fresh: readonly Deciding[]): void {
  const all = new Map(decided.map(({ identifier, decision }) => [identifier.found, decision]));
  for (const { found, decision } of fresh) all.set(found, decision);
  decide(
    decided.map(({ identifier }) => identifier),
    all,
  );
}

function rowOf(permit: MayShape, { found, decision }: Deciding, at: Date) {
  return {
    story_id: permit.of.id,
    found,
    decision: decision.kind,
    by_words: decision.kind === 'replace' ? decision.by : null,
    person_id: personOf(permit.hand),
    at,
  };
}

/** A row of decisions that were made together, the last first. */
export interface Undoable {
  /** The id of one of them, which names them all. */
  id: string;
  at: Date;
  who: string | null;
  names: string[];
  decision: Decision['kind'];
}

/** The decisions that can be undone, the last first, at most so many. */
export async function undoableNames(
  database: Kysely<Tables>,
  permit: MayShape,
  most = 10,
): Promise<Undoable[]> {
  const rows = await database
    .selectFrom('identifier_decision as d')
    .leftJoin('person', 'person.id', 'd.person_id')
    .select(['d.id', 'd.found', 'd.decision', 'd.at', 'person.name as who'])
    .where('d.story_id', '=', permit.of.id)
    .where('d.undone_at', 'is', null)
    .orderBy('d.at', 'desc')
    .limit(200)
    .execute();
  const together = Map.groupBy(rows, ({ at }) => at.getTime());
  return [...together.values()].slice(0, most).map((all) => ({
    id: all[0]!.id,
    at: all[0]!.at,
    who: all[0]!.who,
    names: all.map(({ found }) => found),
    decision: all[0]!.decision,
  }));
}

/**
 * Takes back decisions that were made together; what was decided before them holds again. Sent twice, it is done once.
 * @param id of one of them
 * @throws Mistake when what was decided before does not go together with what was decided since
 */
export function undoNames(database: Database, permit: MayShape, id: string): Promise<Outcome> {
  return transaction(database, async (trx) => {
    await holdNames(trx, permit);
    const row = await trx
      .selectFrom('identifier_decision')
      .select(['undone_at'])
      .where('story_id', '=', permit.of.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return 'stale';
    if (row.undone_at) return 'done';
    await trx
      .updateTable('identifier_decision')
      .set({ undone_at: new Date() })
      .where('story_id', '=', permit.of.id)
      .where('at', '=', (eb) =>
        eb.selectFrom('identifier_decision as one').select('one.at').where('one.id', '=', id),
      )
      .execute();
    // Throws where the two do not go together any more, and nothing is undone.
    await namesDecided(trx, permit.of.id);
    await record(trx, permit.hand, 'undid a change', { story: permit.of.id, detail: { names: true } });
    await storyMovedOn(trx, permit.of.id);
    return 'done';
  });
}
