import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { type Hand, handName, personOf } from '../people/hand.ts';

/** Everything that is worth remembering, by the words a steward reads it in. */
export type EventVerb =
  | 'signed in'
  | 'signed out everywhere'
  | 'took a second step'
  | 'was refused a sign-in'
  | 'added a way to sign in'
  | 'removed a way to sign in'
  | 'invited'
  | 'withdrew an invitation'
  | 'accepted an invitation'
  | 'changed a role'
  | 'was erased'
  | 'made a story'
  | 'changed a story'
  | 'joined a story'
  | 'invited a teller'
  | 'began to tell'
  | 'finished telling'
  | 'brought a transcript'
  | 'marked off the record'
  | 'deleted what was off the record'
  | 'shaped a passage'
  | 'split a passage'
  | 'merged passages'
  | 'undid a change'
  | 'decided on a name'
  | 'asked for release'
  | 'released'
  | 'refused'
  | 'asked for a change'
  | 'withdrew'
  | 'made an edition'
  | 'could not make an edition'
  | 'shared an edition'
  | 'said it is still true'
  | 'said it has changed'
  | 'announced'
  | 'ended an announcement'
  | 'made a circle'
  | 'changed a circle'
  | 'retried a job'
  | 'stopped a job'
  | 'exported'
  | 'imported'
  | 'looked for everything'
  | 'changed places or topics'
  | 'removed a place or a topic'
  | 'merged places or topics that are the same'
  | 'said what they want to know'
  | 'showed what somebody wants to know'
  | 'hid what somebody wants to know'
  | 'worded a want otherwise'
  | 'joined wants that are alike'
  | 'parted wants that are not alike'
  | 'asked for what people want to know'
  | 'asked to hear in the weekly letter'
  | 'stopped the weekly letter'
  | 'sent a weekly letter'
  | 'said whether it helped'
  | 'said what they will do'
  | 'said what came of it'
  | 'looked at what a reader wrote'
  | 'made a round of listening'
  | 'changed a round of listening'
  | 'changed the questions of a round'
  | 'opened a round of listening'
  | 'closed a round of listening'
  | 'deleted a round of listening'
  | 'removed trial replies'
  | 'took in replies from a sheet'
  | 'took out replies that came from a sheet'
  | 'exported replies'
  | 'decided on words of a reply'
  | 'changed themes'
  | 'showed themes'
  | 'wrote what was done'
  | 'deleted replies that were kept long enough';

/** What an event is about. */
export interface About {
  story?: string | null;
  telling?: string | null;
  passage?: string | null;
  subject?: string | null;
  /** Counts and kinds; never names, addresses or anybody's words. */
  detail?: Record<string, string | number | boolean | null>;
}

/**
 * Writes down that something happened, in the transaction in which it does. Events cannot be edited or deleted.
 * @param trx the transaction of the change
 */
export async function record(
  trx: Kysely<Tables>,
  hand: Hand,
  verb: EventVerb,
  about: About = {},
): Promise<void> {
  await trx
    .insertInto('event')
    .values({
      verb,
      hand: handName(hand),
      person_id: personOf(hand),
      story_id: about.story ?? null,
      telling_id: about.telling ?? (hand.kind === 'teller' ? hand.telling : null),
      passage_id: about.passage ?? null,
      subject_id: about.subject ?? null,
      detail: JSON.stringify(about.detail ?? {}),
    })
    .execute();
}
