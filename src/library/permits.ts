import { type Hand, isGatherer, isSteward, personOf } from '../people/hand.ts';
import { Refused } from '../web/refused.ts';

declare const proof: unique symbol;

/**
 * Proof that somebody may do something to something: a verb that changes anything takes one, so that a forgotten
 * check does not compile. Only the policies below make them.
 */
export interface Permit<Verb extends string, Noun> {
  readonly [proof]: Verb;
  readonly hand: Hand;
  readonly of: Noun;
}

/** What a policy must know of a story: who gathers it. */
export interface Gathered {
  id: string;
  /** Accounts of its gatherers. */
  gatherers: readonly string[];
}

/** What a policy must know of a telling. */
export interface Told {
  id: string;
  /** The teller's account; null where they have none. */
  personId: string | null;
}

function permit<Verb extends string, Noun>(hand: Hand, of: Noun): Permit<Verb, Noun> {
  return { hand, of } as unknown as Permit<Verb, Noun>;
}

/** Making a new story: gatherers and stewards. @throws Refused */
export function mayGather(hand: Hand): Permit<'gather', 'site'> {
  if (!isGatherer(hand) && hand.kind !== 'system') throw new Refused('not allowed');
  return permit(hand, 'site');
}

/** Whether the hand may shape the story: one of its gatherers, or a steward. */
export function worksOn(hand: Hand, story: Gathered): boolean {
  if (hand.kind === 'system' || isSteward(hand)) return true;
  return isGatherer(hand) && story.gatherers.includes(personOf(hand) ?? '');
}

/** Shaping a story. To anybody else it is not there: a title can give somebody away. @throws Refused */
export function mayShape<Noun extends Gathered>(hand: Hand, story: Noun): Permit<'shape', Noun> {
  if (!worksOn(hand, story)) throw new Refused('not here');
  return permit(hand, story);
}

/** Telling: the teller alone, by the key or by their account. @throws Refused */
export function mayTell<Noun extends Told>(hand: Hand, telling: Noun): Permit<'tell', Noun> {
  if (!isTeller(hand, telling)) throw new Refused('not here');
  return permit(hand, telling);
}

/** Writing down what a teller says: the teller, and whoever gathers the story and asks them. @throws Refused */
export function mayWriteDown<Noun extends Told>(
  hand: Hand,
  telling: Noun,
  story: Gathered,
): Permit<'write down', Noun> {
  if (!isTeller(hand, telling) && !worksOn(hand, story)) throw new Refused('not here');
  return permit(hand, telling);
}

/** Releasing and withdrawing: the teller alone. No gatherer and no steward can agree for them. @throws Refused */
export function mayRelease<Noun extends Told>(hand: Hand, telling: Noun): Permit<'release', Noun> {
  if (!isTeller(hand, telling)) throw new Refused('not here');
  return permit(hand, telling);
}

/**
 * Taking something back from sharing: the teller, those who gather the story, a steward. It can only make less be
 * seen, so more people may. @throws Refused
 */
export function mayTakeBack<Noun extends Told>(
  hand: Hand,
  telling: Noun,
  story: Gathered,
): Permit<'take back', Noun> {
  if (!isTeller(hand, telling) && !worksOn(hand, story)) throw new Refused('not here');
  return permit(hand, telling);
}

/** What a policy must know of a circle: who made it. */
export interface Made {
  id: string;
  madeBy: string | null;
}

/** Changing a circle and who is in it: the gatherer who made it, or a steward. To other gatherers it is not there. @throws Refused */
export function mayKeepCircle<Noun extends Made>(hand: Hand, circle: Noun): Permit<'keep circle', Noun> {
  const isOwn = isGatherer(hand) && circle.madeBy !== null && circle.madeBy === personOf(hand);
  if (!isOwn && !isSteward(hand)) throw new Refused('not here');
  return permit(hand, circle);
}

/** What a policy must know of a reply to a round of listening: whether the round is open to it. */
export interface Replied {
  id: string;
  isOpen: boolean;
}

/** Replying: whoever holds the reply's key, which is how it was found, while the round is open to it. @throws Refused */
export function mayReply<Noun extends Replied>(hand: Hand, reply: Noun): Permit<'reply', Noun> {
  if (!reply.isOpen) throw new Refused('not here');
  return permit(hand, reply);
}

/** Running the site: stewards, and the program itself. @throws Refused */
export function maySteward(hand: Hand): Permit<'steward', 'site'> {
  if (!isSteward(hand) && hand.kind !== 'system') throw new Refused('not allowed');
  return permit(hand, 'site');
}

/** What is an account's own: theirs alone. @throws Refused */
export function mayKeepAccount(hand: Hand): Permit<'keep account', string> {
  if (hand.kind !== 'person') throw new Refused('sign in first');
  return permit(hand, hand.person.id);
}

function isTeller(hand: Hand, telling: Told): boolean {
  if (hand.kind === 'system') return true;
  if (hand.kind === 'teller') return hand.telling === telling.id;
  return hand.kind === 'person' && telling.personId !== null && telling.personId === hand.person.id;
}
