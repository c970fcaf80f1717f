import { transaction } from '../../src/database/database.ts';
import { addTelling, keepPassages } from '../../src/library/telling-store.ts';
import type { Machinery } from '../../src/machinery.ts';
import { tellingFrom } from '../../src/stories/passages.ts';
import { readTranscript } from '../../src/transcripts/read.ts';

/** What the sample's teller says: five answers, one on a subject nobody else has. */
export const sampleText = `Q: What was in the way?

A: The panel met on the second Tuesday and no other day would do. I asked why and nobody knew. It turned out a man who retired in 1998 played golf on the others.

Q: Which rules did you bend?

A: I let families sign out the kettle themselves. There was a policy that said only staff could touch the kettle, and I put it in a drawer and shut the drawer.

Q: What went wrong?

A: The weekend the boiler failed we had eleven people in coats. I rang my director at home and she came in with a fan heater under each arm and did not say a word about the forms.

Q: Who mattered?

A: The caretaker mattered most. He trusted me because I once carried his ladder. After that the keys were never a problem again, not once in four years.

Q: What kept you going?

A: Thursdays. On Thursdays Mrs Tansy played the piano badly and everybody sang, and I thought, right, I can do another week of this.
`;

/** A story that is shared with everyone: told, and released passage by passage, straight into the database. */
export async function sharedSample(site: Machinery, slug = 'the-kettle') {
  const { passages, speakers, title, notes } = tellingFrom(
    readTranscript(Buffer.from(sampleText), 'kettle.txt'),
    { ordinal: 1, interviewers: [] },
  );
  return transaction(site.database, async (trx) => {
    const { id: storyId } = await trx
      .insertInto('story')
      .values({ slug, title: 'The kettle', standfirst: 'Who may touch it.' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const tellingId = await addTelling(trx, storyId, {
      name: 'Sal Ember',
      role: 'a day centre manager',
      email: null,
      source: 'transcript',
    });
    await keepPassages(
      trx,
      { kind: 'system' },
      { id: tellingId, storyId },
      { passages, speakers, title, notes },
      () => ({ asked: null, question: null }),
    );
    await trx
      .updateTable('passage')
      .set({ suggested: JSON.stringify(shapeless) })
      .where('story_id', '=', storyId)
      .execute();
    const put = await site.files.put(`transcripts/${tellingId}.txt`, Buffer.from(sampleText));
    await trx
      .insertInto('transcript')
      .values({
        telling_id: tellingId,
        name: 'kettle.txt',
        format: 'text',
        file_key: `transcripts/${tellingId}.txt`,
        ...put,
      })
      .execute();
    const rows = await trx
      .selectFrom('passage')
      .select(['id', 'code', 'words'])
      .where('story_id', '=', storyId)
      .orderBy('number')
      .execute();
    const released = [];
    for (const row of rows) {
      const release = await trx
        .insertInto('release')
        .values({
          story_id: storyId,
          telling_id: tellingId,
          passage_id: row.id,
          audience: 'everyone',
          words: row.words,
          passage_revision: 1,
          shown_as: 'role',
          shown: 'a day centre manager',
          hand: 'teller',
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      released.push({ ...row, releaseId: release.id });
    }
    return { storyId, tellingId, slug, passages: released };
  });
}

const shapeless = {
  questions: [5],
  headline: { ours: 'What happened' },
  key: '',
  matters: 0.5,
  tip: null,
  step: null,
  people: [],
  methods: [],
  part: null,
};
