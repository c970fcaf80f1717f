import type { Database } from '../../src/database/database.ts';
import { type TellingAtWork, tellingById } from '../../src/library/story-rows.ts';

/** A story that was told and not yet released: its id, its slug, and each telling with its passages in order. */
export interface ToldStory {
  id: string;
  slug: string;
  tellings: { telling: TellingAtWork; passages: { id: string; code: string; words: string }[] }[];
}

/** Who tells in a cast story, and what. */
export interface CastTelling {
  name: string;
  role: string;
  email?: string | null;
  personId?: string | null;
  /** What was said, passage by passage; or what was said first and the other words proposed for it. */
  said: readonly (string | { said: string; words: string })[];
}

/** Puts a told story into the database as the telling room would, with every passage suggested something about. */
export async function toldStory(
  database: Database,
  title: string,
  tellings: readonly CastTelling[],
  gatherer?: string,
): Promise<ToldStory> {
  const slug = `${title.toLowerCase().replace(/\W+/gu, '-')}-${Math.random().toString(36).slice(2, 8)}`;
  const { id } = await database
    .insertInto('story')
    .values({ slug, title })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (gatherer)
    await database.insertInto('story_gatherer').values({ story_id: id, person_id: gatherer }).execute();
  const all: ToldStory['tellings'] = [];
  for (const [at, one] of tellings.entries()) all.push(await toldBy(database, id, at + 1, one));
  return { id, slug, tellings: all };
}

async function toldBy(database: Database, storyId: string, number: number, one: CastTelling) {
  const { id } = await database
    .insertInto('telling')
    .values({
      story_id: storyId,
      number,
      teller_name: one.name,
      teller_role: one.role,
      teller_email: one.email ?? null,
      person_id: one.personId ?? null,
      questions_version: '1',
      told_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const passages: { id: string; code: string; words: string }[] = [];
  for (const [at, text] of one.said.entries()) {
    const { said, words } = typeof text === 'string' ? { said: text, words: text } : text;
    const [first] = words.split(/(?<=[.!?])\s/u);
    passages.push(
      await database
        .insertInto('passage')
        .values({
          story_id: storyId,
          telling_id: id,
          number: at + 1,
          speaker: one.name,
          said,
          words,
          wording: said === words ? 'clean' : 'proposed',
          suggested: JSON.stringify({
            questions: [(at % 11) + 1],
            headline: { said: first },
            key: first,
            matters: 0.5,
            tip: first,
            step: null,
            people: [],
            methods: [],
            part: null,
          }),
        })
        .returning(['id', 'code', 'words'])
        .executeTakeFirstOrThrow(),
    );
  }
  return { telling: (await tellingById(database, id))!, passages };
}
