import type { Asked } from '../hearing/asked.ts';
import { optionsOf } from '../hearing/asked.ts';
import { type Coded, type Column, columnsOf, rowOf } from '../hearing/codebook.ts';
import { columnsFor } from '../hearing/codebook-read.ts';
import { codebookOf } from '../hearing/codebook-table.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { ReplyOut } from './replies-store.ts';
import { repliesWords } from './replies-words.ts';

const words = repliesWords.en.out;

/** The headings of a table of replies: what is known of each reply, then its questions by their keys. */
export function headingsOf(asked: readonly Asked[]): string[] {
  return [...Object.keys(words.head), ...columnsOf(asked).map(({ heading }) => heading)];
}

/** A reply as a row under those headings. @param number which row it is, from 1: it says nothing of when it came */
export function rowOut(asked: readonly Asked[], reply: ReplyOut, number: number): Coded[] {
  const about = [number, reply.source, reply.language, reply.day, reply.isFinished ? 1 : 0, reply.version];
  return [...about, ...rowOf(asked, reply.parts)];
}

/** The codebook: every column and every code with what it means. */
export function codebookSheet(asked: readonly Asked[]): Sheet {
  const [head, ...rows] = codebookOf(asked);
  const front = Object.entries(words.head).map(([heading, means]): Coded[] => [
    heading,
    null,
    means,
    null,
    null,
    null,
  ]);
  return { name: words.codebook, rows: [head!, ...front, ...rows] };
}

/**
 * An empty table to fill in from paper: a column for each thing that can be ticked or written, headed by the words that stand
 * on the sheet; by our keys, where two questions have the same words.
 */
export function templateSheet(asked: readonly Asked[]): Sheet {
  const columns = columnsOf(asked);
  const headings = columns.map((column) => inWords(asked, column));
  const read = columnsFor(asked, headings);
  const isPlain = columns.every(({ heading, holds }, index) => {
    const found = read[index];
    return found?.heading === heading && found.holds === holds;
  });
  return { name: words.replies, rows: [isPlain ? headings : columns.map(({ heading }) => heading)] };
}

function inWords(asked: readonly Asked[], { key, holds, option }: Column): string {
  const one = asked.find((each) => each.key === key)!;
  if (holds === 'other') return `${one.words.en}: other words`;
  if (option === null) return one.words.en;
  const known = optionsOf(one).find((each) => each.key === option);
  return `${one.words.en}: ${known?.words.en ?? option}`;
}
