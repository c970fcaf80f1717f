import type { Machinery } from '../machinery.ts';
import type { Sent, Visit } from '../people/visit.ts';
import { momentInWords } from '../web/words.ts';
import {
  answersOf,
  type MayWrite,
  nextPlace,
  type Saved,
  type Stale,
  saveAnswers,
  skippedOf,
} from './answer-store.ts';
import { type Box, boxesFrom, isTellers, progressOf, questionOf } from './answers.ts';
import { answerFaults, QuestionPage, type QuestionProps } from './question-pages.tsx';
import { tellWords } from './tell-words.ts';

/** What a page of a question is told by the action that shows it: whose page it is and where it leads. */
export type Around = Pick<
  QuestionProps,
  'save' | 'autosave' | 'draft' | 'href' | 'review' | 'head' | 'foot' | 'end'
>;

/** What was sent and could not be kept as it was. */
export interface Unkept {
  boxes: readonly Box[];
  stale: readonly Stale[];
  faults: Record<string, string>;
}

/** Shows one question with its answers, and what was typed where it was not kept. */
export async function showQuestion(
  site: Machinery,
  visit: Visit,
  permit: MayWrite,
  param: string,
  around: Around,
  unkept: Unkept | null,
  ok: 200 | 422 = 200,
): Promise<Response> {
  const words = visit.words(tellWords);
  const question = questionOf(param);
  const isOwn = isTellers(permit.hand, permit.of);
  const [all, skipped, next] = await Promise.all([
    answersOf(site.database, permit.of.id, isOwn),
    skippedOf(site.database, permit.of.id),
    nextPlace(site.database, permit.of.id, question.number),
  ]);
  const answers = all.filter(({ question: number, text }) => number === question.number && text.trim());
  // Nothing to go on with but what was told, or is off the record: a new one is at hand.
  const isFresh = answers.every(({ toldAt, isOff }) => toldAt || isOff) || visit.query.get('more') === 'yes';
  const status = !unkept ? ok : unkept.stale.length > 0 ? 409 : 422;
  const done = visit.query.get('done');
  return visit.page({
    title: question.wording,
    status,
    islands: ['answers'],
    main: QuestionPage({
      words,
      language: visit.language,
      question,
      answers,
      fresh: isFresh ? next : null,
      typed: typedOf(unkept),
      stale: unkept?.stale ?? [],
      faults: unkept?.faults ?? {},
      progress: progressOf(all, skipped),
      offRecordDays: site.settings.offRecordDays,
      done: done === 'saved' || done === 'skipped' ? done : null,
      ...around,
    }),
  });
}

function typedOf(unkept: Unkept | null): QuestionProps['typed'] {
  if (!unkept) return {};
  const places = new Set([
    ...unkept.stale.map(({ box }) => box.position),
    ...Object.keys(unkept.faults).map((name) => Number(name.split('-')[1])),
  ]);
  return Object.fromEntries(
    unkept.boxes
      .filter(({ position }) => places.has(position))
      .map(({ position, text, isOff }) => [position, { text, isOff }]),
  );
}

/** What came of a page of answers that was sent. */
export interface Taken {
  unkept: Unkept | null;
  saved: Saved | null;
}

/** Keeps the answers of a form; what is too long or would overwrite another unseen is given back. */
export async function takeAnswers(
  site: Machinery,
  visit: Visit,
  permit: MayWrite,
  param: string,
  sent: Sent,
): Promise<Taken> {
  const words = visit.words(tellWords);
  const boxes = boxesFrom(sent);
  const tooLong = answerFaults(boxes, words);
  const good = boxes.filter(({ position }) => !(`text-${position}` in tooLong));
  const keeping = { now: site.now(), offRecordDays: site.settings.offRecordDays };
  const saved = await saveAnswers(site.database, permit, questionOf(param).number, good, keeping);
  const faults = {
    ...tooLong,
    ...Object.fromEntries(saved.stale.map(({ box }) => [`keep-${box.position}`, words.question.stale])),
  };
  return { saved, unkept: Object.keys(faults).length > 0 ? { boxes, stale: saved.stale, faults } : null };
}

/** What an island is told after it saved: when, the revisions that hold now, and what was not kept. */
export function autosaved({ saved, unkept }: Taken, now: Date) {
  return {
    moved: saved?.moved ?? {},
    at: momentInWords(now).slice(-5),
    revisions: Object.fromEntries(
      (saved?.answers ?? []).map(({ position, revision }) => [position, revision]),
    ),
    stale: unkept?.stale.map(({ box }) => box.position) ?? [],
    long: Object.keys(unkept?.faults ?? {}).some((name) => name.startsWith('text-')),
  };
}
