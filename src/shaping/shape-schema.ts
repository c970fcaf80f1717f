import { z } from 'zod';
import { type Decision, identifierKinds } from '../identity/identifier.ts';
import type { QuestionNumber } from '../questions/questions.ts';

const words = z.string('write words here').max(500, 'write at most 500 letters here');
const text = z
  .union([words, z.number().transform(String), z.null()], 'write words here, or nothing')
  .transform((value) => value?.trim() || null);

const questionNumber = z
  .int('write numbers from 1 to 11')
  .min(1, 'questions run from 1 to 11')
  .max(11, 'questions run from 1 to 11')
  .transform((number) => number as QuestionNumber);

const passage = z.strictObject(
  {
    begins: text.optional(),
    /** Ours, brought up to date each time: what a person writes in it is not read. */
    suggested: z.unknown().optional(),
    questions: z
      .union(
        [z.array(questionNumber), questionNumber.transform((one) => [one])],
        'write a list, like [3] or []',
      )
      .optional(),
    headline: words.min(1, 'write a headline, or take the line out').optional(),
    key: words.min(1, 'write words of the passage, or take the line out').optional(),
    tip: z.union([words, z.literal(false)], 'write words of the passage, or no').optional(),
    part: z
      .enum(['core', 'adaptable', 'context', 'none'], 'write core, adaptable, context or none')
      .optional(),
    matters: z
      .number('write a number from 0 to 10')
      .min(0, 'write 0 to 10')
      .max(10, 'write 0 to 10')
      .optional(),
    'off-record': z.enum(['keep back', 'share'], 'write keep back, or share').optional(),
    'leave-out': z.boolean('write yes or no').optional(),
  },
  'write what you decide about the passage here',
);

/** "replace" alone means: by what is suggested, which `inFull` fills in when the telling has been read. */
const decision = text.transform((value): Decision => {
  if (value === null || value === 'waiting') return { kind: 'waiting' };
  if (value === 'keep') return { kind: 'keep' };
  return { kind: 'replace', by: value === 'replace' ? '' : value };
});

const identifier = z.strictObject({ found: words.min(1), decide: decision, about: z.unknown().optional() });

const kinds = z.partialRecord(
  z.enum(identifierKinds),
  z
    .enum(['waiting', 'keep', 'replace'], 'write waiting, keep or replace')
    .transform((value): Decision => (value === 'replace' ? { kind: value, by: '' } : { kind: value })),
);

const speaker = z.strictObject({
  part: z.enum(['teller', 'interviewer'], 'write teller, or interviewer'),
  as: text.optional(),
});

/** The shape of the private file. */
export const shapeSchema = z.strictObject(
  {
    version: z.literal(1, 'this program reads version 1 of this file').optional(),
    story: z
      .strictObject({ title: text.optional(), place: text.optional(), standfirst: text.optional() })
      .nullish(),
    speakers: z.record(z.string(), speaker).nullish(),
    kinds: kinds.nullish(),
    identifiers: z.array(identifier).nullish(),
    passages: z.record(z.string(), passage.nullable()).nullish(),
    lost: z.record(z.string(), z.unknown()).nullish(),
  },
  'this should be a list of decisions, as Passalong writes it',
);

/** The file as it stands, checked. */
export type ShapeFile = z.infer<typeof shapeSchema>;
