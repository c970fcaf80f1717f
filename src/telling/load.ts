import { tellingByKey } from '../library/keys.ts';
import { mayShape, mayTell, mayWriteDown, type Permit } from '../library/permits.ts';
import {
  type StoryAtWork,
  storyAtWork,
  storyById,
  type TellingAtWork,
  tellingsOf,
} from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Visit } from '../people/visit.ts';
import { found, Refused } from '../web/refused.ts';
import type { MayWrite } from './answer-store.ts';
import type { MayShape } from './story-make-store.ts';

/** Whether it can be the id of a row: the database refuses to look for anything else. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text);
}

/** The telling that the key in an address opens, with the proof that whoever holds it is its teller. @throws Refused */
export async function tellingByAddress(site: Machinery, key: string): Promise<Permit<'tell', TellingAtWork>> {
  const telling = found(await tellingByKey(site.database, key, site.now()));
  return mayTell({ kind: 'teller', telling: telling.id }, telling);
}

/** The story of a telling. @throws Refused */
export async function storyOf(site: Machinery, telling: TellingAtWork): Promise<StoryAtWork> {
  return found(await storyById(site.database, telling.storyId));
}

/** The story of an address, for those who work on it. @throws Refused */
export async function storyByAddress(site: Machinery, visit: Visit, slug: string): Promise<MayShape> {
  return mayShape(visit.hand, found(await storyAtWork(site.database, slug)));
}

/** A telling of a story, with the proof that its words may be written down. @throws Refused */
export async function tellingOfStory(
  site: Machinery,
  visit: Visit,
  params: { story: string; telling: string },
): Promise<{ story: MayShape; permit: MayWrite }> {
  const story = await storyByAddress(site, visit, params.story);
  const telling = (await tellingsOf(site.database, story.of.id)).find(({ id }) => id === params.telling);
  return { story, permit: mayWriteDown(visit.hand, found(telling), story.of) };
}

/** One of some rows by the id in an address. @throws Refused */
export function oneOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Refused('not here');
  return row;
}
