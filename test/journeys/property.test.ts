import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { saidIn } from '../../src/documents/walk.ts';
import { fileKinds } from '../../src/editions/files.ts';
import { gather } from '../../src/folders/gather.ts';
import { tellingFile } from '../../src/folders/telling-json.ts';
import { forms, writtenForms } from '../../src/forms/forms.ts';
import { Mistake } from '../../src/mistake.ts';
import { tellingFrom, tellingText } from '../../src/stories/passages.ts';
import { wordsFaults } from '../../src/stories/words.ts';
import { readTranscript } from '../../src/transcripts/read.ts';
import { writeTellingPages } from '../../src/writers/telling-page.tsx';
import { oddNames, transcripts } from './odd-transcripts.ts';

const room = mkdtempSync(join(tmpdir(), 'passalong-property-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const now = new Date('2026-03-04T09:00:00Z');
const runs = { numRuns: 120 };

/** A file with this text, read; null where it is refused as a person's mistake. */
function read({ name, text }: { name: string; text: string }) {
  return orRefused(() => readTranscript(new TextEncoder().encode(text), name));
}

function orRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    expect(error).toBeInstanceOf(Mistake);
    return null;
  }
}

/** Everything that readers could see, by the name of the file, as far as it is text; and the story it comes from. */
async function shown(
  transcript: NonNullable<ReturnType<typeof read>>,
  shape: string | null,
  title: string | null = null,
) {
  const path = join(room, 'told.txt');
  const request = { title, place: null, interviewers: [], shape, embedder: null, progress: () => {} };
  const gathered = await gather([{ path, transcript }], request);
  const documents = writtenForms.map((form) => ({
    document: forms[form](gathered.story, { minutes: null, today: now }),
    files: [],
  }));
  const texts = new Map<string, Uint8Array>();
  for (const { document } of documents)
    for (const ending of ['html', 'md', 'txt'] as const)
      texts.set(
        `${document.form}.${ending}`,
        await fileKinds[ending].write(document, { passageLink: () => null, now }),
      );
  for (const { name, bytes } of writeTellingPages(gathered.story, gathered.asked)) texts.set(name, bytes);
  const telling = tellingFile({ ...gathered, documents, files: [], now });
  return { gathered, documents: documents.map(({ document }) => document), texts, telling };
}

test('whatever text comes in, all that any form says is a verbatim stretch of a passage, and reads back so', async () => {
  await fc.assert(
    fc.asyncProperty(transcripts, async (file) => {
      const transcript = read(file);
      if (!transcript) return;
      const { documents, texts, telling } = await shown(transcript, null);
      const words = new Map(telling.passages.map((passage) => [passage.id, passage.words]));
      for (const document of documents) {
        const says = saidIn(document);
        for (const { passage, start, end, text } of says)
          expect(words.get(passage)?.slice(start, end)).toBe(text);
        for (const ending of ['html', 'md', 'txt'] as const) {
          const back = await fileKinds[ending].quotes(texts.get(`${document.form}.${ending}`)!);
          expect(bare(back.map(({ text }) => text)), `${document.form}.${ending}`).toBe(
            bare(says.map(({ text }) => text)),
          );
        }
      }
      for (const { id, said, words } of telling.passages) expect(wordsFaults(said, words), id).toEqual([]);
    }),
    runs,
  );
});

test('whatever text comes in, what was said, joined, gives back the telling: nothing lost, nothing added', () => {
  fc.assert(
    fc.property(transcripts, (file) => {
      const transcript = read(file);
      const telling =
        transcript && orRefused(() => tellingFrom(transcript, { ordinal: 1, interviewers: [] }));
      if (!transcript || !telling) return;
      const all = transcript.turns.map(({ said }) => said).join(' ');
      expect(bare([tellingText(telling)])).toBe(bare([all]));
    }),
    { numRuns: 400 },
  );
});

test('the same file always gives the same passages, with the same ids', () => {
  fc.assert(
    fc.property(transcripts, (file) => {
      const [once, again] = [0, 1].map(() => {
        const transcript = read(file);
        return transcript && orRefused(() => tellingFrom(transcript, { ordinal: 1, interviewers: [] }));
      });
      expect(again).toEqual(once);
      const ids = once?.passages.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 400 },
  );
});

test('a name that is replaced, however odd, stands in no text of the folder, in whatever way it was written', async () => {
  const shape = join(room, 'shape.yaml');
  await fc.assert(
    fc.asyncProperty(oddNames, async ({ name, ways, text }) => {
      const transcript = read({ name: 'told.txt', text });
      if (!transcript) return;
      writeFileSync(shape, `identifiers:\n  - found: ${JSON.stringify(name)}\n    decide: a neighbour\n`);
      const { texts, telling } = await shown(transcript, shape, `What ${name} did`);
      const all = [...texts].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)] as const);
      for (const [file, content] of [...all, ['telling.json', JSON.stringify(telling)] as const])
        for (const way of ways) expect(plain(content).includes(plain(way)), `${way} in ${file}`).toBe(false);
      expect(telling.title).toBe('What [a neighbour] did');
    }),
    runs,
  );
});

/** Without white space, which lines and pages add, and signs that nobody sees. */
function bare(texts: readonly string[]): string {
  return texts
    .join('')
    .normalize('NFC')
    .replace(/[\s\p{Cf}]+/gu, '');
}

function plain(text: string): string {
  return bare([text])
    .toLowerCase()
    .replace(/[’‘]|&#39;|&#x27;|&apos;/gu, "'");
}
