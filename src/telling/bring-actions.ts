import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { beginTelling } from './begin-store.ts';
import { oneOf, tellingByAddress } from './load.ts';
import { showSpeakers, takeSpeakers } from './speakers-show.ts';
import { tellWords } from './tell-words.ts';
import { BringPage, type BringValues } from './transcript-pages.tsx';
import { transcriptsOf } from './transcript-store.ts';
import { takeTranscripts } from './transcript-take.ts';

type Names = 'tellTranscript' | 'tellTranscriptBring' | 'tellSpeakers' | 'tellSpeakersSay';

/** Telling by a transcript that exists already. */
export function bringActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const page = (visit: Visit<Names>, paste: string, faults: Record<string, string>) => {
    const { key } = visit.params;
    const words = visit.words(tellWords);
    const values: BringValues = { paste, telling: '', teller: '' };
    return visit.page({
      title: words.transcript.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: BringPage({
        words,
        action: to('tellTranscriptBring', { key }),
        back: to('tell', { key }),
        values,
        faults,
        megabytes: site.settings.uploadMegabytes,
        tellings: null,
      }),
    });
  };
  const aroundOf = (key: string, transcript: string) => ({
    action: to('tellSpeakersSay', { key, transcript }),
    back: to('tellTranscript', { key }),
  });
  return {
    async tellTranscript(visit) {
      await tellingByAddress(site, visit.params.key);
      return page(visit, '', {});
    },
    async tellTranscriptBring(visit) {
      const { key } = visit.params;
      const permit = await tellingByAddress(site, key);
      const words = visit.words(tellWords);
      const came = await takeTranscripts(site, visit, words, permit.of.storyId, async () => permit);
      if ('faults' in came) return page(visit, came.values.paste?.[0] ?? '', came.faults);
      await beginTelling(database, permit, site.now());
      return visit.redirect(to('tellSpeakers', { key, transcript: came.first }));
    },
    async tellSpeakers(visit) {
      const { key, transcript } = visit.params;
      const { of: telling } = await tellingByAddress(site, key);
      const kept = oneOf(await transcriptsOf(database, telling.id), transcript);
      if (kept.toldAt) return visit.redirect(to('tellReview', { key }));
      return showSpeakers(site, visit, kept, aroundOf(key, transcript));
    },
    async tellSpeakersSay(visit) {
      const { key, transcript } = visit.params;
      const permit = await tellingByAddress(site, key);
      const kept = oneOf(await transcriptsOf(database, permit.of.id), transcript);
      const again = await takeSpeakers(site, visit, permit, kept, aroundOf(key, transcript));
      if (again) return again;
      const next = (await transcriptsOf(database, permit.of.id)).find(({ toldAt }) => !toldAt);
      return visit.redirect(
        next ? to('tellSpeakers', { key, transcript: next.id }) : to('tellDone', { key }),
      );
    },
  };
}
