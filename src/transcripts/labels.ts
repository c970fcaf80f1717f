import { likeness, longestName } from './names.ts';
import { findTime, type Time } from './times.ts';

/** What stands at the beginning of a line to say who speaks, or when. A guess, until the whole file has been seen. */
export interface Label {
  /** null where only a time is given. */
  name: string | null;
  startMs: number | null;
  endMs: number | null;
  /** The words after it; empty where they follow on the next line. */
  rest: string;
  /** A name with a time, and nothing else on the line or a colon after: hardly ever chance. */
  sure: boolean;
}

const headLength = longestName + 60;
const separators = /[\s\-–—|,@•]+$/;
const openers = /^[\s\-–—|,•]+/;

/** The label that a line begins with, if it looks like one; markup must be out of the line already. */
export function labelOf(line: string): Label | null {
  const text = line.trimStart();
  const head = text.slice(0, headLength);
  if (!/[:：]/.test(head)) return null;
  const time = findTime(head);
  if (time?.from === 0) return timeFirst(text, time);
  const colon = labelColon(head);
  if (time && (colon < 0 || time.from < colon)) return nameThenTime(text, time) ?? nameThenColon(text, colon);
  return nameThenColon(text, colon);
}

/** `[00:12:34] Name: words`, `00:12:34 Name`, `(00:12) words`, `00:12:34`. */
function timeFirst(text: string, { startMs, endMs, to, bracket }: Time): Label | null {
  const rest = text.slice(to).replace(openers, '');
  if (!rest.trim()) return { name: null, startMs, endMs, rest: '', sure: false };
  const named = nameThenColon(rest, labelColon(rest.slice(0, headLength)));
  if (named && named.startMs === null) return { ...named, startMs, endMs, sure: true };
  const name = nameIn(rest);
  if (name) return { name, startMs, endMs, rest: '', sure: true };
  const isTime = bracket !== null || endMs !== null;
  return isTime ? { name: null, startMs, endMs, rest, sure: false } : null;
}

/** `Name (00:12:34): words`, `Name (00:12:34) words`, `Name 00:12:34`, `[Name] 00:12:34`. */
function nameThenTime(text: string, { startMs, endMs, from, to, bracket }: Time): Label | null {
  const name = nameIn(text.slice(0, from).replace(separators, ''));
  if (!name) return null;
  const after = text.slice(to).trimStart();
  const isAlone = after === '';
  if (!isAlone && !/^[:：]/.test(after) && bracket === null) return null;
  return {
    name,
    startMs,
    endMs,
    rest: after.replace(/^[:：]\s*/, ''),
    sure: isAlone || /^[:：]/.test(after),
  };
}

/** `Name: words`, `Name: [00:12:34] words`, `Name: 00:12:34`, `[Name]: words`, `Name:`. */
function nameThenColon(text: string, colon: number): Label | null {
  if (colon < 0) return null;
  const name = nameIn(text.slice(0, colon));
  if (!name) return null;
  const rest = text.slice(colon + 1).trimStart();
  const time = findTime(rest.slice(0, 60));
  const isTime = time?.from === 0 && (time.bracket !== null || rest.slice(time.to).trim() === '');
  if (!isTime) return { name, startMs: null, endMs: null, rest, sure: false };
  return {
    name,
    startMs: time.startMs,
    endMs: time.endMs,
    rest: rest.slice(time.to).trimStart(),
    sure: true,
  };
}

/** The first colon that may end a label: followed by a space, a letter or nothing, so not `12:30` and not `http://`. */
function labelColon(head: string): number {
  const found = /：|:(?=\s|$|[\p{L}[(“"'‘*])/u.exec(head);
  return found ? found.index : -1;
}

function nameIn(text: string): string | null {
  const bare = text.trim();
  const name = /^\[[^[\]]{1,120}\]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
  return likeness(name) === 'neither' ? null : name.replace(/\s+/g, ' ');
}
