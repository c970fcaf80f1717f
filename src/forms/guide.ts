import { contents, paragraph, quote, section } from '../documents/build.ts';
import type { Block, Document, Section } from '../documents/document.ts';
import { type QuestionNumber, question, questions } from '../questions/questions.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { byMattering, inTurns } from './choose.ts';
import { atMost, fitReading, minutesInWords } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame } from './frame.ts';
import { whenItHappened, whoAndHow } from './guide-glance.ts';
import { paragraphs } from './paragraphs.ts';

/** What went wrong, then how others took it; every other question is part of what it took. */
const trouble: readonly QuestionNumber[] = [5, 6];

/**
 * About the most bytes of a teller's words in one guide when no minutes are asked, each passage counted with the frame
 * round it: half an hour of reading, and a web page under 60 KB with its style.
 */
const mostBytes = 38_000;
const frameBytes = 150;

/** What matters less than this is hello, goodbye and the parking. */
const smallTalk = 0.05;

/** How a passage is set: whole, or its key line. */
type Told = (passage: ShapedPassage) => Block;

/**
 * The full story, in fine detail, by question: where it was, what it took, what went wrong, when things happened.
 * With less time it holds the passages that matter most, whole, and of a few more only the line that carries them.
 */
export const composeGuide: Compose = (story, { minutes }) => {
  const worth = story.passages.filter(({ matters }) => matters >= smallTalk);
  const order = inTurns(worth.length ? worth : story.passages);
  const most = minutes === null ? onOnePage(order) : order.length;
  const make = (whole: number, keys: number) =>
    compose(story, new Set(order.slice(0, whole)), new Set(order.slice(whole, whole + keys)), minutes);
  const whole = minutes === null ? most : atMost(most, (count) => make(count, 0), minutes);
  return fitReading(most - whole, (keys) => make(whole, keys), minutes, {
    allIn: (total) => `All of it but small talk is here, and it takes ${minutesInWords(total)}.`,
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
    background(story, passages, told),
    whatItTook(passages, told),
    whatWentWrong(passages, told),
    more(story, passages, told),
    long ? whenItHappened(passages) : null,
    long ? whoAndHow(passages) : null,
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

/** The share of a story in which people say where they are and how it began. */
const beginning = 0.2;

function begins(story: Story): ReadonlySet<ShapedPassage> {
  return new Set(story.passages.slice(0, Math.ceil(story.passages.length * beginning)));
}

function background(story: Story, passages: readonly ShapedPassage[], told: Told): Section | null {
  const early = begins(story);
  const blocks = passages.filter((p) => p.questions.length === 0 && early.has(p)).map(told);
  return blocks.length ? section('where-it-was', 'Where it was, and how it began', blocks) : null;
}

/** What answers none of the eleven is part of the story too: scenes, asides, what came of it. */
function more(story: Story, passages: readonly ShapedPassage[], told: Told): Section | null {
  const early = begins(story);
  const blocks = passages.filter((p) => p.questions.length === 0 && !early.has(p)).map(told);
  return blocks.length ? section('more', 'More of the story, in the order told', blocks) : null;
}

function whatItTook(passages: readonly ShapedPassage[], told: Told): Section | null {
  const parts = questions
    .filter(({ number }) => !trouble.includes(number))
    .map(({ number }) => answers(passages, told, number))
    .filter((made) => made !== null);
  return parts.length ? section('what-it-took', 'What it took', parts) : null;
}

function whatWentWrong(passages: readonly ShapedPassage[], told: Told): Section | null {
  const [first, ...rest] = trouble
    .map((number) => answers(passages, told, number))
    .filter((made) => made !== null);
  return first ? { ...first, id: 'what-went-wrong', blocks: [...first.blocks, ...rest] } : null;
}

function answers(passages: readonly ShapedPassage[], told: Told, number: QuestionNumber): Section | null {
  const blocks = passages.filter((passage) => passage.questions[0] === number).map(told);
  return blocks.length ? section(`question-${number}`, question(number).heading, blocks) : null;
}

function leftOut(story: Story, passages: readonly ShapedPassage[]): Section | null {
  const count = story.passages.length - passages.length;
  if (count < 1) return null;
  const what = count === 1 ? 'One passage is' : `${count} passages are`;
  return section('left-out', 'What is not here', [
    paragraph(
      `${what} left out: small talk, or what mattered less than there was room for. All of it is in the whole telling.`,
    ),
  ]);
}
