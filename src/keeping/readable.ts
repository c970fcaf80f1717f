import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { releasedStory } from '../library/released-story.ts';
import { dayInWords } from '../web/words.ts';

const readme = `Everything of this Passalong site, as it was on the day in manifest.json.

stories/   what is shared with everyone, a page of plain text (Markdown) for each story: open and read them
tables/    every row of every table, a line of JSON each: for the program, and for whoever wants to count
files/     the transcripts that were brought, and the files of the forms
manifest.json   what is here, counted, with a sum of every file

To have it all in another, empty site:   passalong import THIS-FOLDER

PRIVATE: tables/ and files/ hold names and words that are not shared with everyone. Pass on stories/, not the rest.
What was taken back by the people who told it, and what was off the record, is not here.
`;

/** Writes what is shared with everyone as plain text that a person can read, and what the folder is. */
export async function writeReadable(out: string, database: Database): Promise<void> {
  await mkdir(join(out, 'stories'));
  await writeFile(join(out, 'README.txt'), readme);
  const stories = await database.selectFrom('story').select(['id', 'slug']).orderBy('slug').execute();
  for (const { id, slug } of stories) {
    const released = await releasedStory(database, id, { isMember: false, circles: [] });
    if (released) await writeFile(join(out, 'stories', `${slug}.md`), inWords(released.story));
  }
}

function inWords(story: NonNullable<Awaited<ReturnType<typeof releasedStory>>>['story']): string {
  const { standfirst } = story;
  const head = [
    `# ${story.title}`,
    standfirst && ('ours' in standfirst ? standfirst.ours : `> ${standfirst.text}`),
    story.place,
    `Shared with everyone. Written down on ${dayInWords(new Date())}.`,
  ];
  const told = story.passages.map(
    ({ teller, words, id }) => `## ${teller}\n\n> ${words.replaceAll('\n', '\n> ')}\n\n(passage ${id})`,
  );
  return `${[...head.filter(Boolean), ...told].join('\n\n')}\n`;
}
