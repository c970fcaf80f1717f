/** A bar of a chart. */
export interface Bar {
  label: string;
  /** How long it is, from 0 to 1; null where the number is hidden: there is no bar then. */
  share: number | null;
  /** What stands at its end. */
  value: string;
  /** Which of several for the same label, from 0: the second is outlined, not filled. */
  series?: number;
}

/** A chart: bars from one line, the longest possible being everybody. */
export interface Chart {
  title: string;
  /** All that it shows, in a sentence or a few, for whoever cannot see it. */
  description: string;
  bars: readonly Bar[];
}

/** Letters in a line of a label: as many as a phone of 320 pixels shows. */
const lettersInLine = 32;
const lineHeight = 20;
const barHeight = 16;
const between = 14;
/** The share of the width that the longest bar takes: the rest is for its number. */
const longest = 0.62;

/** Where things are: across as a share of the width, down in pixels. */
export interface Laid {
  height: number;
  texts: { text: string; down: number; across: number; isValue: boolean }[];
  rects: { down: number; width: number; height: number; series: number }[];
}

/** Lays a chart out, whatever its width. */
export function laidOut({ bars }: Pick<Chart, 'bars'>): Laid {
  const laid: Laid = { height: 0, texts: [], rects: [] };
  let down = 0;
  for (const [at, { label, share, value, series = 0 }] of bars.entries()) {
    const isNew = bars[at - 1]?.label !== label;
    if (isNew) {
      if (at > 0) down += between;
      for (const text of linesOf(label)) {
        laid.texts.push({ text, down: down + 15, across: 0, isValue: false });
        down += lineHeight;
      }
    }
    const width = (share ?? 0) * longest;
    if (share !== null) laid.rects.push({ down: down + 2, width, height: barHeight, series });
    laid.texts.push({ text: value, down: down + 15, across: width + 0.015, isValue: true });
    down += barHeight + 6;
  }
  laid.height = down + 4;
  return laid;
}

/** A label in lines, broken between words. */
export function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/u)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= lettersInLine)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
