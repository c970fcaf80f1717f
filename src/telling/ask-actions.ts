import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { makeKey } from '../library/keys.ts';
import { mayTell } from '../library/permits.ts';
import { tellingById } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import { limit } from '../people/rate-limit.ts';
import type { Actions, Sent } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { AskedPage, AskPage, type AskValues, MyTellingsPage, type TellWords } from './ask-pages.tsx';
import { ownTellings, startTelling } from './invite-store.ts';
import { isId } from './load.ts';
import { isEmail } from './story-form.ts';
import { tellWords } from './tell-words.ts';

const hour = 3600;
const longestField = 200;

/** Asking to tell, and the tellings of one's own account. */
export function askActions(
  site: Machinery,
): Actions<'tellAsk' | 'tellStart' | 'myTellings' | 'myTellingOpen'> {
  const { database } = site;
  return {
    async tellAsk(visit) {
      const words = visit.words(tellWords);
      if (visit.query.get('done') !== 'sent')
        return visit.page({
          title: words.ask.title,
          current: 'tellAsk',
          kind: 'reading',
          description: words.ask.lead,
          main: AskPage({ words, values: known(visit.hand), faults: {} }),
        });
      const mailbox = site.settings.trial ? to('mailbox', {}) : null;
      return visit.page({
        title: words.ask.sent,
        current: 'tellAsk',
        main: AskedPage({ words, mailbox }),
      });
    },
    async tellStart(visit) {
      const words = visit.words(tellWords);
      const values = valuesFrom(await visit.form());
      const faults = askFaults(values, words);
      if (Object.keys(faults).length > 0)
        return visit.page({
          title: words.ask.title,
          status: 422,
          current: 'tellAsk',
          main: AskPage({ words, values, faults }),
        });
      await limit(database, 'tell', visit.client, { most: 10, seconds: hour });
      await limit(database, 'tell to', values.email, { most: 5, seconds: 24 * hour });
      const place = values.place && words.ask.placeNote(values.place);
      await startTelling(database, visit.hand, { ...values, place });
      return visit.redirect(to('tellAsk', {}, { done: 'sent' }));
    },
    async myTellings(visit) {
      const words = visit.words(tellWords);
      const tellings = await ownTellings(database, visit.hand);
      return visit.page({ title: words.mine.title, main: MyTellingsPage({ words, tellings }) });
    },
    async myTellingOpen(visit) {
      const { telling: id } = visit.params;
      const telling = found(isId(id) ? await tellingById(database, id) : null);
      mayTell(visit.hand, telling);
      const key = await transaction(database, (trx) => makeKey(trx, telling.id, 'opened from the account'));
      return visit.redirect(telling.toldAt ? to('tellReview', { key }) : to('tell', { key }));
    },
  };
}

function known(hand: Parameters<typeof ownTellings>[1]): AskValues {
  const { name, email } = hand.kind === 'person' ? hand.person : { name: '', email: '' };
  return { name, role: '', place: '', about: '', email };
}

function valuesFrom(sent: Sent): AskValues {
  const line = (name: string) => sent.text(name).replace(/\s+/gu, ' ').trim();
  return {
    name: line('name'),
    role: line('role'),
    place: line('place'),
    about: line('about'),
    email: line('email'),
  };
}

function askFaults(values: AskValues, words: TellWords): Record<string, string> {
  const { ask } = words;
  const faults: Record<string, string> = {};
  if (!values.about) faults.about = ask.faultAbout;
  if (!values.name) faults.name = ask.faultName;
  if (!isEmail(values.email)) faults.email = ask.faultEmail;
  for (const [name, value] of Object.entries(values))
    if (value.length > longestField) faults[name] = ask.faultLong;
  return faults;
}
