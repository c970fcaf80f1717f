import { z } from 'zod';
import { Mistake } from '../mistake.ts';
import { type Asked, mostOf, otherKey } from './asked.ts';

const fewestOptions = 2;
const mostOptions = 30;
const mostAsked = 40;

/** Line ends and doubled spaces come with pasting: a wording is one line. */
const line = (most: number, missing: string) =>
  z
    .string(missing)
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(most, `write at most ${most} letters here`));

const wording = (most: number) =>
  z.strictObject(
    {
      en: line(most, 'write it in English'),
      cy: z
        .string('write words in Welsh, or nothing')
        .optional()
        .transform(
          (text) =>
            text
              ?.normalize('NFC')
              .replace(/[\s\p{Cc}]+/gu, ' ')
              .trim() || undefined,
        )
        .pipe(z.string().max(most, `write at most ${most} letters here`).optional()),
    },
    'write it in English',
  );

const key = z
  .string('give it a key')
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/u, 'make the key of small letters, numbers and hyphens, at most 60');

const option = z.strictObject({ key, words: wording(200) }, 'give the option a key and words');

const options = z
  .array(option, 'give a list of options')
  .min(fewestOptions, `give at least ${fewestOptions} options`)
  .max(mostOptions, `give at most ${mostOptions} options`)
  .superRefine((all, context) => {
    const twice = firstTwice(all.map((one) => one.key));
    if (twice !== null) context.addIssue(`give each option its own key: “${twice}” is there twice`);
    const same = firstTwice(all.map((one) => one.words.en.toLowerCase()));
    if (same !== null) context.addIssue(`give each option its own words: “${same}” is there twice`);
  });

const every = { key, words: wording(300), hint: wording(500).optional() };
const other = z.literal(true, 'offer “something else”, or leave it out').optional();
const characters = (usual: number, most: number) =>
  z
    .int('give a whole number of characters')
    .min(1, 'allow at least one character')
    .max(most, `allow at most ${most} characters`)
    .default(usual);

const one = z.strictObject({
  kind: z.literal('one'),
  ...every,
  options,
  other,
  about: z
    .enum(['kindOfPlace', 'role', 'region'], 'say kind of place, role or region, or nothing')
    .optional(),
  quoting: z.literal(true, 'say that it asks whether words may be quoted, or nothing').optional(),
});

const asked = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('short'), ...every, most: characters(mostOf.short, 500) }),
      z.strictObject({ kind: z.literal('long'), ...every, most: characters(mostOf.long, 10_000) }),
      one,
      z.strictObject({ kind: z.literal('some'), ...every, options, other }),
      z.strictObject({ kind: z.literal('order'), ...every, options }),
      z.strictObject({
        kind: z.literal('scale'),
        ...every,
        to: z
          .int('give a whole number where the scale ends')
          .min(2, 'end the scale at 2 or more')
          .max(10, 'end the scale at 10 or less'),
        low: wording(100),
        high: wording(100),
      }),
    ],
    'choose what kind of question it is',
  )
  .superRefine((question, context) => {
    if (!('options' in question)) return;
    const at = (index: number) => ({ code: 'custom' as const, path: ['options', index, 'key'] });
    const clash = question.options.findIndex((each) => each.key === otherKey);
    if ('other' in question && question.other && clash >= 0)
      context.addIssue({ ...at(clash), message: 'choose another key: “other” stands for “something else”' });
    if ('quoting' in question && question.quoting && !question.options.some((each) => each.key === 'yes'))
      context.addIssue('give the question about quoting an option with the key “yes”');
  });

/**
 * The questions of a campaign, from JSON or a form. Its issues are plain sentences without a full stop, each with the path of
 * the field that it is about.
 */
export const askedSchema = z
  .array(asked, 'give a list of questions')
  .min(1, 'ask at least one question')
  .max(mostAsked, `ask at most ${mostAsked} questions`)
  .superRefine((all, context) => {
    onceOnly(
      context,
      all.map((each) => each.key),
      (twice) => `give each question its own key: “${twice}” is there twice`,
    );
    onceOnly(
      context,
      all.map((each) => ('about' in each && each.about) || null),
      () => 'ask only once for the kind of place, once for the role and once for the region',
    );
    onceOnly(
      context,
      all.map((each) => ('quoting' in each && each.quoting ? 'quoting' : null)),
      () => 'ask only once whether words may be quoted',
    );
  });

/**
 * Reads the questions of a campaign.
 * @param data what a steward's form or a file holds
 * @throws Mistake that says which question cannot be asked, and what to do about it
 */
export function readAsked(data: unknown): Asked[] {
  const read = askedSchema.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const [question, field, item] = issue.path;
  const which = field === 'options' && typeof item === 'number' ? `, option ${item + 1}` : '';
  throw new Mistake(
    typeof question === 'number'
      ? `Question ${question + 1}${which} cannot be asked as it is.`
      : 'These questions cannot be asked as they are.',
    `${issue.message[0]!.toUpperCase()}${issue.message.slice(1)}.`,
  );
}

/** Adds a fault to the second of two questions that share what only one may have. */
function onceOnly(
  context: z.core.$RefinementCtx,
  names: readonly (string | null)[],
  message: (twice: string) => string,
): void {
  const twice = firstTwice(names.filter((name) => name !== null));
  if (twice !== null)
    context.addIssue({ code: 'custom', path: [names.lastIndexOf(twice), 'key'], message: message(twice) });
}

function firstTwice(names: readonly string[]): string | null {
  return names.find((name, index) => names.indexOf(name) < index) ?? null;
}
