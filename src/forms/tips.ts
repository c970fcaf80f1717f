import { list, note, paragraph, quote } from '../documents/build.ts';
import type { Block, Document } from '../documents/document.ts';
import { countWords } from '../documents/minutes.ts';
import { question } from '../questions/questions.ts';
import type { Said } from '../stories/said.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { answering, byMattering, inTurns } from './choose.ts';
import { fitReading, minutesInWords } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame } from './frame.ts';

/** As many tips as one side of A4 holds at a size that can be read on a wall, when no minutes are asked. */
const onOneSide = 7;
/** With less advice than this in a story, lines that carry it make up the number; with more, advice stands alone. */
const fewest = 5;
/** The words of tips that fit on that side. */
const wordsOnOneSide = 200;

interface Tip {
  passage: ShapedPassage;
  said: Said;
}

/**
 * One side of things to take away, each a line that was said. Advice comes first; where a story has too little of it,
 * the key lines of what matters most stand in.
 */
export const composeTips: Compose = (story, { minutes }) => {
  const tips = gather(story);
  const most = minutes === null ? onePage(tips) : tips.length;
  return fitReading(most, (count) => compose(story, tips.slice(0, Math.max(1, count)), minutes), minutes, {
    allIn: (total) => `These are all the tips in this story, and they take ${minutesInWords(total)}.`,
    least: (total) => `One tip with where it comes from takes ${minutesInWords(total)}.`,
  });
};

function gather(story: Story): Tip[] {
  const advice = story.passages.flatMap((passage) => (passage.tip ? [{ passage, said: passage.tip }] : []));
  const others = story.passages
    .filter((passage) => !passage.tip && passage.questions.length > 0)
    .map((passage) => ({ passage, said: passage.key }));
  return [...turns(advice), ...turns(others)];
}

function turns(tips: readonly Tip[]): Tip[] {
  const order = inTurns(tips.map((tip) => tip.passage));
  return [...tips].sort((a, b) => order.indexOf(a.passage) - order.indexOf(b.passage));
}

function onePage(tips: readonly Tip[]): number {
  let words = 0;
  let count = 0;
  for (const tip of tips) {
    words += countWords(tip.said.text);
    if (count >= 3 && (words > wordsOnOneSide || count === onOneSide)) break;
    if (count >= fewest && !tip.passage.tip) break;
    count += 1;
  }
  return count;
}

function compose(story: Story, tips: readonly Tip[], minutes: number | null): Document {
  const blocks: Block[] = [
    list(
      'big',
      tips.map(({ passage, said }) => [quote([said], { label: label(passage), by: source(story, passage) })]),
    ),
  ];
  const wrong = whatWentWrong(story, tips);
  if (wrong) blocks.push(wrong);
  return {
    ...frame(story, 'tips'),
    minutes: { total: 1, spent: 'reading', asked: minutes, why: null },
    blocks,
  };
}

function label(passage: ShapedPassage): string {
  const main = passage.questions[0];
  return main ? question(main).heading : 'Worth knowing';
}

function source(story: Story, passage: ShapedPassage): string {
  const who = by(story, passage) ?? passage.teller;
  return story.place ? `${who}, ${story.place}` : who;
}

function whatWentWrong(story: Story, tips: readonly Tip[]): Block | null {
  const used = new Set(tips.map((tip) => tip.passage.id));
  const passage = byMattering(answering(story, 5)).find(({ id }) => !used.has(id));
  if (!passage) return null;
  return note('aside', 'What went wrong', [
    quote([passage.key], { by: by(story, passage) }),
    paragraph('What happened next is in the whole telling.'),
  ]);
}
