import { likeness } from './names.ts';

/** A label that names somebody, as it stands in a file. */
export interface Naming {
  name: string;
  /** It stands with a time. */
  sure: boolean;
  /** The paragraph or caption it begins, from 0. */
  unit: number;
}

/** Somebody who speaks in a file. */
export interface Named {
  /** It stands more than once, or with a time. */
  settled: boolean;
  /** Whether a label of that name is believed where it stands: in the middle of a sentence, or not. */
  isBelieved(inSentence: boolean): boolean;
}

interface Tally {
  count: number;
  sure: number;
  isName: boolean;
}

/** What is known of a file before its labels are counted. */
export interface Known {
  /** How many paragraphs or captions it has. */
  units: number;
  /** It names its speakers in another way too. */
  isTalk: boolean;
}

/**
 * Who speaks, of all that the labels of a file name: "Note: …" or "I said: …" in somebody's account is no speaker. A
 * label must come again, or stand with a time, or the file be mostly labelled; one that stands once is believed only
 * where a sentence may begin.
 */
export function speakersAmong(namings: Iterable<Naming>, known: Known): Map<string, Named> {
  const { tallies, labels, first } = count(namings);
  const share = labels / Math.max(1, known.units);
  const all = [...tallies.values()];
  const sure = all.reduce((sum, tally) => sum + tally.sure, 0);
  const speakers = new Map<string, Named>();
  if (share < 0.5 && sure < 2 && !isLabelled(all, { share, first, isTalk: known.isTalk })) return speakers;
  for (const [name, tally] of tallies) {
    const settled = tally.count > 1 || tally.sure > 0;
    // Where most labels have a time, a lone one without is a colon in somebody's talk.
    const isName = tally.isName && (settled || sure * 2 <= labels);
    if (isName || tally.sure > 0 || (tally.count > 1 && share >= 0.3))
      speakers.set(name, { settled, isBelieved: (inSentence) => settled || share >= 0.5 || !inSentence });
  }
  return speakers;
}

function count(namings: Iterable<Naming>): { tallies: Map<string, Tally>; labels: number; first: boolean } {
  const tallies = new Map<string, Tally>();
  let labels = 0;
  let first = false;
  for (const { name, sure, unit } of namings) {
    const tally = tallies.get(name) ?? { count: 0, sure: 0, isName: likeness(name) === 'name' };
    tallies.set(name, { ...tally, count: tally.count + 1, sure: tally.sure + Number(sure) });
    labels += 1;
    first ||= unit === 0;
  }
  return { tallies, labels, first };
}

/** Whether labels that stand on few of a file's paragraphs are labels all the same. */
function isLabelled(
  all: Tally[],
  { share, first, isTalk }: { share: number; first: boolean; isTalk: boolean },
): boolean {
  const names = all.filter(({ isName }) => isName);
  const again = names.filter((tally) => tally.count > 1).length;
  return (
    (again > 0 && (share >= 0.1 || first || isTalk)) ||
    (again > 1 && share >= 0.03) ||
    (first && names.length > 1)
  );
}
