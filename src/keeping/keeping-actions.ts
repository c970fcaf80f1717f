import { to } from '../addresses.ts';
import { sentFile } from '../editions/sent-file.ts';
import { maySteward } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { examine } from './doctor.ts';
import { erasePerson, isLastSteward } from './erase.ts';
import { everythingAbout } from './everything-store.ts';
import { askForExport } from './export-job.ts';
import { DoctorPage, ErasePage, EverythingPage, ExportsPage } from './keeping-pages.tsx';
import { keepingWords } from './keeping-words.ts';

type Names =
  | 'exports'
  | 'exportAsk'
  | 'exportFile'
  | 'memberErase'
  | 'memberEraseDo'
  | 'everything'
  | 'doctor';

/** Taking everything away, erasing somebody, finding everything about somebody, and whether all is well. */
export function keepingActions(site: Machinery): Actions<Names> {
  const { database, files } = site;
  const personOf = async (visit: Visit<'memberErase'> | Visit<'memberEraseDo'>) => {
    const { person } = visit.params;
    const row = /^[0-9a-f-]{36}$/iu.test(person)
      ? await database
          .selectFrom('person')
          .select(['id', 'email', 'name'])
          .where('id', '=', person)
          .where('erased_at', 'is', null)
          .executeTakeFirst()
      : null;
    return found(row);
  };
  return {
    async exports(visit) {
      maySteward(visit.hand);
      const words = visit.words(keepingWords);
      const exports = await database
        .selectFrom('site_export')
        .select(['id', 'at', 'state', 'bytes', 'reason'])
        .orderBy('at', 'desc')
        .limit(20)
        .execute();
      return visit.page({
        title: words.exports.title,
        current: 'steward',
        main: ExportsPage({ words, exports, isAsked: visit.query.get('done') === 'asked' }),
      });
    },
    async exportAsk(visit) {
      await askForExport(database, maySteward(visit.hand));
      return visit.redirect(to('exports', {}, { done: 'asked' }));
    },
    async exportFile(visit) {
      maySteward(visit.hand);
      const id = found(/^[0-9a-f-]{36}$/iu.test(visit.params.export) ? visit.params.export : null);
      const row = found(
        await database
          .selectFrom('site_export')
          .selectAll()
          .where('id', '=', id)
          .where('state', '=', 'ready')
          .executeTakeFirst(),
      );
      return sentFile(files, visit.request, {
        file_key: found(row.file_key),
        type: 'application/zip',
        sha256: row.id.replaceAll('-', ''),
        name: 'passalong-export.zip',
      });
    },
    async memberErase(visit) {
      maySteward(visit.hand);
      const words = visit.words(keepingWords);
      const person = await personOf(visit);
      return visit.page({
        title: words.erase.title(person.name || person.email),
        current: 'steward',
        main: ErasePage({ words, person, faults: {}, chosen: '', typed: '', done: null }),
      });
    },
    async memberEraseDo(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(keepingWords);
      const person = await personOf(visit);
      const form = await visit.form();
      const chosen = form.text('tellings');
      const faults: Record<string, string> = {};
      if (chosen !== 'delete' && chosen !== 'keep without a name') faults.tellings = words.erase.choose;
      if (form.text('email').trim().toLowerCase() !== person.email.toLowerCase())
        faults.email = words.erase.wrong;
      else if (await isLastSteward(database, person.id)) faults.email = words.erase.last;
      const title = words.erase.title(person.name || person.email);
      if (Object.keys(faults).length > 0)
        return visit.page({
          title,
          status: 422,
          current: 'steward',
          main: ErasePage({ words, person, faults, chosen, typed: form.text('email'), done: null }),
        });
      const done = await erasePerson(
        database,
        files,
        permit,
        person.email,
        chosen as 'delete' | 'keep without a name',
      );
      return visit.page({
        title: words.erase.button,
        current: 'steward',
        main: ErasePage({ words, person, faults: {}, chosen, typed: '', done }),
      });
    },
    async everything(visit) {
      const permit = maySteward(visit.hand);
      const words = visit.words(keepingWords);
      const asked = (visit.query.get('words') ?? '').trim().slice(0, 200);
      const isShort = visit.query.has('words') && asked.length < 2;
      const rows = asked.length >= 2 ? await everythingAbout(database, permit, asked) : null;
      return visit.page({
        title: words.everything.title,
        status: isShort ? 422 : 200,
        current: 'steward',
        main: EverythingPage({
          words,
          asked,
          found: rows,
          faults: isShort ? { words: words.everything.short } : {},
        }),
      });
    },
    async doctor(visit) {
      maySteward(visit.hand);
      const words = visit.words(keepingWords);
      return visit.page({
        title: words.doctor.title,
        current: 'steward',
        main: DoctorPage({ words, findings: await examine(site) }),
      });
    },
  };
}
