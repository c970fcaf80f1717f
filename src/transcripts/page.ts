import { account } from './account.ts';
import { backwards, type Counted } from './backwards.ts';
import { dialogue } from './dialogue.ts';
import type { Page } from './lines.ts';
import { marksOn, namingsAmong } from './marks.ts';
import { speakersAmong } from './speakers.ts';
import type { Transcript } from './transcript.ts';
import { turnsFrom } from './turns.ts';

/** How many times must stand at the beginning of lines before a page that names nobody is taken for talk. */
const fewestTimes = 2;

/** A page of text or of Word read as a dialogue, if it names speakers or gives times, or else as one person's account. */
export function pageTranscript(page: Page, counted: Counted): Omit<Transcript, 'format'> {
  const marks = marksOn(page.lines);
  const namings = [...namingsAmong(marks, page.lines)];
  const unnamed = page.lines.filter(({ begins }, index) => begins && !marks.alone[index]?.name).length;
  const speakers = speakersAmong(namings, { units: namings.length + unnamed, isTalk: false });
  const times = marks.alone.filter((mark) => mark?.name === null).length;
  const isTalk = speakers.size > 0 || times >= fewestTimes;
  const talk = isTalk ? dialogue(page, marks, speakers) : null;
  const { title, notes, sayings } = talk?.sayings.length ? talk : account(page);
  const warning = backwards(sayings, counted);
  return { title, notes, turns: turnsFrom(sayings), warnings: warning ? [warning] : [] };
}
