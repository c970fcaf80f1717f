import { type Label, labelOf } from './labels.ts';
import type { Line } from './lines.ts';
import { likeness } from './names.ts';
import type { Named, Naming } from './speakers.ts';

/** A label and how many lines of the page it takes up: a name and a time may stand on two. */
export interface Mark extends Label {
  lines: 1 | 2;
}

/** What stands at the beginning of each line, for as many lines as there are. */
export interface Marks {
  /** By line, from 0: what it says by itself. */
  alone: (Mark | null)[];
  /** By line, from 0: what it says together with the next, one a name and the other a time. */
  paired: Map<number, Mark>;
}

/** Looks for labels on all lines of a page. */
export function marksOn(lines: Line[]): Marks {
  const alone = lines.map(({ text }) => {
    const label = labelOf(text);
    return label && { ...label, lines: 1 as const };
  });
  const paired = new Map<number, Mark>();
  for (let index = 0; index + 2 < lines.length; index += 1) {
    const mark = pairAt(lines, alone, index);
    if (!mark) continue;
    paired.set(index, mark);
    index += 1;
  }
  return { alone, paired };
}

/** A time above a name, or a name above a time, with words below. */
function pairAt(lines: Line[], alone: (Mark | null)[], index: number): Mark | null {
  const time = isTimeAlone(alone[index])
    ? alone[index]
    : isTimeAlone(alone[index + 1])
      ? alone[index + 1]
      : null;
  const other = time === alone[index] ? index + 1 : index;
  if (!time || alone[other] || isTimeAlone(alone[index + 2])) return null;
  const name = lines[other]!.text.trim();
  return likeness(name) === 'name' ? { ...time, name: name.replace(/\s+/g, ' '), lines: 2 } : null;
}

function isTimeAlone(mark: Mark | null | undefined): boolean {
  return mark?.name === null && mark.rest === '';
}

/** Every label that names somebody, by the paragraph in which it stands. */
export function* namingsAmong({ alone, paired }: Marks, lines: Line[]): Generator<Naming> {
  let unit = -1;
  for (const [index, line] of lines.entries()) {
    const mark = paired.get(index) ?? alone[index];
    if (line.begins || mark?.name) unit += 1;
    if (mark?.name) yield { name: mark.name, sure: mark.sure, unit };
  }
}

/** The mark of a line if it says who speaks or when; null where the line is words. */
export function believed(
  { alone, paired }: Marks,
  index: number,
  speakers: Map<string, Named>,
  inSentence: boolean,
): Mark | null {
  for (const mark of [paired.get(index), alone[index]])
    if (mark && (mark.name === null || speakers.get(mark.name)?.isBelieved(inSentence))) return mark;
  return null;
}
