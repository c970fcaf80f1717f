import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { currentAnnouncements } from '../finding/browse-store.ts';
import { jobRows, retryJob, stopJob } from '../jobs/job-store.ts';
import { record } from '../library/events.ts';
import { maySteward } from '../library/permits.ts';
import { placeKinds, regions, settings, sizes } from '../library/places.ts';
import { storyAtWork } from '../library/story-rows.ts';
import { storiesAtWork } from '../library/story-state-store.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found } from '../web/refused.ts';
import { AnnouncementsPage, PlacesEditPage } from './edit-pages.tsx';
import { shownRow } from './small-numbers.ts';
import { EventsPage, JobsPage, ReadingPage, StewardPage, StoriesAtWorkPage } from './steward-pages.tsx';
import {
  addPlace,
  addTopic,
  announce,
  endAnnouncement,
  happened,
  type NewPlace,
  needsCounted,
  openedSince,
  reviewStory,
} from './steward-store.ts';
import { stewardWords } from './steward-words.ts';

type Names =
  | 'steward'
  | 'stewardStories'
  | 'stewardReview'
  | 'jobs'
  | 'jobRetry'
  | 'jobStop'
  | 'reading'
  | 'events'
  | 'announcements'
  | 'announcementMake'
  | 'announcementEnd'
  | 'placesEdit'
  | 'placeSave'
  | 'topicSave';

const perPage = 40;
const month = 30 * 86_400_000;

/** Running the site: what needs somebody, stories, work, what is read, what happened, news, places. */
export function stewardActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const announcements = async (visit: Visit, form: Sent | null, faults: Faults) => {
    const words = visit.words(stewardWords);
    const current = await currentAnnouncements(database, site.now());
    return visit.page({
      title: words.announcements.title,
      status: form ? 422 : 200,
      main: AnnouncementsPage({ words, current, values: firstOf(form), faults }),
    });
  };
  const placesPage = async (visit: Visit, form: Sent | null, faults: Faults) => {
    const words = visit.words(stewardWords);
    const all = await database.selectFrom('place').selectAll().orderBy('name').execute();
    const topics = await database.selectFrom('topic').selectAll().orderBy('name').execute();
    return visit.page({
      title: words.places.title,
      status: form ? 422 : 200,
      main: PlacesEditPage({ words, all, topics, values: firstOf(form), faults }),
    });
  };
  return {
    async steward(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const [counted, stories] = await Promise.all([
        needsCounted(database, site.now()),
        storiesAtWork(database, { gatherer: null, limit: 500 }),
      ]);
      const unmoved = stories.filter(
        ({ state, updatedAt }) =>
          !['shared', 'taken back'].includes(state) && site.now().getTime() - updatedAt.getTime() > month,
      );
      const needs = {
        ...counted,
        names: stories.filter(({ state }) => state === 'names to decide').length,
        stuck: unmoved.length,
      };
      return visit.page({
        title: words.title,
        current: 'steward',
        main: StewardPage({ words, needs }),
      });
    },
    async stewardStories(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const page = Math.max(1, Math.min(500, Number(visit.query.get('page')) || 1));
      const rows = await storiesAtWork(database, {
        gatherer: null,
        limit: perPage + 1,
        offset: (page - 1) * perPage,
      });
      const at = (number: number) => to('stewardStories', {}, { page: number });
      const paging = {
        previous: page > 1 ? at(page - 1) : null,
        next: rows.length > perPage ? at(page + 1) : null,
      };
      return visit.page({
        title: words.stories.title,
        current: 'steward',
        main: StoriesAtWorkPage({
          words,
          stories: rows.slice(0, perPage),
          now: site.now(),
          paging,
          today: site.now().toISOString().slice(0, 10),
        }),
      });
    },
    async stewardReview(visit) {
      const permit = maySteward(visit.hand);
      const story = found(await storyAtWork(database, visit.params.story));
      const says = (await visit.form()).text('says') === 'has changed' ? 'has changed' : 'still true';
      await reviewStory(database, permit, story.id, says, site.settings.reviewMonths);
      return visit.redirect(to('stewardStories', {}));
    },
    async jobs(visit) {
      maySteward(visit.hand);
      const words = visit.words(stewardWords);
      const jobs = await jobRows(database, { state: null, limit: 100, offset: 0 });
      return visit.page({
        title: words.jobs.title,
        current: 'steward',
        main: JobsPage({ words, jobs, now: site.now() }),
      });
    },
    async jobRetry(visit) {
      const { hand } = maySteward(visit.hand);
      await transaction(database, async (trx) => {
        await retryJob(trx, idOf(visit.params.job));
        await record(trx, hand, 'retried a job', { subject: visit.params.job });
      });
      return visit.redirect(to('jobs', {}));
    },
    async jobStop(visit) {
      const { hand } = maySteward(visit.hand);
      await transaction(database, async (trx) => {
        await stopJob(trx, idOf(visit.params.job));
        await record(trx, hand, 'stopped a job', { subject: visit.params.job });
      });
      return visit.redirect(to('jobs', {}));
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
    announcements: (visit) => {
      maySteward(visit.hand);
      return announcements(visit, null, {});
    },
    async announcementMake(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(stewardWords).announcements;
      const form = await visit.form();
      const [title, body, until] = [form.text('title').trim(), form.text('body').trim(), form.text('until')];
      const faults: Record<string, string> = {};
      if (!title) faults.title = words.headingEmpty;
      if (!body) faults.body = words.bodyEmpty;
      if (body.length > 1000) faults.body = words.bodyLong;
      if (until && Number.isNaN(Date.parse(until))) faults.until = words.untilWrong;
      if (Object.keys(faults).length > 0) return announcements(visit, form, faults);
      await announce(database, permit, { title, body, until: until ? new Date(`${until}T23:59:59Z`) : null });
      return visit.redirect(to('announcements', {}));
    },
    async announcementEnd(visit) {
      const permit = maySteward(visit.hand);
      await endAnnouncement(database, permit, idOf(visit.params.announcement));
      return visit.redirect(to('announcements', {}));
    },
    placesEdit: (visit) => {
      maySteward(visit.hand);
      return placesPage(visit, null, {});
    },
    async placeSave(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(stewardWords).places;
      const form = await visit.form();
      const place = placeOf(form);
      if (!place.name) return placesPage(visit, form, { name: words.nameEmpty });
      if (!(await addPlace(database, permit, place))) return placesPage(visit, form, { name: words.there });
      return visit.redirect(to('placesEdit', {}));
    },
    async topicSave(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(stewardWords).places;
      const form = await visit.form();
      const name = form.text('topic').trim().slice(0, 80);
      if (!name) return placesPage(visit, form, { topic: words.nameEmpty });
      if (!(await addTopic(database, permit, name))) return placesPage(visit, form, { topic: words.there });
      return visit.redirect(to('placesEdit', {}));
    },
  };
}

function placeOf(form: Sent): NewPlace {
  const one = <T extends string>(name: string, list: readonly T[]) =>
    list.find((value) => value === form.text(name)) ?? list[0]!;
  return {
    name: form.text('name').trim().slice(0, 120),
    kind: one('kind', placeKinds),
    setting: one('setting', settings),
    size: one('size', sizes),
    region: one('region', regions),
    about: form.text('about').trim().slice(0, 200),
  };
}

function firstOf(form: Sent | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form?.values ?? {}).map(([name, values]) => [name, values[0] ?? '']),
  );
}

/** An id from an address; one that is none leads nowhere. @throws Refused */
function idOf(text: string): string {
  return found(/^[0-9a-f-]{36}$/iu.test(text) ? text : null);
}
