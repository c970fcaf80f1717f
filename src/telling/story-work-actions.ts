import { to } from '../addresses.ts';
import { tellingsOf } from '../library/story-rows.ts';
import { storiesAtWork } from '../library/story-state-store.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { addGatherer, gatherersOf, inviteTeller, linkToHandOver } from './invite-store.ts';
import { oneOf, storyByAddress } from './load.ts';
import { storyFieldsFrom } from './story-form.ts';
import { type MayShape, saveStory, storyChoices, storyFields } from './story-make-store.ts';
import { HandOverPage, StoryWorkPage, type StoryWorkProps } from './story-work-pages.tsx';
import { tellingsListed } from './story-work-store.ts';
import { tellerFaults, tellerFrom } from './teller-form.ts';
import { waitingTranscripts } from './transcript-store.ts';
import { knownOnly, storyFaultWords } from './work-actions.ts';
import { StoryStalePage } from './work-pages.tsx';
import { workWords } from './work-words.ts';

type Names = 'storyWork' | 'storySave' | 'gathererAdd' | 'tellerInvite' | 'tellingLink';
type Again = Partial<Pick<StoryWorkProps, 'typed' | 'faults'>>;

/** What a page of a story says after something was done. */
const dones = ['added', 'mailed', 'saved', 'joined', 'brought', 'told'] as const;

/** The page of a story at work, and what is done there. */
export function storyWorkActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const show = async (visit: Visit, permit: MayShape, again: Again = {}) => {
    const words = visit.words(workWords);
    const { id } = permit.of;
    const [[work], gatherers, tellings, waitingFiles, fields, choices] = await Promise.all([
      storiesAtWork(database, { gatherer: null, story: id, limit: 1 }),
      gatherersOf(database, id),
      tellingsListed(database, id),
      waitingTranscripts(database, id),
      storyFields(database, permit.of),
      storyChoices(database),
    ]);
    const done = dones.find((one) => one === visit.query.get('done'));
    return visit.page({
      title: permit.of.title,
      current: 'work',
      status: again.faults ? 422 : 200,
      main: StoryWorkPage({
        words,
        work: found(work),
        now: site.now(),
        gatherers,
        tellings,
        waitingFiles,
        fields,
        choices,
        typed: again.typed ?? {},
        faults: again.faults ?? {},
        done: done ? words.story[done] : null,
      }),
    });
  };
  const back = (visit: Visit<Names>, done: (typeof dones)[number]) =>
    visit.redirect(to('storyWork', { story: visit.params.story }, { done }));
  return {
    storyWork: async (visit) => show(visit, await storyByAddress(site, visit, visit.params.story)),
    async storySave(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const words = visit.words(workWords);
      const sent = await visit.form();
      const choices = await storyChoices(database);
      const fields = knownOnly(storyFieldsFrom(sent), choices);
      const faults = storyFaultWords(fields, words);
      if (Object.keys(faults).length > 0)
        return show(visit, permit, { typed: { story: fields }, faults: { story: faults } });
      if ((await saveStory(database, permit, fields, sent.text('mark'))) === 'done')
        return back(visit, 'saved');
      const now = await storyByAddress(site, visit, visit.params.story);
      const kept = await storyFields(database, now.of);
      return visit.page({
        title: words.form.stale,
        status: 409,
        main: StoryStalePage({ words, slug: permit.of.slug, kept, values: fields, choices }),
      });
    },
    async gathererAdd(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const { faultNobody, faultAlready } = visit.words(workWords).story;
      const email = (await visit.form()).text('gatherer').trim();
      const outcome = await addGatherer(database, permit, email);
      if (outcome === 'done') return back(visit, 'joined');
      const fault = outcome === 'nobody' ? faultNobody : faultAlready;
      return show(visit, permit, { typed: { join: email }, faults: { join: { gatherer: fault } } });
    },
    async tellerInvite(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const values = tellerFrom(await visit.form());
      const faults = tellerFaults(values, visit.words(workWords));
      if (Object.keys(faults).length > 0)
        return show(visit, permit, { typed: { teller: values }, faults: { teller: faults } });
      const { name, role, email, how } = values;
      const source = how === 'interview' || how === 'transcript' ? how : 'typed';
      const telling = await inviteTeller(
        database,
        permit,
        { name, role, email: email || null, source },
        how === 'mail',
      );
      const ids = { story: permit.of.slug, telling };
      if (how === 'interview') return visit.redirect(to('interview', { ...ids, question: '1' }));
      if (how === 'transcript') return visit.redirect(to('transcript', { story: ids.story }, { telling }));
      if (how === 'link') return handOver(visit, permit, telling, name);
      return back(visit, 'mailed');
    },
    async tellingLink(visit) {
      const permit = await storyByAddress(site, visit, visit.params.story);
      const telling = oneOf(await tellingsOf(database, permit.of.id), visit.params.telling);
      return handOver(visit, permit, telling.id, telling.name);
    },
  };

  async function handOver(visit: Visit, permit: MayShape, telling: string, name: string) {
    const words = visit.words(workWords);
    const key = await linkToHandOver(database, permit, telling);
    const link = site.address + to('tell', { key });
    return visit.page({
      title: words.handOver.title,
      current: 'work',
      main: HandOverPage({ words, slug: permit.of.slug, name, link }),
    });
  }
}
