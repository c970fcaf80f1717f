import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { type JobState, jobRows, retryJob, stopJob } from '../jobs/job-store.ts';
import { record } from '../library/events.ts';
import { maySteward } from '../library/permits.ts';
import { storyAtWork } from '../library/story-rows.ts';
import { storiesAtWork } from '../library/story-state-store.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { editActions } from './edit-actions.ts';
import { idOf } from './id-of.ts';
import { JobsPage } from './jobs-pages.tsx';
import { shownRow } from './small-numbers.ts';
import { EventsPage, ReadingPage, StewardPage } from './steward-pages.tsx';
import { happened, needsCounted, openedSince, reviewStory, thingsCounted } from './steward-store.ts';
import { stewardWords } from './steward-words.ts';
import { StoriesAtWorkPage } from './stories-pages.tsx';
import { isShown, readShow, storiesShown } from './stories-shown.ts';

type Names =
  | 'steward'
  | 'stewardStories'
  | 'stewardReview'
  | 'jobs'
  | 'jobRetry'
  | 'jobStop'
  | 'reading'
  | 'events'
  | keyof ReturnType<typeof editActions>;

const perPage = 40;
/** Jobs of one state that are listed. */
const jobsShown = 40;

/** Running the site: what needs somebody, stories, work, what is read, what happened, news, places. */
export function stewardActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const jobsAt = async (...states: JobState[]) =>
    (
      await Promise.all(states.map((state) => jobRows(database, { state, limit: jobsShown, offset: 0 })))
    ).flat();
  return {
    ...editActions(site),
    async steward(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const [counted, stories] = await Promise.all([
        needsCounted(database, site.now()),
        storiesAtWork(database, { gatherer: null, limit: 500 }),
      ]);
      const now = site.now();
      const needs = {
        ...counted,
        names: stories.filter((story) => isShown(story, 'names to decide', now)).length,
        stuck: stories.filter((story) => isShown(story, 'stuck', now)).length,
      };
      return visit.page({
        title: words.title,
        current: 'steward',
        main: StewardPage({ words, needs, counts: await thingsCounted(database) }),
      });
    },
    async stewardStories(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const show = readShow(visit.query.get('show'));
      const page = Math.max(1, Math.min(500, Math.floor(Number(visit.query.get('page'))) || 1));
      const now = site.now();
      const rows = await storiesShown(database, { show, limit: perPage, offset: (page - 1) * perPage, now });
      const at = (number: number) => to('stewardStories', {}, { show, page: number });
      return visit.page({
        title: words.stories.title,
        current: 'steward',
        main: StoriesAtWorkPage({
          words,
          stories: rows.slice(0, perPage),
          show,
          now,
          paging: {
            previous: page > 1 ? at(page - 1) : null,
            next: rows.length > perPage ? at(page + 1) : null,
          },
          done: visit.query.get('done'),
        }),
      });
    },
    async stewardReview(visit) {
      const permit = maySteward(visit.hand);
      const story = found(await storyAtWork(database, visit.params.story));
      const says = (await visit.form()).text('says') === 'has changed' ? 'has changed' : 'still true';
      await reviewStory(database, permit, story.id, says, site.settings.reviewMonths);
      return visit.redirect(to('stewardStories', {}, { done: 'reviewed' }));
    },
    async jobs(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const [failed, underWay, over] = await Promise.all([
        jobsAt('failed', 'cancelled'),
        jobsAt('active', 'retry', 'created'),
        jobsAt('completed'),
      ]);
      return visit.page({
        title: words.jobs.title,
        current: 'steward',
        main: JobsPage({ words, failed, underWay, over, now: site.now(), done: visit.query.get('done') }),
      });
    },
    async jobRetry(visit) {
      const { hand } = maySteward(visit.hand);
      await transaction(database, async (trx) => {
        await retryJob(trx, idOf(visit.params.job));
        await record(trx, hand, 'retried a job', { subject: visit.params.job });
      });
      return visit.redirect(to('jobs', {}, { done: 'retried' }));
    },
    async jobStop(visit) {
      const { hand } = maySteward(visit.hand);
      await transaction(database, async (trx) => {
        await stopJob(trx, idOf(visit.params.job));
        await record(trx, hand, 'stopped a job', { subject: visit.params.job });
      });
      return visit.redirect(to('jobs', {}, { done: 'stopped' }));
    },
    async reading(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const since = new Date(site.now().getTime() - 84 * 86_400_000).toISOString().slice(0, 10);
      const byStory = Map.groupBy(await openedSince(database, since), ({ storyId }) => storyId);
      const rows = [...byStory.values()].map((opened) => ({
        slug: opened[0]!.slug,
        title: opened[0]!.title,
        shown: shownRow(Object.fromEntries(opened.map(({ form, count }) => [form, count]))),
      }));
      return visit.page({
        title: words.reading.title,
        current: 'steward',
        main: ReadingPage({ words, rows: rows.sort((a, b) => (b.shown.total ?? 0) - (a.shown.total ?? 0)) }),
      });
    },
    async events(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const before = Number(visit.query.get('before')) || null;
      const events = await happened(database, { before, limit: perPage });
      const older = events.length === perPage ? to('events', {}, { before: events.at(-1)!.id }) : null;
      return visit.page({
        title: words.events.title,
        current: 'steward',
        main: EventsPage({ words, events, now: site.now(), older }),
      });
    },
  };
}
