import { Mistake } from '../mistake.ts';
import type { Transcript } from '../transcripts/transcript.ts';
import { cutsOf } from './cuts.ts';
import { type Cutting, keptBack } from './off-record.ts';
import type { Aside, Passage, Telling } from './passage.ts';
import { whoSpeaks } from './speakers.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { timesOf } from './times.ts';
import { type Unit, unitsOf } from './units.ts';
import { cleanVerbatim } from './words.ts';

/**
 * Turns of a transcript as a telling: passages of about 60 to 180 words where the talk allows it, cut where sentences
 * and subjects change, each with its clean-verbatim words, its times as the source gives them, what others said
 * around it, and whether somebody asked for it to be kept back. The same transcript always gives the same passages.
 * @param options.ordinal which telling of the story it is, from 1: its passages are `t1p01`, `t1p02`…
 * @param options.interviewers names of those who ask, as a person gives them; empty to have it worked out,
 *   null where a person says that nobody asks
 * @throws Mistake when nobody tells anything, or a name given is nobody's
 */
export function tellingFrom(
  transcript: Transcript,
  options: { ordinal: number; interviewers: string[] | null },
): Telling {
  const { turns } = transcript;
  const speakers = whoSpeaks(turns, options.interviewers);
  const { stretches, after } = stretchesOf(turns, speakers);
  const cuttings = stretches.map((stretch) => ({ stretch, units: unitsOf(stretch) }));
  const flags = keptBack(cuttings);
  const id = `t${options.ordinal}`;
  const passages = cuttings.flatMap((cutting, i) => passagesOf(cutting, flags[i]!));
  if (!passages.length) throw nobodyTells(options.interviewers);
  const last = passages.at(-1)!;
  last.asides.push(...after.map((aside) => ({ ...aside, at: last.said.length })));
  const isTyped = isWrittenAccount(transcript);
  for (const [i, passage] of passages.entries()) {
    passage.id = `${id}p${String(i + 1).padStart(2, '0')}`;
    passage.words = isTyped ? passage.said : cleanVerbatim(passage.said);
  }
  return { id, title: transcript.title, notes: transcript.notes, speakers, passages };
}

function nobodyTells(interviewers: readonly string[] | null): Mistake {
  const remedy = interviewers?.length
    ? 'Name only those who ask as interviewers, so that somebody is left who tells.'
    : 'Bring a transcript in which somebody says something.';
  return new Mistake('Nobody tells anything in this transcript.', remedy);
}

/** One person's own writing: there is no filler in it to take out. */
function isWrittenAccount({ format, turns }: Transcript): boolean {
  const isPage = format === 'text' || format === 'markdown' || format === 'docx';
  return (
    isPage && turns.every(({ speaker, cues, said }) => !speaker && !cues.length && !HESITATION.test(said))
  );
}

const HESITATION = /(?<![\p{L}])(?:um+|uh+|erm?)(?![\p{L}])/iu;

/** The passages of one stretch, parted where it begins and ends to be kept back. */
function passagesOf({ stretch, units }: Cutting, flags: readonly (string | null)[]): Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from < units.length; ) {
    let to = from + 1;
    while (to < units.length && (flags[to] === null) === (flags[from] === null)) to++;
    const run = units.slice(from, to);
    const cuts = cutsOf(run);
    for (const [i, cut] of cuts.entries())
      passages.push(passageOf(stretch, run.slice(cut, cuts[i + 1]), flags[from + cut]!, !passages.length));
    from = to;
  }
  return passages;
}

function passageOf(
  stretch: Stretch,
  units: readonly Unit[],
  offRecord: string | null,
  isFirst: boolean,
): Passage {
  const [start, end] = [units[0]!.start, units.at(-1)!.end];
  const within = stretch.within.filter(({ at }) => at >= start && at < end);
  const moved = within.map((aside): Aside => ({ ...aside, at: aside.at - start }));
  return {
    id: '',
    speaker: stretch.speaker,
    said: stretch.said.slice(start, end),
    words: '',
    ...timesOf(stretch.cues, stretch.said, start, end),
    asides: isFirst ? [...stretch.before, ...moved] : moved,
    heading: stretch.heading,
    offRecord,
  };
}

/** Everything said in a telling, in order: what its passages keep and what others put in. */
export function tellingText(telling: Telling): string {
  const parts = telling.passages.flatMap(({ said, asides }) => {
    const woven: string[] = [];
    let from = 0;
    for (const aside of asides) {
      woven.push(said.slice(from, aside.at), aside.said);
      from = aside.at;
    }
    return [...woven, said.slice(from)];
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
