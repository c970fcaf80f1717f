import { transaction } from '../database/database.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { confirmHearing, keyOpens, stopLetters } from './hear-store.ts';
import { ConfirmPage, DonePage, GonePage, StopPage } from './letter-pages.tsx';
import { wantWords } from './want-words.ts';

type Names = 'letterConfirm' | 'letterConfirmGive' | 'letterStop' | 'letterStopGive';

/**
 * What the links in mail lead to. Nothing happens by opening one: mail programs open links to look at them. A button does it; for
 * stopping, so does the mail program's own (RFC 8058).
 */
export function letterActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const opened = (visit: Visit<Names>, madeFor: 'confirm' | 'stop') =>
    transaction(database, (trx) => keyOpens(trx, visit.params.token, madeFor, site.now()));
  const gone = (visit: Visit) => {
    const words = visit.words(wantWords);
    return visit.page({ title: words.gone.title, status: 404, main: GonePage({ words }) });
  };
  const done = (visit: Visit, which: 'confirm' | 'stop') => {
    const words = visit.words(wantWords);
    return visit.page({ title: words[which].done, main: DonePage({ words, which }) });
  };
  return {
    async letterConfirm(visit) {
      const key = await opened(visit, 'confirm');
      if (!key) return gone(visit);
      const words = visit.words(wantWords);
      return visit.page({
        title: words.confirm.title,
        main: ConfirmPage({ words, token: visit.params.token, want: key.words }),
      });
    },
    async letterConfirmGive(visit) {
      const key = await opened(visit, 'confirm');
      if (!key) return gone(visit);
      await transaction(database, (trx) => confirmHearing(trx, visit.hand, key, site.now()));
      return done(visit, 'confirm');
    },
    async letterStop(visit) {
      const key = await opened(visit, 'stop');
      if (!key) return gone(visit);
      const words = visit.words(wantWords);
      return visit.page({ title: words.stop.title, main: StopPage({ words, token: visit.params.token }) });
    },
    async letterStopGive(visit) {
      const key = await opened(visit, 'stop');
      if (!key) return gone(visit);
      await transaction(database, (trx) => stopLetters(trx, visit.hand, key.readerId));
      return done(visit, 'stop');
    },
  };
}
