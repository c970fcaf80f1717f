import { z } from 'zod';
import { Mistake } from '../mistake.ts';
import { untangle } from './crosstalk.ts';
import { objectLines } from './json-positions.ts';
import { splitLines } from './lines.ts';
import { findTime } from './times.ts';
import type { Transcript } from './transcript.ts';
import { type Saying, saying, tidy, turnsFrom } from './turns.ts';

const seconds = z.number().nullish().catch(null);
const speaker = z.union([z.string(), z.number()]).nullish().catch(null);

/**
 * One segment: as Whisper and WhisperX write it (`start`, `end` in seconds, `text`, `speaker`), whisper.cpp (`offsets`
 * in milliseconds or `timestamps`), or podcast feeds (`startTime`, `endTime`, `body`).
 */
const segment = z.object({
  text: z.string().nullish().catch(null),
  body: z.string().nullish().catch(null),
  speaker,
  start: seconds,
  end: seconds,
  startTime: seconds,
  endTime: seconds,
  offsets: z.object({ from: z.number(), to: z.number() }).nullish().catch(null),
  timestamps: z.object({ from: z.string(), to: z.string() }).nullish().catch(null),
});
type Segment = z.infer<typeof segment>;

const howToMend =
  'Export it again from the program that made it, or bring the transcript as .vtt, .srt or .txt.';

/**
 * JSON as Whisper tools write it.
 * @throws Mistake when it is cut off, is no JSON, or holds no segments
 */
export function readJson(text: string, name: string): Transcript {
  const value = parse(text, name);
  const { key, items } = listIn(value, name);
  const lines = items.length ? objectLines(text, key) : [];
  const sayings: Saying[] = [];
  for (const [index, item] of items.entries()) {
    const line = lines[index] ?? 1;
    const read = segment.safeParse(item);
    if (!read.success)
      throw new Mistake(`Segment ${index + 1} of ${name} is not a segment.`, howToMend, { file: name, line });
    sayings.push(sayingOf(read.data, line));
  }
  const { sayings: ordered, warning } = untangle(sayings);
  return {
    format: 'json',
    ...aboutIt(value),
    turns: turnsFrom(ordered),
    warnings: warning ? [warning] : [],
  };
}

/** What the outermost object says about the whole. */
function aboutIt(value: unknown): Pick<Transcript, 'title' | 'notes'> {
  const words = z.string().transform((text) => [tidy(text)]);
  const some = words.or(z.array(z.string().transform(tidy))).catch([]);
  const found = z.object({ title: some, note: some, notes: some, description: some }).safeParse(value);
  if (!found.success) return { title: null, notes: [] };
  const { title, note, notes, description } = found.data;
  return { title: title[0] || null, notes: [...note, ...notes, ...description].filter(Boolean) };
}

function sayingOf(item: Segment, line: number): Saying {
  const startMs =
    item.offsets?.from ?? timestamp(item.timestamps?.from) ?? inMs(item.start ?? item.startTime);
  const endMs = item.offsets?.to ?? timestamp(item.timestamps?.to) ?? inMs(item.end ?? item.endTime);
  const named =
    item.speaker === null || item.speaker === undefined ? null : tidy(String(item.speaker)) || null;
  return saying(item.text ?? item.body ?? '', line, {
    speaker: named,
    startMs,
    endMs: startMs === null ? null : endMs,
  });
}

function inMs(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1000);
}

function timestamp(value: string | undefined): number | null {
  return value === undefined ? null : (findTime(value)?.startMs ?? null);
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isWhole = /[}\]]\s*$/.test(text.slice(-100));
    const position = /position (\d+)/.exec(String(error))?.[1];
    const before = isWhole && position ? text.slice(0, Number(position)) : text.trimEnd();
    const line = splitLines(before).length;
    const what = isWhole ? `is not well-formed JSON at line ${line}` : `is cut off at line ${line}`;
    throw new Mistake(`${name} ${what}.`, howToMend, { file: name, line });
  }
}

/** The list of segments in a JSON value, and the key it stands under; a lone text is one segment. */
function listIn(value: unknown, name: string): { key: string | null; items: unknown[] } {
  if (Array.isArray(value)) return { key: null, items: value };
  const known = z.looseObject({}).safeParse(value);
  const fields: Record<string, unknown> = known.success ? known.data : {};
  for (const key of ['segments', 'transcription']) {
    const items = fields[key];
    if (Array.isArray(items) && items.length) return { key, items };
  }
  if (typeof fields.text === 'string') return { key: 'text', items: [{ text: fields.text }] };
  throw new Mistake(
    `${name} is JSON, but holds no list of segments.`,
    'Bring JSON as Whisper, whisper.cpp or WhisperX write it ("segments" or "transcription"), or .vtt, .srt, .docx or text.',
    { file: name },
  );
}
