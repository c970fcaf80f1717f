import { to } from '../addresses.ts';
import { currentAnnouncements } from '../finding/browse-store.ts';
import { maySteward } from '../library/permits.ts';
import { placeKinds, regions, settings, sizes } from '../library/places.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { Refused } from '../web/refused.ts';
import { PlacesEditPage } from './edit-pages.tsx';
import {
  allPlaces,
  allTopics,
  announce,
  endAnnouncement,
  type Kept,
  keepPlace,
  keepTopic,
  type NewPlace,
} from './edit-store.ts';
import { idOf } from './id-of.ts';
import { mergeActions } from './merge-actions.ts';
import { AnnouncementsPage } from './news-pages.tsx';
import { stewardWords } from './steward-words.ts';
import { endOfDay, typedDay } from './typed-day.ts';

type Names =
  | 'announcements'
  | 'announcementMake'
  | 'announcementEnd'
  | 'placesEdit'
  | 'placeSave'
  | 'topicSave'
  | keyof ReturnType<typeof mergeActions>;

/** What stewards write for readers: news on the first page, and the names of places and topics. */
export function editActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const announcements = async (visit: Visit, form: Sent | null, faults: Faults) => {
    const words = visit.words(stewardWords);
    const current = await currentAnnouncements(database, site.now());
    return visit.page({
      title: words.announcements.title,
      current: 'steward',
      status: form ? 422 : 200,
      main: AnnouncementsPage({
        words,
        current,
        values: firstOf(form),
        until: form ? typedDay(form, 'until') : { day: '', month: '', year: '' },
        faults,
        done: visit.query.get('done'),
      }),
    });
  };
  const placesPage = async (visit: Visit, form: Sent | null, faults: Faults) => {
    const words = visit.words(stewardWords);
    const [all, topics] = await Promise.all([allPlaces(database), allTopics(database)]);
    return visit.page({
      title: words.places.title,
      current: 'steward',
      status: form ? 422 : 200,
      main: PlacesEditPage({
        words,
        all,
        topics,
        place: form ? form.text('place') : (visit.query.get('place') ?? ''),
        topic: form ? form.text('slug') : (visit.query.get('topic') ?? ''),
        values: firstOf(form),
        faults,
        done: visit.query.get('done'),
      }),
    });
  };
  const afterwards = (visit: Visit, form: Sent, field: string, kept: Kept) => {
    if (kept === 'not here') throw new Refused('not here');
    if (kept === 'there') return placesPage(visit, form, { [field]: visit.words(stewardWords).places.there });
    return visit.redirect(to('placesEdit', {}, { done: 'kept' }));
  };
  return {
    ...mergeActions(site),
    async announcements(visit) {
      maySteward(visit.hand);
      return announcements(visit, null, {});
    },
    async announcementMake(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(stewardWords).announcements;
      const form = await visit.form();
      const [title, body, until] = [
        form.text('title').trim(),
        form.text('body').trim(),
        endOfDay(typedDay(form, 'until')),
      ];
      const faults: Record<string, string> = {};
      if (!title) faults.title = words.headingEmpty;
      if (title.length > 120) faults.title = words.headingLong;
      if (!body) faults.body = words.bodyEmpty;
      if (body.length > 1000) faults.body = words.bodyLong;
      if (until === null) faults.until = words.untilWrong;
      else if (until && until < site.now()) faults.until = words.untilOver;
      if (Object.keys(faults).length > 0) return announcements(visit, form, faults);
      await announce(database, permit, { title, body, until: until ?? null });
      return visit.redirect(to('announcements', {}, { done: 'announced' }));
    },
    async announcementEnd(visit) {
      const permit = maySteward(visit.hand);
      await endAnnouncement(database, permit, idOf(visit.params.announcement));
      return visit.redirect(to('announcements', {}, { done: 'ended' }));
    },
    async placesEdit(visit) {
      maySteward(visit.hand);
      return placesPage(visit, null, {});
    },
    async placeSave(visit) {
      const permit = maySteward(visit.hand);
      const form = await visit.form();
      const place = placeOf(form);
      if (!place.name) return placesPage(visit, form, { name: visit.words(stewardWords).places.nameEmpty });
      return afterwards(
        visit,
        form,
        'name',
        await keepPlace(database, permit, place, form.text('place') || null),
      );
    },
    async topicSave(visit) {
      const permit = maySteward(visit.hand);
      const form = await visit.form();
      const name = form.text('topic').trim().slice(0, 80);
      if (!name) return placesPage(visit, form, { topic: visit.words(stewardWords).places.nameEmpty });
      return afterwards(
        visit,
        form,
        'topic',
        await keepTopic(database, permit, name, form.text('slug') || null),
      );
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
