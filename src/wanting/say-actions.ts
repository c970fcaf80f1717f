import { to } from '../addresses.ts';
import { transaction } from '../database/database.ts';
import { filtersOf } from '../finding/filters.ts';
import { findWords } from '../finding/find-words.ts';
import { type Finder, search } from '../finding/search.ts';
import { readerOf } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import { limit, limitHere } from '../people/rate-limit.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import { isEmail } from '../telling/story-form.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { askToHear, type Hearer } from './hear-store.ts';
import { likeWords } from './like-store.ts';
import { SayPage, ThanksPage, type TypedWant } from './say-pages.tsx';
import { cameFrom, sayWant } from './say-store.ts';
import { storySeen } from './story-seen-store.ts';
import { asKept, longestWant, wantFault } from './want.ts';
import { type WantWords, wantWords } from './want-words.ts';
import { placesToChoose, shownWants } from './wants-store.ts';
import { wanterOf } from './who-store.ts';

const hour = 3600;
/** Wants an hour from one network address: a whole office may sit behind one. */
const wantsPerHour = 20;
/** Passages and wants on the page of thanks. */
const mostShown = 3;

/** Saying what one wants to know, and what is shown to whoever has. */
export function sayActions(site: Machinery, finder: Finder): Actions<'wantSay' | 'want' | 'wantThanks'> {
  const { database } = site;
  const form = async (visit: Visit, typed: TypedWant, faults: Faults) => {
    const words = visit.words(wantWords);
    const reader = await readerOf(database, visit.hand);
    const [places, story] = await Promise.all([
      placesToChoose(database),
      typed.story ? storySeen(database, reader, typed.story) : null,
    ]);
    return visit.page({
      title: words.say.title,
      status: Object.keys(faults).length > 0 ? 422 : 200,
      current: 'wants',
      main: SayPage({
        words,
        typed,
        faults,
        places,
        storyTitle: story?.title ?? null,
        isMember: visit.hand.kind === 'person',
      }),
    });
  };
  return {
    wantSay(visit) {
      const story = (visit.query.get('story') ?? '').slice(0, 200);
      const from = story ? 'story' : 'wants';
      return form(visit, { words: '', from, story, place: '', email: '', hear: false }, {});
    },
    async want(visit) {
      const words = visit.words(wantWords);
      const typed = typedFrom(await visit.form());
      const faults = faultsOf(typed, words);
      if (Object.keys(faults).length > 0) return form(visit, typed, faults);
      await limit(database, 'want', visit.client, { most: wantsPerHour, seconds: hour });
      const hearer = hearerOf(visit, typed);
      if (hearer) await limitHearing(site, visit, hearer);
      // The same words may stand in a reply to a round of listening, whose writer was told that nobody knows who they are.
      const asNobody = typed.from === 'listening' && hearer === null;
      const { wanter, cookies } = await wanterOf(database, visit, true, { asNobody });
      const reader = await readerOf(database, visit.hand);
      const [places, story] = await Promise.all([
        placesToChoose(database),
        typed.story ? storySeen(database, reader, typed.story) : null,
      ]);
      const kept = await transaction(database, async (trx) => {
        const want = await sayWant(trx, asNobody ? { kind: 'visitor' } : visit.hand, {
          ...wanter!,
          words: typed.words,
          cameFrom: cameFrom.find((one) => one === typed.from) ?? 'wants',
          placeId: places.find(({ id }) => id === typed.place)?.id ?? null,
          storyId: story?.id ?? null,
        });
        if (hearer) {
          const { commonWantId, id: wantId } = want;
          await askToHear(trx, visit.hand, hearer, { commonWantId, wantId, language: visit.language });
        }
        return want;
      });
      const hears = hearer === null ? undefined : 'email' in hearer ? 'mail' : 'account';
      const again = kept.isAgain ? 'yes' : undefined;
      return visit.redirect(to('wantThanks', {}, { q: asKept(typed.words), again, hears }), cookies);
    },
    async wantThanks(visit) {
      const words = visit.words(wantWords);
      const question = (visit.query.get('q') ?? '').slice(0, longestWant);
      if (question)
        limitHere(database, 'search', visit.client, { most: site.settings.searchPerMinute, seconds: 60 });
      const reader = await readerOf(database, visit.hand);
      const { wanter } = await wanterOf(database, visit, false);
      const [found, codes] = await Promise.all([
        search(finder, reader, question, filtersOf(new URLSearchParams())),
        likeWords(site, question, mostShown),
      ]);
      const like = await shownWants(database, reader, wanter, { codes, limit: mostShown, offset: 0 });
      const hears = visit.query.get('hears');
      return visit.page({
        title: words.thanks.title,
        current: 'wants',
        main: ThanksPage({
          words,
          findWords: visit.words(findWords),
          isAgain: visit.query.get('again') === 'yes',
          hears: hears === 'mail' || hears === 'account' ? hears : null,
          mailbox: site.settings.trial ? to('mailbox', {}) : null,
          answers: found.answers ? found.results.slice(0, mostShown) : [],
          like,
        }),
      });
    },
  };
}

/** Mail is sent to an address that anybody may have typed: only so often to one address, and for one network address. @throws Refused */
export async function limitHearing({ database }: Machinery, visit: Visit, hearer: Hearer): Promise<void> {
  if (!('email' in hearer)) return;
  await limit(database, 'hear', visit.client, { most: 10, seconds: hour });
  await limit(database, 'hear to', hearer.email, { most: 5, seconds: 24 * hour });
}

/** Who is to hear, as a form says it; null for nobody. */
function hearerOf(visit: Visit, typed: TypedWant): Hearer | null {
  if (visit.hand.kind === 'person') return typed.hear ? { personId: visit.hand.person.id } : null;
  return typed.email ? { email: typed.email } : null;
}

function typedFrom(sent: Sent): TypedWant {
  return {
    // A form is a megabyte at most, so that a pasted novel comes back whole.
    words: sent.text('words'),
    from: sent.text('from'),
    story: sent.text('story').slice(0, 200),
    place: sent.text('place'),
    email: sent.text('email').trim(),
    hear: sent.text('hear') === 'yes',
  };
}

function faultsOf({ words: text, email }: TypedWant, words: WantWords): Faults {
  const kept = asKept(text);
  const fault = wantFault(kept);
  return {
    ...(fault && {
      words: fault === 'long' ? words.say.long(kept.length, longestWant) : words.say[fault],
    }),
    ...(email && !isEmail(email) && { email: words.say.wrongEmail }),
  };
}
