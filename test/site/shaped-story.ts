import type { Database } from '../../src/database/database.ts';
import { questionsVersion } from '../../src/questions/questions.ts';
import { cleanVerbatim } from '../../src/stories/words.ts';

/** What a story for the workbench's tests is made of. */
export interface StoryToShape {
  slug?: string;
  /** Accounts of its gatherers. */
  gatherers?: readonly string[];
  source?: 'typed' | 'transcript' | 'interview';
  said?: readonly string[];
}

/** A telling that every test of the workbench knows: invented, with fillers, a name, a number and a month. */
export const saidInLegClub: readonly string[] = [
  'Um, so we, we started the Leg Club in the village hall in the March. Nobody had asked the nurses before. Margaret Hale said just open the doors.',
  'The board said no. We did it anyway, you know, on Tuesdays. Always ask the caretaker first, because he has the keys.',
  'It cost £400. My manager, Dawn Okafor, was cross for 3 weeks. Then she came and saw it.',
  'What kept me going was the tea. People stayed for the tea and the talk. I would do it all again.',
];

/** Puts a told story in the database, with suggestions as the program makes them. @returns ids of the rows */
export async function storyToShape(
  database: Database,
  { slug = 'the-leg-club', gatherers = [], source = 'transcript', said = saidInLegClub }: StoryToShape = {},
): Promise<{ story: string; telling: string; codes: string[]; slug: string }> {
  const story = await database
    .insertInto('story')
    .values({ slug, title: 'The Leg Club', invented: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const person of gatherers)
    await database.insertInto('story_gatherer').values({ story_id: story.id, person_id: person }).execute();
  const telling = await database
    .insertInto('telling')
    .values({
      story_id: story.id,
      number: 1,
      teller_name: 'Jo Bramwell',
      teller_role: 'a district nurse',
      source,
      questions_version: questionsVersion,
      told_at: new Date(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = await database
    .insertInto('passage')
    .values(
      said.map((text, i) => {
        const words = source === 'typed' ? text : cleanVerbatim(text);
        const [first = words] = words.split(/(?<=\.) /u);
        return {
          story_id: story.id,
          telling_id: telling.id,
          number: i + 1,
          speaker: 'Jo Bramwell',
          said: text,
          words,
          suggested: JSON.stringify({
            questions: [((i * 3) % 11) + 1],
            headline: { said: first },
            key: first,
            matters: 0.6,
            tip: null,
            step: null,
            people: [],
            methods: [],
            part: null,
          }),
        };
      }),
    )
    .returning(['code', 'number'])
    .execute();
  const names = [
    { found: 'Margaret Hale', kind: 'person', suggest: 'a neighbour', context: '…Margaret Hale said just…' },
    { found: 'Dawn Okafor', kind: 'person', suggest: 'a manager', context: '…My manager, Dawn Okafor, was…' },
    { found: 'the village hall', kind: 'place', suggest: 'a hall', context: '…in the village hall in…' },
  ];
  await database
    .insertInto('identifier')
    .values(
      names.map((one, position) => ({
        story_id: story.id,
        ...one,
        wordings: [one.found],
        times: said.filter((text) => text.includes(one.found)).length,
        position,
      })),
    )
    .execute();
  const codes = rows.sort((a, b) => a.number - b.number).map(({ code }) => code);
  return { story: story.id, telling: telling.id, codes, slug };
}
