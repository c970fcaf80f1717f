/** A time, or a stretch of time, found in a text; milliseconds. */
export interface Time {
  startMs: number;
  /** null where only a beginning is given. */
  endMs: number | null;
  /** Offset of its first character, an opening bracket included. */
  from: number;
  /** Offset just past its last character, a closing bracket included. */
  to: number;
  /** The bracket round it, or null. */
  bracket: '[' | '(' | null;
}

const clock = String.raw`(?:(\d{1,4}):(\d{1,2}):(\d{1,2})|(\d{1,3}):(\d{2}))(?:[.,](\d{1,9}))?(?![\d:])`;
const until = String.raw`[ \t]{0,9}(?:-{1,2}>|–|—|-|to)[ \t]{0,9}`;
const stretch = new RegExp(
  String.raw`(?<![\d:.,])([[(])?[ \t]{0,3}${clock}(?:${until}${clock})?[ \t]{0,3}([\])])?`,
  'g',
);
const captionTimes = new RegExp(String.raw`^\s*${clock}\s*-{1,2}>\s*${clock}(?:\s|$)`);

/** The milliseconds of five captured groups: hours, minutes, seconds; or minutes, seconds; and a fraction. */
function milliseconds(groups: (string | undefined)[]): number {
  const [hours, minutes, seconds, shortMinutes, shortSeconds, fraction = ''] = groups;
  const whole =
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? shortMinutes ?? 0) * 60 +
    Number(seconds ?? shortSeconds ?? 0);
  return whole * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** The first time in `text` at or after `from`, such as `00:12:34`, `(0:03)` or `[00:00:01 - 00:00:05]`; null for none. */
export function findTime(text: string, from = 0): Time | null {
  stretch.lastIndex = from;
  const found = stretch.exec(text);
  if (!found) return null;
  const [whole, open] = found;
  const paired = open ? found[14] === (open === '[' ? ']' : ')') : false;
  if (!paired && (open || found[14])) return unpaired(text, found);
  return {
    startMs: milliseconds(found.slice(2, 8)),
    endMs: hasEnd(found) ? milliseconds(found.slice(8, 14)) : null,
    from: found.index,
    to: found.index + whole.length,
    bracket: paired ? (open as '[' | '(') : null,
  };
}

/** A time with a bracket on one side only: the bracket belongs to the words. */
function unpaired(text: string, found: RegExpExecArray): Time {
  const from = text.indexOf(/\d/.exec(found[0])![0], found.index);
  const inner = found[0].slice(from - found.index).replace(/[ \t\])]+$/, '');
  return {
    startMs: milliseconds(found.slice(2, 8)),
    endMs: hasEnd(found) ? milliseconds(found.slice(8, 14)) : null,
    from,
    to: from + inner.length,
    bracket: null,
  };
}

function hasEnd(found: RegExpExecArray): boolean {
  return (found[8] ?? found[11]) !== undefined;
}

/** The times of a caption (`00:01.000 --> 00:02,5 align:start`); null where the line gives none. */
export function captionStretch(line: string): { startMs: number; endMs: number } | null {
  if (!line.includes('>')) return null;
  const found = captionTimes.exec(line.slice(0, 200));
  return found && { startMs: milliseconds(found.slice(1, 7)), endMs: milliseconds(found.slice(7, 13)) };
}
