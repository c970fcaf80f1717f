import type { Embedder } from '../embedding/embedder.ts';
import type { Decided } from '../identity/identifier.ts';
import { redactTellings } from '../identity/redact.ts';
import { type Anchored, anchor } from '../shaping/anchor.ts';
import { isShared } from '../shaping/apply.ts';
import { writeShape } from '../shaping/shape-write.ts';
import { suggest } from '../shaping/suggest.ts';
import type { Suggestion } from '../shaping/suggestion.ts';
import { askedBefore } from '../stories/asked-before.ts';
import type { Passage, Telling } from '../stories/passage.ts';
import type { Story } from '../stories/story.ts';
import { cleanVerbatim } from '../stories/words.ts';
import { guard } from './guard.ts';
import type { Input } from './inputs.ts';
import { openShape, type ShapePlace } from './shape-place.ts';
import type { Progress } from './stages.ts';
import { storyOf } from './story-of.ts';
import { tellingsOf } from './tellings-of.ts';

/** What is asked of gathering. */
export interface GatherRequest {
  title: string | null;
  place: string | null;
  interviewers: string[];
  shape: string | null;
  embedder: Embedder | null;
  progress: Progress;
}

/** A story ready for its forms, and what is to be kept of how it came about. */
export interface Gathered {
  story: Story;
  /** The passages that may be shared, with replacements, by id. */
  passages: ReadonlyMap<string, Passage>;
  /** What was asked just before a passage, with replacements, by id. */
  asked: ReadonlyMap<string, string>;
  /** Passages kept back: off the record, or left out by a person. */
  keptBack: number;
  /** What holds for every identifier. */
  decided: Decided[];
  place: ShapePlace;
  /** The private file of decisions, brought up to date. */
  shapeText: string;
  warnings: string[];
}

/**
 * From what was read to a story: passages, decisions, replacements, suggestions, in this order, so that nothing that
 * suggests or composes ever sees a word that was kept back or replaced.
 * @throws Mistake for what the person can put right in the file, the decisions or the names given
 */
export async function gather(inputs: readonly Input[], request: GatherRequest): Promise<Gathered> {
  const place = await openShape(request.shape, inputs[0]!.path);
  const heard = tellingsOf(inputs, request.interviewers, place.shape);
  const anchored = anchor(
    place.shape,
    heard.flatMap(({ passages }) => passages),
  );
  const shared = heard.map((telling) => sharedOnly(telling, anchored));
  request.progress('guard');
  const guarded = guard(shared, inputs[0]!, place.shape, anchored, request);
  const tellings = shared.flatMap((telling) => redactTellings([telling], guarded.decided, cleaner(telling)));
  request.progress('shape');
  const passages = tellings.flatMap((telling) => telling.passages);
  const suggestions = new Map((await suggest(passages, request.embedder)).map((one) => [one.id, one]));
  const story = storyOf({ tellings, suggestions, anchored, guarded, shape: place.shape });
  return {
    story,
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    asked: askedBefore(heard, tellings),
    keptBack: heard.flatMap((telling) => telling.passages).length - passages.length,
    decided: guarded.decided,
    place,
    shapeText: shapeText(place, heard, guarded.decided, suggestions, anchored),
    warnings: [...inputs.flatMap(warningsOf), ...anchored.warnings],
  };
}

function warningsOf({ path, transcript }: Input): string[] {
  return transcript.warnings.map((warning) => `${path}: ${warning}`);
}

function sharedOnly(telling: Telling, { decisions }: Anchored): Telling {
  const passages = telling.passages.filter(({ id, offRecord }) =>
    isShared(offRecord, decisions.get(id) ?? null),
  );
  return { ...telling, passages };
}

/** A written account has no fillers: its words are what was written, also after replacements. */
function cleaner(telling: Telling): (said: string) => string {
  return telling.passages.every(({ said, words }) => said === words) ? (said) => said : cleanVerbatim;
}

function shapeText(
  place: ShapePlace,
  heard: readonly Telling[],
  identifiers: readonly Decided[],
  suggestions: ReadonlyMap<string, Suggestion>,
  { moved }: Anchored,
): string {
  return writeShape(place.text, {
    speakers: heard.flatMap(({ speakers }) => speakers),
    identifiers,
    passages: heard.flatMap(({ passages }) => passages),
    suggestions,
    moved,
  });
}
