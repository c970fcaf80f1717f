import { to } from '../addresses.ts';
import { mayRelease } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { inWords } from '../stories/tellers.ts';
import { answersOf, skippedOf } from './answer-store.ts';
import { nextOpen, progressOf } from './answers.ts';
import { askedFor } from './asked-store.ts';
import { beginTelling, isSharedAnywhere } from './begin-store.ts';
import { finishTelling } from './finish-store.ts';
import { gatherersOf } from './invite-store.ts';
import { isId, storyOf, tellingByAddress } from './load.ts';
import { takeOffRecord } from './off-record-store.ts';
import { ReviewPage } from './review-pages.tsx';
import { DonePage, StartPage } from './start-pages.tsx';
import { tellWords } from './tell-words.ts';
import { transcriptsOf } from './transcript-store.ts';

type Names = 'tell' | 'tellBegin' | 'tellReview' | 'tellFinish' | 'tellDone' | 'tellOffRecord';

/** What a teller does beside answering: beginning, looking through, finishing, and what happens next. */
export function tellActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const keeping = () => ({ now: site.now(), offRecordDays: site.settings.offRecordDays });
  const review = async (visit: Visit<'tellReview' | 'tellFinish'>, fault: string | null) => {
    const words = visit.words(tellWords);
    const { of: telling } = await tellingByAddress(site, visit.params.key);
    const [story, answers, skipped, transcripts] = await Promise.all([
      storyOf(site, telling),
      answersOf(database, telling.id, true),
      skippedOf(database, telling.id),
      transcriptsOf(database, telling.id),
    ]);
    return visit.page({
      title: words.review.title,
      status: fault === null ? 200 : 422,
      islands: ['answers'],
      main: ReviewPage({
        words,
        language: visit.language,
        address: visit.params.key,
        title: story.title,
        answers,
        transcripts,
        progress: progressOf(answers, skipped),
        isTold: telling.toldAt !== null,
        done: visit.query.get('done') === 'off' ? 'wasTaken' : null,
        faults: fault === null ? {} : { finish: fault },
      }),
    });
  };
  return {
    async tell(visit) {
      const words = visit.words(tellWords);
      const { of: telling } = await tellingByAddress(site, visit.params.key);
      const [story, gatherers, asked] = await Promise.all([
        storyOf(site, telling),
        gatherersOf(database, telling.storyId),
        askedFor(database, telling.id),
      ]);
      const title = words.start.title(story.title);
      return visit.page({
        title,
        main: StartPage({
          words,
          address: visit.params.key,
          title: story.title,
          name: telling.name,
          gatherers: inWords(gatherers),
          asked,
          offRecordDays: site.settings.offRecordDays,
          hasBegun: telling.beganAt !== null,
        }),
      });
    },
    async tellBegin(visit) {
      const { key } = visit.params;
      const permit = await tellingByAddress(site, key);
      await beginTelling(database, permit, site.now());
      const [answers, skipped] = await Promise.all([
        answersOf(database, permit.of.id, true),
        skippedOf(database, permit.of.id),
      ]);
      const question = nextOpen(progressOf(answers, skipped), 0);
      return visit.redirect(
        question === null
          ? to('tellReview', { key })
          : to('tellQuestion', { key, question: String(question) }),
      );
    },
    tellReview: (visit) => review(visit, null),
    async tellFinish(visit) {
      const { key } = visit.params;
      const permit = await tellingByAddress(site, key);
      const told = await finishTelling(database, permit);
      // Sent twice, or nothing new: what was told before is told.
      if (told === 0 && permit.of.toldAt === null)
        return review(visit, visit.words(tellWords).review.nothingNew);
      return visit.redirect(to('tellDone', { key }));
    },
    async tellDone(visit) {
      const words = visit.words(tellWords);
      const { of: telling } = await tellingByAddress(site, visit.params.key);
      const [gatherers, isShared] = await Promise.all([
        gatherersOf(database, telling.storyId),
        isSharedAnywhere(database, telling.id),
      ]);
      return visit.page({
        title: words.done.title,
        main: DonePage({ words, address: visit.params.key, gatherers: inWords(gatherers), isShared }),
      });
    },
    async tellOffRecord(visit) {
      const { key } = visit.params;
      const tell = await tellingByAddress(site, key);
      const release = mayRelease({ kind: 'teller', telling: tell.of.id }, tell.of);
      const answer = (await visit.form()).text('answer');
      if (isId(answer)) await takeOffRecord(database, { tell, release }, answer, keeping());
      return visit.redirect(to('tellReview', { key }, { done: 'off' }));
    },
  };
}
