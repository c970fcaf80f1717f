import type { Database } from '../../src/database/database.ts';
import type { Asked } from '../../src/hearing/asked.ts';
import { optionsOf, takesOther } from '../../src/hearing/asked.ts';
import type { Part } from '../../src/hearing/part.ts';

/** A reply to put in: who, and what was replied by the key of the question. */
export interface MadeReply {
  role: string | null;
  kindOfPlace: string | null;
  region: string | null;
  mayQuote?: boolean;
  parts: Record<string, Part>;
}

/** Puts replies straight into the tables, as replying would have: 50,000 in a few seconds. @returns their ids */
export async function putReplies(
  database: Database,
  campaignId: string,
  replies: readonly MadeReply[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < replies.length; at += 1000) {
    const some = replies.slice(at, at + 1000);
    const rows = await database
      .insertInto('reply')
      .values(
        some.map((reply) => ({
          campaign_id: campaignId,
          version: 1,
          kind_of_place: reply.kindOfPlace,
          role: reply.role,
          region: reply.region,
          may_quote: reply.mayQuote ?? null,
          finished_at: new Date(),
        })),
      )
      .returning('id')
      .execute();
    ids.push(...rows.map(({ id }) => id));
    const parts = some.flatMap((reply, i) =>
      Object.entries(reply.parts).map(([question, part]) => ({
        reply_id: rows[i]!.id,
        question,
        part: JSON.stringify(part),
      })),
    );
    for (let from = 0; from < parts.length; from += 5000)
      await database
        .insertInto('reply_part')
        .values(parts.slice(from, from + 5000))
        .execute();
  }
  return ids;
}

/** Numbers from 0 up to 1 that look drawn by lot and are the same every time (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Replies as people might give them: some skip, first options are chosen more, a tenth say something else. */
export function drawnReplies(asked: readonly Asked[], count: number, seed = 1): MadeReply[] {
  const draw = drawn(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(draw() ** 1.6 * list.length)]!;
  const about = (name: 'role' | 'kindOfPlace' | 'region') => {
    const question = asked.find((each) => each.kind === 'one' && each.about === name);
    return question && draw() < 0.85 ? one(optionsOf(question)).key : null;
  };
  return Array.from({ length: count }, () => {
    const reply: MadeReply = {
      role: about('role'),
      kindOfPlace: about('kindOfPlace'),
      region: about('region'),
      parts: {},
    };
    for (const each of asked) {
      if (each.kind === 'short' || each.kind === 'long' || draw() < 0.1) continue;
      const keys = optionsOf(each).map(({ key }) => key);
      const other = takesOther(each) && draw() < 0.1 ? 'in my own words' : null;
      if (each.kind === 'scale') {
        reply.parts[each.key] = { kind: 'scale', value: 1 + Math.floor(draw() * each.to) };
      } else if (each.kind === 'order') {
        reply.parts[each.key] = { kind: 'order', order: draw() < 0.5 ? keys : keys.toReversed() };
      } else if (each.kind === 'one') {
        const own = each.about
          ? { role: reply.role, kindOfPlace: reply.kindOfPlace, region: reply.region }[each.about]
          : one(keys);
        if (own) reply.parts[each.key] = { kind: 'one', chosen: own, other: null };
      } else {
        const chosen = keys.filter((_, at) => draw() < 0.6 / (1 + at / 3));
        if (chosen.length > 0 || other !== null) reply.parts[each.key] = { kind: 'some', chosen, other };
      }
    }
    return reply;
  });
}
