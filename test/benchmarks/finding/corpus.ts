import { readdirSync, readFileSync } from 'node:fs';
import { tellingFrom } from '../../../src/stories/passages.ts';
import { readTranscript } from '../../../src/transcripts/read.ts';
import { readLabelled } from '../questions/labelled.ts';

/** A passage of the set: an id that the grades go by, the story it belongs to, and its words. */
export interface SetPassage {
  id: string;
  story: string;
  words: string;
}

const samples = new URL('../../../samples/', import.meta.url);
const own = new URL('passages/', import.meta.url);

/**
 * Every passage that is searched: the samples, cut as the site cuts them (also what is too short to answer anything, as on
 * a real site), the twelve tellings written for measuring suggestions, and short ones written for this. In a telling an id is its name
 * and the number of the passage, from 1.
 */
export function readCorpus(): SetPassage[] {
  return [...readSamples(), ...readTellings(), ...readOwn()];
}

function readSamples(): SetPassage[] {
  const files = readdirSync(samples).filter((name) => /\.(?:txt|md|vtt|srt|docx|json)$/u.test(name));
  return files.sort().flatMap((file) => {
    const transcript = readTranscript(readFileSync(new URL(file, samples)), file);
    const { passages } = tellingFrom(transcript, { ordinal: 1, interviewers: [] });
    return numbered(
      file.replace(/\.\w+$/u, ''),
      passages.filter(({ offRecord }) => !offRecord).map(({ words }) => words),
    );
  });
}

function readTellings(): SetPassage[] {
  const byTelling = Map.groupBy(readLabelled(), ({ telling }) => telling);
  return [...byTelling].flatMap(([telling, all]) =>
    numbered(
      telling,
      all.map(({ evidence }) => evidence.words),
    ),
  );
}

function numbered(story: string, words: readonly string[]): SetPassage[] {
  return words.map((one, i) => ({ id: `${story}/${i + 1}`, story, words: one }));
}

/** Each is a story of its own: they are of different people. */
function readOwn(): SetPassage[] {
  const files = readdirSync(own).sort();
  return files.flatMap((file) =>
    readFileSync(new URL(file, own), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => {
        const at = line.indexOf(' | ');
        return { id: line.slice(0, at), story: line.slice(0, at), words: line.slice(at + 3) };
      }),
  );
}
