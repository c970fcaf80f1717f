import { isDeepStrictEqual } from 'node:util';
import { to } from '../addresses.ts';
import type { Asked } from '../hearing/asked.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Visit } from '../people/visit.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found } from '../web/refused.ts';
import { askedFrom, kindFrom, type TypedAsked, typedAsked, typedFrom } from './asked-form.ts';
import { AskedFormPage, newQuestion } from './asked-form-pages.tsx';
import type { Campaign } from './campaign.ts';
import { newestVersion, versionsOf } from './campaign-store.ts';
import { listeningWords } from './listening-words.ts';
import { isBilingual, roundOf } from './load.ts';
import { withOne } from './question-order.ts';
import { changeQuestions, repliesOf } from './questions-store.ts';

type Names = 'askedNew' | 'askedEdit' | 'askedSave';

/** Writing a question: a new one of any kind, or another wording of one that is asked. */
export function askedActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const show = async (
    visit: Visit<Names>,
    campaign: Campaign,
    question: string | null,
    typed: TypedAsked,
    { faults = {}, isStale = false }: { faults?: Faults; isStale?: boolean } = {},
  ) => {
    const words = visit.words(listeningWords);
    const [{ number }, { counted }] = await Promise.all([
      newestVersion(database, campaign.id),
      repliesOf(database, campaign.id),
    ]);
    return visit.page({
      title: question === null ? words.asked.newTitle : words.asked.title,
      status: isStale ? 409 : Object.keys(faults).length > 0 ? 422 : 200,
      current: 'steward',
      language: 'en',
      main: AskedFormPage({
        words,
        campaign,
        question,
        typed,
        version: number,
        faults,
        notes: [
          ...(isStale ? [words.asked.stale] : []),
          ...(question !== null && counted > 0 ? [words.asked.answered] : []),
        ],
        isBilingual: isBilingual(site),
      }),
    });
  };
  return {
    async askedNew(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      return show(visit, campaign, null, typedAsked(found(kindFrom(visit.query.get('kind')))));
    },
    async askedEdit(visit) {
      const { campaign } = await roundOf(site, visit, visit.params.campaign);
      const { questions } = await newestVersion(database, campaign.id);
      const asked = found(questions.find(({ key }) => key === visit.params.question));
      return show(visit, campaign, asked.key, typedAsked(asked));
    },
    async askedSave(visit) {
      const { permit, campaign } = await roundOf(site, visit, visit.params.campaign);
      const sent = await visit.form();
      const versions = await versionsOf(database, campaign.id);
      const newest = versions.at(-1)!;
      const question = visit.params.question === newQuestion ? null : visit.params.question;
      const now = question === null ? null : found(byKey(newest.questions, question));
      const typed = typedFrom(found(now?.kind ?? kindFrom(sent.text('kind'))), sent);
      const seen = versions.find(({ number }) => number === Number(sent.text('version')));
      // What was written by somebody else since the form was opened is not overwritten unseen.
      if (now && seen && !isDeepStrictEqual(byKey(seen.questions, now.key) ?? now, now))
        return show(visit, campaign, question, typed, { isStale: true });
      const others = newest.questions.map(({ key }) => key).filter((key) => key !== question);
      const read = askedFrom(typed, now, [...others, newQuestion, ...usedKeys(versions)]);
      if ('faults' in read) return show(visit, campaign, question, typed, { faults: read.faults });
      const { asked } = read;
      const why = await changeQuestions(database, permit, campaign, (questions) =>
        isDeepStrictEqual(byKey(questions, asked.key), asked) ? null : withOne(questions, asked),
      );
      if (why[0]) {
        const faults = { 'words-en': visit.words(listeningWords).changeFault(why[0]) };
        return show(visit, campaign, question, typed, { faults });
      }
      const { slug } = campaign;
      return visit.redirect(
        sent.text('do') === 'more'
          ? to('askedEdit', { campaign: slug, question: asked.key })
          : `${to('campaign', { campaign: slug }, { done: 'question' })}#questions`,
      );
    },
  };
}

function byKey(questions: readonly Asked[], key: string): Asked | null {
  return questions.find((asked) => asked.key === key) ?? null;
}

/** Keys of every question that was ever asked here: a new one never takes what was replied to an old one. */
function usedKeys(versions: readonly { questions: readonly Asked[] }[]): string[] {
  return versions.flatMap(({ questions }) => questions.map(({ key }) => key));
}
