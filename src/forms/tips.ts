import { list, note, paragraph, quote, section } from '../documents/build.ts';
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
const onOneSide = 6;
/** With less advice than this in a story, lines that carry it make up the number; with more, advice stands alone. */
const fewest = 4;
/** The words of tips that fit on that side. */
const wordsOnOneSide = 200;

interface Tip {
  passage: ShapedPassage;
  said: Said;
}

/**
 * One side of things to take away, each a line that was said. Advice comes first; where a story has too little of it,
 * the key lines of what matters most stand in, under a heading of their own: they are worth knowing, but no advice.
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
  const one = ({ passage, said }: Tip) => [quote([said], { label: label(passage), by: by(story, passage) })];
  const advice = tips.filter(({ passage }) => passage.tip).map(one);
  const others = tips.filter(({ passage }) => !passage.tip).map(one);
  const blocks: Block[] = [list('big', advice.length ? advice : others)];
  if (advice.length && others.length)
    blocks.push(section('worth-knowing', 'Worth knowing too', [list('bullet', others)]));
  const wrong = whatWentWrong(story, tips);
  if (wrong) blocks.push(wrong);
  return {
    ...frame(story, 'tips'),
    minutes: { total: 1, spent: 'reading', asked: minutes, why: null },
    blocks,
  };
}

/** What it is about, in a word or two; null where it answers none of the eleven. */
function label(passage: ShapedPassage): string | null {
  const main = passage.questions[0];
  if (!main) return null;
  const { name } = question(main);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function whatWentWrong(story: Story, tips: readonly Tip[]): Block | null {
  const used = new Set(tips.map((tip) => tip.passage.id));
  const passage = byMattering(answering(story, 5)).find(({ id }) => !used.has(id));
  if (!passage) return null;
  return note('aside', 'And what went wrong', [
    quote([passage.key], { by: by(story, passage) }),
    paragraph('The guide and the whole telling have the rest of it.'),
  ]);
}
