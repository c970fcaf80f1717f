import type { Role } from '../database/tables/people-tables.ts';
import type { Language } from '../web/words.ts';

/** Somebody signed in, as a request needs to know them. */
export interface PersonHere {
  id: string;
  name: string;
  email: string;
  role: Role;
  language: Language;
  /** The session that they came with. */
  session: string;
  /** Whether gathering and stewarding are open to this session: a second step was taken, or the site asks for none. */
  trusted: boolean;
}

/** Whose hand is at work: every change is made by one, and every event names it. */
export type Hand =
  | { kind: 'visitor' }
  | { kind: 'person'; person: PersonHere }
  /** Whoever holds a key to one telling: its teller, by the link in their mail. */
  | { kind: 'teller'; telling: string }
  /** The program itself: jobs, sweeps, the command line. */
  | { kind: 'system' };

/** What stands in the `hand` columns: who it was, without naming them. */
export function handName(hand: Hand): string {
  return hand.kind === 'person' ? hand.person.role : hand.kind;
}

/** The account of a hand, for `person_id` columns; null where there is none. */
export function personOf(hand: Hand): string | null {
  return hand.kind === 'person' ? hand.person.id : null;
}

/** Whether the hand is a gatherer's or a steward's, and trusted. */
export function isGatherer(hand: Hand): boolean {
  return hand.kind === 'person' && hand.person.role !== 'member' && hand.person.trusted;
}

/** Whether the hand is a steward's, and trusted. */
export function isSteward(hand: Hand): boolean {
  return hand.kind === 'person' && hand.person.role === 'steward' && hand.person.trusted;
}
