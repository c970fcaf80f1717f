import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { writtenForms } from '../forms/forms.ts';
import { marks } from '../look/marks.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { checkProps } from './check.ts';
import { CheckPage } from './check-pages.tsx';
import { consentOf, saveChoice } from './consent-store.ts';
import { consentWords } from './consent-words.ts';
import { NothingToForm, ReleaseFormPage } from './form-pages.tsx';
import { coolingOffHours, give, proposed } from './give.ts';
import { choiceFaultsInWords, readChoice, typedIn, typedOf } from './how.ts';
import { HowPage } from './how-pages.tsx';
import { previewOf } from './preview.ts';
import { tellerHere } from './teller-here.ts';

type Names = 'releaseHow' | 'releaseHowSave' | 'releaseCheck' | 'releaseGive' | 'releaseForm';

/** How it is shared, the check of everything, the yes itself; and each form as others would see it. */
export function agreeActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const here = async (visit: Visit<Names>) => {
    const permit = await tellerHere(database, visit.params.key, visit.hand, site.now());
    return { permit, consent: await consentOf(database, permit.of), words: visit.words(consentWords) };
  };
  const check = async (visit: Visit<Names>, isChanged: boolean) => {
    const { consent, words } = await here(visit);
    const { key } = visit.params;
    const { language } = visit;
    const props = checkProps(consent, proposed(consent, site.now()), {
      words,
      key,
      language,
      coolingOffHours: coolingOffHours(site),
    });
    return visit.page({
      title: words.check.title,
      status: isChanged ? 409 : 200,
      kind: 'working',
      language: 'en',
      main: CheckPage({ ...props, isChanged }),
    });
  };
  return {
    async releaseHow(visit) {
      const { consent, words } = await here(visit);
      const typed = typedOf(consent.choice);
      const props = { words, key_: visit.params.key, typed, circles: consent.circles, faults: {} };
      return visit.page({ title: words.how.title, kind: 'working', language: 'en', main: HowPage(props) });
    },
    async releaseHowSave(visit) {
      const { permit, consent, words } = await here(visit);
      const typed = typedIn(await visit.form());
      const { choice, faults } = readChoice(typed, consent, site.now());
      // What is right is kept even when something is wrong: nothing she typed is lost.
      await transaction(database, (trx) => saveChoice(trx, permit, choice));
      const { key } = visit.params;
      if (Object.keys(faults).length === 0) return visit.redirect(to('releaseCheck', { key }));
      const inWords = choiceFaultsInWords(faults, words);
      return visit.page({
        title: words.how.title,
        status: 422,
        kind: 'working',
        language: 'en',
        main: HowPage({ words, key_: key, typed, circles: consent.circles, faults: inWords }),
      });
    },
    releaseCheck: (visit) => check(visit, false),
    async releaseGive(visit) {
      const permit = await tellerHere(database, visit.params.key, visit.hand, site.now());
      const outcome = await give(site, permit, (await visit.form()).text('sum'));
      if (outcome === 'changed') return check(visit, true);
      const done = outcome.given > 0 ? 'agreed' : 'answered';
      return visit.redirect(to('released', { key: visit.params.key }, { done }));
    },
    async releaseForm(visit) {
      const { consent, words } = await here(visit);
      const form = found(writtenForms.find((one) => one === visit.params.form));
      const document = previewOf(consent, form, site.now());
      const props = { words, key_: visit.params.key };
      return visit.page({
        title: words.form.title(marks[form].label),
        kind: 'working',
        language: 'en',
        main: document ? ReleaseFormPage({ ...props, document }) : NothingToForm(props),
      });
    },
  };
}
