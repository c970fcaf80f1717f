import { to } from '../addresses.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import { nonceOf } from '../web/nonce.ts';
import { answersOf, skippedOf, skipQuestion } from './answer-store.ts';
import { nextOpen, progressOf, questionOf } from './answers.ts';
import { AskedNote } from './asked-parts.tsx';
import { askedFor } from './asked-store.ts';
import { beginTelling } from './begin-store.ts';
import { tellingByAddress } from './load.ts';
import { type Around, autosaved, showQuestion, takeAnswers } from './question-show.ts';
import { tellWords } from './tell-words.ts';

type Names = 'tellQuestion' | 'tellSave' | 'tellAutosave';

/** Telling by typing: one question a page. */
export function questionActions(site: Machinery): Actions<Names> {
  const { database } = site;
  return {
    async tellQuestion(visit) {
      const permit = await tellingByAddress(site, visit.params.key);
      return showQuestion(
        site,
        visit,
        permit,
        visit.params.question,
        await around(visit, permit.of.id),
        null,
      );
    },
    async tellSave(visit) {
      const { key, question } = visit.params;
      const permit = await tellingByAddress(site, key);
      const { number } = questionOf(question);
      const sent = await visit.form();
      await beginTelling(database, permit, site.now());
      const taken = await takeAnswers(site, visit, permit, question, sent);
      if (taken.unkept)
        return showQuestion(site, visit, permit, question, await around(visit, permit.of.id), taken.unkept);
      const [wish, nonce] = [sent.text('do'), nonceOf(sent)];
      if (wish === 'stay')
        return visit.redirect(to('tellQuestion', { key, question }, { done: 'saved', nonce }));
      if (wish === 'another')
        return visit.redirect(to('tellQuestion', { key, question }, { done: 'saved', more: 'yes', nonce }));
      if (wish === 'skip' && !taken.saved?.answers.some(({ text }) => text.trim()))
        await skipQuestion(database, permit, number);
      const [answers, skipped] = await Promise.all([
        answersOf(database, permit.of.id, true),
        skippedOf(database, permit.of.id),
      ]);
      const next = nextOpen(progressOf(answers, skipped), number);
      const done = wish === 'skip' ? 'skipped' : 'saved';
      return visit.redirect(
        next === null
          ? to('tellReview', { key }, { nonce })
          : to('tellQuestion', { key, question: String(next) }, { done, nonce }),
      );
    },
    async tellAutosave(visit) {
      const permit = await tellingByAddress(site, visit.params.key);
      await beginTelling(database, permit, site.now());
      const taken = await takeAnswers(site, visit, permit, visit.params.question, await visit.form());
      return visit.json(autosaved(taken, site.now()), taken.unkept ? 409 : 200);
    },
  };

  async function around(visit: Visit<Names>, tellingId: string): Promise<Around> {
    const { key, question } = visit.params;
    const words = visit.words(tellWords);
    return {
      head: AskedNote({ lead: words.asked, words: await askedFor(database, tellingId) }),
      save: to('tellSave', { key, question }),
      autosave: to('tellAutosave', { key, question }),
      draft: `${tellingId} ${question}`,
      href: (number) => to('tellQuestion', { key, question: String(number) }),
      review: { href: to('tellReview', { key }), text: words.question.review },
    };
  }
}
