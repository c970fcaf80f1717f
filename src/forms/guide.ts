import { contents, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, Document, Section } from '../documents/document.ts';
import { type QuestionNumber, questions } from '../questions/questions.ts';
import type { Said } from '../stories/said.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { byMattering, inTurns } from './choose.ts';
import { atMost, fitReading, minutesInWords } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame } from './frame.ts';
import { paragraphs } from './paragraphs.ts';

/** What belongs under "What went wrong"; every other question is part of what it took. */
const trouble: readonly QuestionNumber[] = [5, 6];

/**
 * About the most bytes of a teller's words in one guide when no minutes are asked, each passage counted with the frame
 * round it: half an hour of reading, and a web page under 60 KB with its style.
 */
const mostBytes = 44_000;
const frameBytes = 150;

/** How a passage is set: whole, or its key line. */
type Told = (passage: ShapedPassage) => Block;

/**
 * The full story, in fine detail, by question: where it was, what it took, what went wrong, when things happened.
 * With less time it holds the passages that matter most, whole, and of a few more only the line that carries them.
 */
export const composeGuide: Compose = (story, { minutes }) => {
  const order = inTurns(story.passages);
  const most = minutes === null ? onOnePage(order) : order.length;
  const make = (whole: number, keys: number) =>
    compose(story, new Set(order.slice(0, whole)), new Set(order.slice(whole, whole + keys)), minutes);
  const whole = minutes === null ? most : atMost(most, (count) => make(count, 0), minutes);
  return fitReading(most - whole, (keys) => make(whole, keys), minutes, {
    allIn: (total) => `All that may be shared is here, and it takes ${minutesInWords(total)}.`,
    least: (total) =>
      `The shortest guide to this story takes ${minutesInWords(total)}. The tips are shorter.`,
  });
};

function onOnePage(order: readonly ShapedPassage[]): number {
  let bytes = 0;
  const over = order.findIndex((passage) => {
    bytes += new TextEncoder().encode(passage.words).length + frameBytes;
    return bytes > mostBytes;
  });
  return over < 0 ? order.length : over;
}

function compose(
  story: Story,
  whole: ReadonlySet<ShapedPassage>,
  keys: ReadonlySet<ShapedPassage>,
  minutes: number | null,
): Document {
  const passages = story.passages.filter((passage) => whole.has(passage) || keys.has(passage));
  const told = (passage: ShapedPassage) =>
    quote(whole.has(passage) ? paragraphs(passage) : [passage.key], { by: by(story, passage) });
  const long = minutes === null || minutes > 3;
  const sections = [
    long ? inShort(story, passages) : null,
    background(passages, told),
    whatItTook(passages, told),
    whatWentWrong(passages, told),
    long ? whenItHappened(passages) : null,
    long ? named(passages) : null,
    leftOut(story, passages),
  ].filter((made) => made !== null);
  const [first, ...rest] = sections;
  const blocks: Block[] = first && long ? [first, contents(), ...rest] : sections;
  return {
    ...frame(story, 'guide'),
    minutes: { total: 1, spent: 'reading', asked: minutes, why: null },
    blocks,
  };
}

function inShort(story: Story, passages: readonly ShapedPassage[]): Section | null {
  const best = byMattering(passages.filter((passage) => passage.questions.length > 0));
  const three = inTurns(best).slice(0, 3);
  if (passages.length < 6 || three.length < 3) return null;
  return section(
    'in-short',
    'If you read nothing else',
    three.map((passage) => quote([passage.key], { by: by(story, passage), weight: 'key' })),
  );
}

function background(passages: readonly ShapedPassage[], told: Told): Section | null {
  const blocks = passages.filter((passage) => passage.questions.length === 0).map(told);
  return blocks.length ? section('where-it-was', 'Where it was, and how it began', blocks) : null;
}

function whatItTook(passages: readonly ShapedPassage[], told: Told): Section | null {
  const parts = questions
    .filter((question) => !trouble.includes(question.number))
    .map((question) => answers(passages, told, question.number))
    .filter((made) => made !== null);
  return parts.length ? section('what-it-took', 'What it took', parts) : null;
}

function whatWentWrong(passages: readonly ShapedPassage[], told: Told): Section | null {
  const parts = trouble.map((number) => answers(passages, told, number)).filter((made) => made !== null);
  return parts.length ? section('what-went-wrong', 'What went wrong', parts) : null;
}

function answers(passages: readonly ShapedPassage[], told: Told, number: QuestionNumber): Section | null {
  const blocks = passages.filter((passage) => passage.questions[0] === number).map(told);
  const { heading } = questions.find((question) => question.number === number)!;
  return blocks.length ? section(`question-${number}`, heading, blocks) : null;
}

function whenItHappened(passages: readonly ShapedPassage[]): Section | null {
  const steps = passages.flatMap((passage) => (passage.step ? [passage.step] : []));
  if (steps.length < 3) return null;
  const rows = steps.map(({ when, what }) => [when, what]);
  return section('when', 'When things happened', [
    paragraph('In the order told, which is not always the order in which it happened.'),
    table('What was said about when', ['When', 'What was said'], rows),
  ]);
}

function named(passages: readonly ShapedPassage[]): Section | null {
  const people = distinct(passages.flatMap((passage) => passage.people));
  const methods = distinct(passages.flatMap((passage) => passage.methods));
  const parts = [
    people.length ? section('people', 'People and roles that mattered', [names(people)]) : null,
    methods.length ? section('methods', 'Methods that were named', [names(methods)]) : null,
  ].filter((made) => made !== null);
  return parts.length ? section('who-and-how', 'Who and how, at a glance', parts) : null;
}

function names(said: readonly Said[]): Block {
  return { kind: 'list', marker: 'bullet', items: said.map((name) => [quote([name])]) };
}

function distinct(said: readonly Said[]): Said[] {
  const seen = new Map<string, Said>();
  for (const one of said) {
    const key = one.text.toLowerCase().replace(/^(the|our|my|a|an)\s+/u, '');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function leftOut(story: Story, passages: readonly ShapedPassage[]): Section | null {
  const count = story.passages.length - passages.length;
  if (count < 1) return null;
  const what = count === 1 ? 'One passage is' : `${count} passages are`;
  return section('left-out', 'What is not here', [
    paragraph(
      `${what} left out to fit the time. All that was told and may be shared is in the whole telling.`,
    ),
  ]);
}
