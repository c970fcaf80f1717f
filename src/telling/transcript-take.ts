import { join } from 'node:path';
import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import type { Visit } from '../people/visit.ts';
import { Refused } from '../web/refused.ts';
import type { Values } from '../web/sent.ts';
import { readUpload } from '../web/upload.ts';
import { dayInWords } from '../web/words.ts';
import type { MayWrite } from './answer-store.ts';
import type { TellWords } from './ask-pages.tsx';
import { type Brought, readPasted, readSent } from './transcript-read.ts';
import { broughtBefore, keepTranscript } from './transcript-store.ts';

/** Files in one form at the most. */
const mostFiles = 6;

/** What came of bringing: the first transcript that waits for somebody to say who tells in it, or what is wrong. */
export type Came = { first: string } | { faults: Record<string, string>; values: Values };

/**
 * Takes the transcripts of a form, by file or pasted: each is read before any is kept.
 * @param permitFor makes or finds the telling they belong to, once all are known to be good; a fault where it cannot
 */
export async function takeTranscripts(
  site: Machinery,
  visit: Visit,
  words: TellWords,
  storyId: string,
  permitFor: (values: Values, brought: readonly Brought[]) => Promise<MayWrite | Record<string, string>>,
): Promise<Came> {
  const own = words.transcript;
  const megabytes = site.settings.uploadMegabytes;
  const limits = {
    maxBytes: megabytes * 1024 * 1024,
    maxFiles: mostFiles,
    fields: ['file'],
    folder: join(site.settings.data, 'incoming'),
  };
  try {
    return await readUpload(
      visit.incoming ?? visit.request,
      limits,
      async ({ values, files }): Promise<Came> => {
        const paste = values.paste?.[0] ?? '';
        const refuse = (name: string, fault: string): Came => ({ faults: { [name]: fault }, values });
        if (files.length === 0 && !paste.trim()) return refuse('file', own.nothing);
        if (files.length > 0 && paste.trim()) return refuse('file', own.twoWays);
        const brought: Brought[] = [];
        for (const read of files.length > 0
          ? files.map((file) => () => readSent(file))
          : [() => readPasted(paste)])
          try {
            brought.push(await read());
          } catch (error) {
            if (!(error instanceof Mistake)) throw error;
            return refuse(files.length > 0 ? 'file' : 'paste', `${error.message} ${error.remedy}`);
          }
        const twice = await sameAgain(site, storyId, brought);
        if (twice)
          return refuse(
            files.length > 0 ? 'file' : 'paste',
            own.twice(twice.name, dayInWords(twice.at, visit.language)),
          );
        const permit = await permitFor(values, brought);
        if (!('of' in permit)) return { faults: permit as Record<string, string>, values };
        const ids: string[] = [];
        for (const one of brought) ids.push(await keepTranscript(site, permit as MayWrite, one));
        return { first: ids[0]! };
      },
    );
  } catch (error) {
    if (error instanceof Refused && error.refusal === 'too large')
      return { faults: { file: own.tooLarge(megabytes) }, values: {} };
    if (error instanceof Mistake) return { faults: { file: `${error.message} ${error.remedy}` }, values: {} };
    throw error;
  }
}

/** The first that the story has already, or that stands twice in one form. */
async function sameAgain(
  site: Machinery,
  storyId: string,
  brought: readonly Brought[],
): Promise<{ name: string; at: Date } | null> {
  const seen = new Set<string>();
  for (const { name, sha256 } of brought) {
    const before = await broughtBefore(site.database, storyId, sha256);
    if (before) return { name, at: before.at };
    if (seen.has(sha256)) return { name, at: site.now() };
    seen.add(sha256);
  }
  return null;
}
