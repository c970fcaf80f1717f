import { to } from '../addresses.ts';
import { type Asked, wordingIn } from '../hearing/asked.ts';
import { readPart, type Typed } from '../hearing/part.ts';
import { mayReply } from '../library/permits.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import { nonceOf } from '../web/nonce.ts';
import type { Faults } from '../web/parts/fields.tsx';
import { found, Refused } from '../web/refused.ts';
import { momentInWords } from '../web/words.ts';
import { AskQuestionPage, AskTooLongPage } from './ask-pages.tsx';
import { askWords } from './ask-words.ts';
import { versionOf } from './campaign-store.ts';
import { beside, marksOf } from './reply.ts';
import { forget } from './reply-cookie.ts';
import { type ReplyHere, showClosed } from './reply-show.ts';
import { finishReply, partsOf, replyByKey, savePart } from './reply-store.ts';
import { typedOf } from './typed.ts';

type Names = 'askQuestion' | 'askSave' | 'askAutosave';

/** The most that one answer may be as it is sent, in bytes: a long novel, to be given back with words on its length. */
const largestReply = 4 * 1024 * 1024;

/** A reply, its round, its questions, and the one that the address names. */
interface Here extends ReplyHere {
  questions: readonly Asked[];
  asked: Asked;
}

/** What was kept: how often by now, and whether something else had been kept since the page was opened. */
interface Kept {
  revision: number;
  isOver: boolean;
}

/** What was not, to be shown again. */
interface Unkept {
  typed: Typed;
  faults: Faults;
}

/** Replying: one question a page, kept as it is sent and as it is written. */
export function questionActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const here = async ({ params }: Visit<Names>): Promise<Here> => {
    const begun = found(await replyByKey(database, params.campaign, params.key, site.now()));
    const { questions } = await versionOf(database, begun.campaign.id, begun.reply.version);
    return { ...begun, questions, asked: found(questions.find(({ key }) => key === params.question)) };
  };
  const show = async (visit: Visit<Names>, { reply, questions, asked }: Here, unkept: Unkept | null) => {
    const words = visit.words(askWords);
    const [kept] = await partsOf(database, reply.id, asked.key);
    const { campaign, key } = visit.params;
    return visit.page({
      title: wordingIn(asked.words, visit.language),
      status: unkept ? 422 : 200,
      islands: ['reply'],
      main: AskQuestionPage({
        words,
        language: visit.language,
        address: { campaign, key },
        asked,
        number: questions.indexOf(asked) + 1,
        all: questions.length,
        typed: unkept?.typed ?? typedOf(asked, kept?.part ?? null),
        revision: kept?.revision ?? 0,
        faults: unkept?.faults ?? {},
        notes: [
          ...(reply.trial ? [words.start.trial] : []),
          ...(visit.query.get('done') === 'over' ? [words.question.over] : []),
        ],
      }),
    });
  };
  const keep = async (visit: Visit<Names>, { reply, asked }: Here, sent: Sent): Promise<Kept | Unkept> => {
    const read = readPart(asked, sent);
    if ('fault' in read) {
      const text = visit.words(askWords).partFault(read.fault);
      return { typed: read.typed, faults: { [read.fault.field]: text } };
    }
    const permit = mayReply(visit.hand, reply);
    const revision = await savePart(database, permit, asked.key, read.ok, marksOf(asked, read.ok));
    return { revision, isOver: revision > Number(sent.text('revision')) + 1 };
  };
  const tooLong = (visit: Visit<Names>, asked: Asked) => {
    const words = visit.words(askWords);
    return visit.page({
      title: words.tooLong.title,
      status: 413,
      main: AskTooLongPage({
        words,
        address: to('askQuestion', visit.params),
        most: 'most' in asked ? asked.most : null,
      }),
    });
  };
  return {
    async askQuestion(visit) {
      const at = await here(visit);
      return at.reply.isOpen ? show(visit, at, null) : showClosed(site, visit, at, null);
    },
    async askSave(visit) {
      const { campaign, key } = visit.params;
      const at = await here(visit);
      const sent = await visit.form(largestReply).catch((error) => {
        if (error instanceof Refused && error.refusal === 'too large') return null;
        throw error;
      });
      if (sent === null) return tooLong(visit, at.asked);
      if (!at.reply.isOpen) return showClosed(site, visit, at, { asked: at.asked, sent });
      const wish = sent.text('do');
      const kept = await keep(visit, at, sent);
      if ('faults' in kept && wish !== 'skip') return show(visit, at, kept);
      const next = wish === 'finish' ? null : beside(at.questions, at.asked.key, wish === 'back' ? -1 : 1);
      const done = 'isOver' in kept && kept.isOver ? 'over' : undefined;
      const nonce = nonceOf(sent) || undefined;
      if (next !== null)
        return visit.redirect(to('askQuestion', { campaign, key, question: next }, { done, nonce }));
      await finishReply(database, mayReply(visit.hand, at.reply), site.now());
      return visit.redirect(to('askReply', { campaign, key }, { nonce }), [forget(visit, campaign)]);
    },
    async askAutosave(visit) {
      const at = await here(visit);
      if (!at.reply.isOpen) return visit.json({ closed: true }, 409);
      const kept = await keep(visit, at, await visit.form());
      if ('faults' in kept) return visit.json({ long: true }, 422);
      return visit.json({ at: momentInWords(site.now()).slice(-5), revision: kept.revision });
    },
  };
}
