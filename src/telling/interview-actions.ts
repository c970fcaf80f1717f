import { to } from '../addresses.ts';
import type { StoryAtWork, TellingAtWork } from '../library/story-rows.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions, Sent, Visit } from '../people/visit.ts';
import { nonceOf } from '../web/nonce.ts';
import { answersOf, type MayWrite, skippedOf, skipQuestion } from './answer-store.ts';
import { longestAnswer, nextOpen, progressOf, questionOf } from './answers.ts';
import { askedFor } from './asked-store.ts';
import { beginTelling } from './begin-store.ts';
import { finishTelling } from './finish-store.ts';
import { InterviewFinish, InterviewHead, NoteField, TheirsPage } from './interview-pages.tsx';
import { tellingOfStory } from './load.ts';
import { noteOf, saveNote } from './note-store.ts';
import { type Around, autosaved, showQuestion, takeAnswers, type Unkept } from './question-show.ts';
import { workWords } from './work-words.ts';

type Names = 'interview' | 'interviewSave' | 'interviewAutosave' | 'interviewFinish';
type Asked = Visit<'interview' | 'interviewSave' | 'interviewAutosave'>;

/** Interviewing: a prompt at a time, notes, and what the teller says in their own words. */
export function interviewActions(site: Machinery): Actions<Names> {
  const { database } = site;
  const show = async (
    visit: Visit,
    { story, permit }: { story: StoryAtWork; permit: MayWrite },
    question: string,
    { unkept = null, fault = null }: { unkept?: Unkept | null; fault?: string | null } = {},
  ) => {
    const words = visit.words(workWords);
    const { of: telling } = permit;
    const name = telling.name || words.story.unnamed(telling.number);
    if (telling.source !== 'interview')
      return visit.page({
        title: words.interview.theirs,
        status: 403,
        main: TheirsPage({ words, slug: story.slug, name }),
      });
    const ids = { story: story.slug, telling: telling.id };
    const note = await noteOf(database, telling.id, questionOf(question).number);
    const around: Around = {
      save: to('interviewSave', { ...ids, question }),
      autosave: to('interviewAutosave', { ...ids, question }),
      draft: `${telling.id} ${question} asked`,
      href: (number) => to('interview', { ...ids, question: String(number) }),
      review: { href: to('storyWork', { story: story.slug }), text: words.interview.back },
      head: InterviewHead({
        words,
        slug: story.slug,
        name,
        asked: await askedFor(database, telling.id),
      }),
      foot: NoteField({ words, note }),
      end: InterviewFinish({
        words,
        action: to('interviewFinish', ids),
        faults: fault === null ? {} : { finish: fault },
        faultsTitle: words.faults,
      }),
    };
    return showQuestion(site, visit, permit, question, around, unkept, fault === null ? 200 : 422);
  };
  /** Keeps answers and note; null where the telling is the teller's own to write. */
  const take = async (visit: Asked, permit: MayWrite, sent: Sent) => {
    if (permit.of.source !== 'interview') return null;
    await beginTelling(database, permit, site.now());
    const taken = await takeAnswers(site, visit, permit, visit.params.question, sent);
    const { number } = questionOf(visit.params.question);
    const text = sent.text('text-note').slice(0, longestAnswer);
    const revision = Number(sent.text('revision-note')) || 0;
    return { taken, note: await saveNote(database, permit, number, { text, revision }) };
  };
  return {
    async interview(visit) {
      const { story, permit } = await tellingOfStory(site, visit, visit.params);
      return show(visit, { story: story.of, permit }, visit.params.question);
    },
    async interviewSave(visit) {
      const { story, permit } = await tellingOfStory(site, visit, visit.params);
      const { question } = visit.params;
      const sent = await visit.form();
      const kept = await take(visit, permit, sent);
      if (!kept || kept.taken.unkept)
        return show(visit, { story: story.of, permit }, question, { unkept: kept?.taken.unkept ?? null });
      const nonce = nonceOf(sent);
      const ids = { story: story.of.slug, telling: permit.of.id };
      const wish = sent.text('do');
      if (wish === 'stay' || wish === 'another')
        return visit.redirect(
          to(
            'interview',
            { ...ids, question },
            { done: 'saved', more: wish === 'another' ? 'yes' : undefined, nonce },
          ),
        );
      const { number } = questionOf(question);
      if (wish === 'skip' && !kept.taken.saved?.answers.some(({ text }) => text.trim()))
        await skipQuestion(database, permit, number);
      const next = await nextQuestion(permit.of, number);
      const done = wish === 'skip' ? 'skipped' : 'saved';
      return visit.redirect(to('interview', { ...ids, question: String(next) }, { done, nonce }));
    },
    async interviewAutosave(visit) {
      const { permit } = await tellingOfStory(site, visit, visit.params);
      const kept = await take(visit, permit, await visit.form());
      if (!kept) return visit.json({}, 404);
      const reply = { ...autosaved(kept.taken, site.now()), note: kept.note };
      return visit.json(reply, kept.taken.unkept ? 409 : 200);
    },
    async interviewFinish(visit) {
      const { story, permit } = await tellingOfStory(site, visit, visit.params);
      const isTheirs = permit.of.source !== 'interview';
      const told = isTheirs ? 0 : await finishTelling(database, permit);
      if (told === 0 && (isTheirs || permit.of.toldAt === null)) {
        const fault = visit.words(workWords).interview.nothing;
        return show(visit, { story: story.of, permit }, '1', { fault });
      }
      return visit.redirect(to('storyWork', { story: story.of.slug }, { done: 'told' }));
    },
  };

  /** The next open question; where none is, the one after, and the last stays. */
  async function nextQuestion(telling: TellingAtWork, after: number): Promise<number> {
    const [answers, skipped] = await Promise.all([
      answersOf(database, telling.id, false),
      skippedOf(database, telling.id),
    ]);
    const progress = progressOf(answers, skipped);
    return nextOpen(progress, after) ?? Math.min(after + 1, progress.length);
  }
}
