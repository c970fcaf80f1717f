import { to } from '../addresses.ts';
import { mayWriteDown } from '../library/permits.ts';
import { type TellingAtWork, tellingById, tellingsOf } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import type { Values } from '../web/sent.ts';
import type { MayWrite } from './answer-store.ts';
import { beginTelling } from './begin-store.ts';
import { inviteTeller } from './invite-store.ts';
import { oneOf, storyByAddress } from './load.ts';
import { showSpeakers, takeSpeakers } from './speakers-show.ts';
import type { MayShape } from './story-make-store.ts';
import { tellWords } from './tell-words.ts';
import { BringPage, type BringValues } from './transcript-pages.tsx';
import { type Brought, tellerNamedIn } from './transcript-read.ts';
import { waitingTranscripts } from './transcript-store.ts';
import { takeTranscripts } from './transcript-take.ts';
import { workWords } from './work-words.ts';

type Names = 'transcript' | 'transcriptBring' | 'transcriptSpeakers' | 'transcriptSpeakersSay';

/** A gatherer brings a transcript to a story: of somebody who tells in it already, or of somebody new. */
export function transcriptActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const page = async (
    visit: Visit<Names>,
    permit: MayShape,
    values: BringValues,
    faults: Record<string, string>,
  ) => {
    const words = visit.words(tellWords);
    const { unnamed } = visit.words(workWords).story;
    const tellings = await tellingsOf(database, permit.of.id);
    const story = permit.of.slug;
    return visit.page({
      title: words.transcript.title,
      current: 'work',
      status: Object.keys(faults).length > 0 ? 422 : 200,
      main: BringPage({
        words,
        action: to('transcriptBring', { story }),
        back: to('storyWork', { story }),
        values,
        faults,
        megabytes: site.settings.uploadMegabytes,
        tellings: tellings.map(({ id, name, number }) => ({ value: id, label: name || unnamed(number) })),
      }),
    });
  };
  const aroundOf = (story: string, transcript: string) => ({
    action: to('transcriptSpeakersSay', { story, transcript }),
    back: to('transcript', { story }),
  });
  /** The telling that a form names, or a new one: of the name that is typed, or that the transcript itself gives. */
  const tellingFor = async (visit: Visit, permit: MayShape, values: Values, brought: readonly Brought[]) => {
    const { telling: wanted, teller } = bringValues(values);
    const tellings = await tellingsOf(database, permit.of.id);
    const known = tellings.find(({ id }) => id === wanted);
    if (known) return mayWriteDown(visit.hand, known, permit.of);
    const name = (teller.trim() || tellerNamedIn(brought)).replace(/\s+/gu, ' ').trim().slice(0, 200);
    if (!name) return { teller: visit.words(tellWords).transcript.noName };
    const id = await inviteTeller(
      database,
      permit,
      { name, role: '', email: null, source: 'transcript' },
      false,
    );
    return mayWriteDown(visit.hand, found(await tellingById(database, id)), permit.of);
  };
  const waiting = async (visit: Visit<Names>, permit: MayShape, id: string) => {
    const kept = oneOf(await waitingTranscripts(database, permit.of.id), id);
    const telling: TellingAtWork = found(await tellingById(database, kept.tellingId));
    return { kept, write: mayWriteDown(visit.hand, telling, permit.of) satisfies MayWrite };
  };
  return {
    async transcript(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const telling = visit.query.get('telling') ?? '';
      return page(visit, permit, { paste: '', telling, teller: '' }, {});
    },
    async transcriptBring(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const words = visit.words(tellWords);
      const came = await takeTranscripts(site, visit, words, permit.of.id, (values, brought) =>
        tellingFor(visit, permit, values, brought),
      );
      if ('faults' in came) return page(visit, permit, bringValues(came.values), came.faults);
      return visit.redirect(to('transcriptSpeakers', { story: permit.of.slug, transcript: came.first }));
    },
    async transcriptSpeakers(visit) {
      const { story, transcript } = visit.params;
      const permit = await storyByAddress(site, visit, story);
      const { kept } = await waiting(visit, permit, transcript);
      return showSpeakers(site, visit, kept, aroundOf(story, transcript));
    },
    async transcriptSpeakersSay(visit) {
      const { story, transcript } = visit.params;
      const permit = await storyByAddress(site, visit, story);
      const { kept, write } = await waiting(visit, permit, transcript);
      await beginTelling(database, write, site.now());
      const again = await takeSpeakers(site, visit, write, kept, aroundOf(story, transcript));
      if (again) return again;
      const [next] = await waitingTranscripts(database, permit.of.id);
      return visit.redirect(
        next
          ? to('transcriptSpeakers', { story, transcript: next.id })
          : to('storyWork', { story }, { done: 'brought' }),
      );
    },
  };
}

function bringValues(values: Values): BringValues {
  const first = (name: string) => values[name]?.[0] ?? '';
  return { paste: first('paste'), telling: first('telling'), teller: first('teller') };
}
