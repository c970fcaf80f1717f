import { z } from 'zod';
import type { Document } from '../documents/document.ts';
import { saidIn } from '../documents/walk.ts';
import { questionsVersion } from '../questions/questions.ts';
import type { Passage } from '../stories/passage.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';

const span = z.object({ passage: z.string(), start: z.int(), end: z.int() });

const passage = z.object({
  id: z.string(),
  telling: z.string(),
  speaker: z.string(),
  said: z.string(),
  words: z.string(),
  startMs: z.number().nullable(),
  endMs: z.number().nullable(),
  /** The interviewer's words just before it. */
  asked: z.string().nullable(),
  questions: z.array(z.int().min(1).max(11)),
  headline: z.string(),
  key: z.string(),
  matters: z.number(),
  part: z.enum(['core', 'adaptable', 'context']).nullable(),
});

/** The shape of `telling.json`: what the folder was made from, as far as it may be shared. */
export const tellingSchema = z.object({
  madeBy: z.string(),
  made: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  standfirst: z.string().nullable(),
  tellers: z.array(z.string()),
  invented: z.boolean(),
  /** How many identifiers wait for a decision; above 0 the folder is a draft. */
  undecided: z.int(),
  questionsVersion: z.string(),
  passages: z.array(passage),
  forms: z.record(
    z.string(),
    z.object({
      minutes: z.number(),
      asked: z.number().nullable(),
      why: z.string().nullable(),
      files: z.array(z.string()),
      /** The teller's words in it, in reading order, as offsets into the words of a passage. */
      says: z.array(span),
    }),
  ),
  files: z.array(z.string()),
});

/** What `telling.json` holds. */
export type TellingFile = z.infer<typeof tellingSchema>;

/** What goes into it. */
export interface TellingParts {
  story: Story;
  /** The redacted passages, for what was said. */
  passages: ReadonlyMap<string, Passage>;
  asked: ReadonlyMap<string, string>;
  documents: readonly { document: Document; files: string[] }[];
  files: string[];
  now: Date;
}

/** Composes `telling.json`. */
export function tellingFile(parts: TellingParts): TellingFile {
  const { story } = parts;
  return {
    madeBy: 'passalong',
    made: parts.now.toISOString().slice(0, 10),
    title: story.title,
    place: story.place,
    standfirst: story.standfirst === null ? null : textOf(story.standfirst),
    tellers: [...new Set(story.tellers.map(({ name }) => name))],
    invented: story.invented,
    undecided: story.undecided,
    questionsVersion,
    passages: story.passages.map((shaped) => passageOf(shaped, parts)),
    forms: Object.fromEntries(
      parts.documents.map(({ document, files }) => [document.form, formOf(document, files)]),
    ),
    files: parts.files,
  };
}

function passageOf(
  shaped: ShapedPassage,
  { passages, asked }: TellingParts,
): TellingFile['passages'][number] {
  const told = passages.get(shaped.id);
  if (!told) throw new Error(`no passage ${shaped.id} was told`);
  return {
    id: shaped.id,
    telling: shaped.telling,
    speaker: shaped.teller,
    said: told.said,
    words: shaped.words,
    startMs: shaped.startMs,
    endMs: shaped.endMs,
    asked: asked.get(shaped.id) ?? null,
    questions: shaped.questions,
    headline: textOf(shaped.headline),
    key: shaped.key.text,
    matters: Math.round(shaped.matters * 100) / 100,
    part: shaped.part,
  };
}

function textOf(words: ShapedPassage['headline']): string {
  return 'ours' in words ? words.ours : words.text;
}

function formOf(document: Document, files: string[]): TellingFile['forms'][string] {
  const { total, asked, why } = document.minutes;
  const says = saidIn(document).map(({ passage: id, start, end }) => ({ passage: id, start, end }));
  return { minutes: total, asked, why, files, says };
}
