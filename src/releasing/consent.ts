import { createHash } from 'node:crypto';
import type { Given, NotGiven } from '../library/release-store.ts';
import type { Terms } from '../library/release-terms.ts';

/** What a teller says about a passage. */
export type Answer = 'yes' | 'no' | 'change';

/** What is shared of a passage already, or will be when it has cooled off. */
export interface SharedAlready {
  words: string;
  passageRevision: number;
  agreedAt: Date;
}

/** What is known of a passage before its teller is asked about it. */
export interface PassageFacts {
  id: string;
  code: string;
  /** As they would be shared, names replaced. */
  words: string;
  /** As first said. */
  said: string;
  isProposed: boolean;
  revision: number;
  /** What she answered last, and to which words. */
  draft: { answer: Answer | null; note: string; words: string } | null;
  shared: SharedAlready | null;
}

/** A passage as it stands before its teller. */
export interface ConsentPassage {
  id: string;
  code: string;
  words: string;
  revision: number;
  /** What was first said, where it is not just the same. */
  said: string | null;
  /** Whether it is another wording, which only she can approve. */
  isProposed: boolean;
  /** Her answer to these very words; null where there is none yet. */
  answer: Answer | null;
  note: string;
  /** Other words to which she said yes before, or which are shared: they wait for her yes anew. */
  was: string | null;
  shared: SharedAlready | null;
}

/** A passage as it stands before its teller: an answer to other words than these is no answer. Pure. */
export function consentPassage(facts: PassageFacts): ConsentPassage {
  const { draft, shared, words } = facts;
  const holds = draft !== null && draft.answer !== null && draft.words === words;
  const sharedAsIs = shared?.words === words;
  const earlier = shared?.words ?? (draft?.answer === 'yes' ? draft.words : null);
  return {
    id: facts.id,
    code: facts.code,
    words,
    revision: facts.revision,
    said: facts.said.trim() === words.trim() ? null : facts.said,
    isProposed: facts.isProposed,
    answer: holds ? draft.answer : sharedAsIs ? 'yes' : null,
    note: draft?.note ?? '',
    was: earlier !== null && earlier !== words ? earlier : null,
    shared,
  };
}

/** What will be written down when she agrees. */
export interface Plan {
  given: Given[];
  /** Of those given, passages that go on as they were agreed to before: she has not answered about newer words. */
  asBefore: string[];
  notGiven: NotGiven[];
  unanswered: number;
}

/**
 * What an agreement would do. A yes gives the words before her; a passage that is shared and not answered anew goes on
 * with the words of before, under the new terms; anything else that has no answer is not shared. Pure.
 */
export function planOf(passages: readonly ConsentPassage[]): Plan {
  const plan: Plan = { given: [], asBefore: [], notGiven: [], unanswered: 0 };
  for (const { id, answer, words, revision, note, shared } of passages) {
    if (answer === 'yes') plan.given.push({ passageId: id, words, passageRevision: revision });
    else if (answer !== null) plan.notGiven.push({ passageId: id, kind: answer, note });
    else if (shared) {
      const { words: before, passageRevision } = shared;
      plan.given.push({ passageId: id, words: before, passageRevision });
      plan.asBefore.push(id);
    } else plan.unanswered += 1;
  }
  return plan;
}

/** A short sum of some words: a page carries it, so that an answer is never taken for one to other words. */
export function sumOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 16);
}

/** A sum of everything that is agreed to: what was shown, in which words, under which terms. */
export function sumOfAll(plan: Plan, terms: Terms): string {
  return sumOf(
    JSON.stringify([plan.given, plan.notGiven, { ...terms, until: terms.until?.getTime() ?? null }]),
  );
}
