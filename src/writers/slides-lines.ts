import { light } from '../look/colours.ts';
import type { TextRun } from './slides-file.ts';
import type { Line } from './slides-items.ts';
import { listIndent, paragraphSpace } from './slides-room.ts';
import { bare, typefaces } from './word-styles.ts';
import { startsRightToLeft } from './word-told.ts';

type RunOptions = NonNullable<TextRun['options']>;

const ink = bare(light.ink);
const soft = bare(light.soft);

/** One paragraph: its marker, the mark of words left out, its words in the typeface of whoever says them. */
export function lineRuns(line: Line): TextRun[] {
  const options: RunOptions = { ...wordOptions(line), ...standing(line) };
  const words = { text: line.text, options: { ...options, breakLine: true } };
  if (!line.gap) return [words];
  const gap = { ...options, fontFace: typefaces.ours, color: soft };
  return [{ text: '[…] ', options: gap }, words];
}

function wordOptions(line: Line): RunOptions {
  return {
    fontFace: line.told ? typefaces.theirs : typefaces.ours,
    fontSize: line.size,
    bold: line.bold,
    color: line.soft ? soft : ink,
  };
}

function standing({ marker, depth, text }: Line): RunOptions {
  const direction = startsRightToLeft(text)
    ? ({ rtlMode: true, align: 'right' } as const)
    : ({ align: 'left' } as const);
  const standing: RunOptions = { ...direction, paraSpaceAfter: paragraphSpace };
  if (typeof marker === 'number')
    standing.bullet = { type: 'number', numberStartAt: marker, indent: listIndent };
  else if (marker)
    standing.bullet = { characterCode: marker === 'tick' ? '2610' : '2022', indent: listIndent };
  if (depth > 0) standing.indentLevel = depth;
  return standing;
}
