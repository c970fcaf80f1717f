import type { Machinery } from '../machinery.ts';
import { Mistake } from '../mistake.ts';
import type { Visit } from '../people/visit.ts';
import type { MayWrite } from './answer-store.ts';
import { tellWords } from './tell-words.ts';
import { SpeakersPage } from './transcript-pages.tsx';
import { voicesOf } from './transcript-read.ts';
import { type KeptTranscript, rereadTranscript, tellTranscript } from './transcript-store.ts';

/** Where the page of who speaks leads. */
export interface SpeakersAround {
  action: string;
  back: string;
}

/** Asks who tells in a transcript and who asks. */
export async function showSpeakers(
  site: Machinery,
  visit: Visit,
  kept: KeptTranscript,
  { action, back }: SpeakersAround,
  again: { asking: readonly string[]; fault: string } | null = null,
): Promise<Response> {
  const words = visit.words(tellWords);
  const voices = voicesOf(await rereadTranscript(site, kept));
  const workedOut = voices.filter(({ part }) => part === 'interviewer').map(({ name }) => name);
  return visit.page({
    title: words.transcript.speakers,
    status: again ? 422 : 200,
    main: SpeakersPage({
      words,
      action,
      back,
      name: kept.name,
      voices,
      asking: new Set(again?.asking ?? workedOut),
      warnings: kept.warnings,
      faults: again ? { part: again.fault } : {},
    }),
  });
}

/** Takes what was said about the speakers. @returns the page again where it cannot be so; else null, and it is passages */
export async function takeSpeakers(
  site: Machinery,
  visit: Visit,
  permit: MayWrite,
  kept: KeptTranscript,
  around: SpeakersAround,
): Promise<Response | null> {
  const form = await visit.form();
  const voices = voicesOf(await rereadTranscript(site, kept));
  const asking = voices.filter((_, i) => form.text(`part-${i}`) === 'asks').map(({ name }) => name);
  try {
    await tellTranscript(site, permit, kept, asking);
    return null;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const fault = `${error.message} ${error.remedy}`;
    return showSpeakers(site, visit, kept, around, { asking, fault });
  }
}
