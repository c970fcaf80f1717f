import { type AddressName, addresses } from '../addresses.ts';
import { type Hand, isGatherer, isSteward } from '../people/hand.ts';
import { Refused } from '../web/refused.ts';

/** What the door must know beside who is asking. */
export interface AtTheDoor {
  /** Whether the site is being tried out. */
  trial: boolean;
  /** Whether the request comes from this machine or bears the metrics token. */
  isOperator: boolean;
}

/**
 * The first look at every request, by who may use its address. It is coarse: whose story or telling something is,
 * the policies of library/permits.ts decide.
 * @throws Refused
 */
export function pass(name: AddressName, hand: Hand, { trial, isOperator }: AtTheDoor): void {
  const { who } = addresses[name];
  if (who === 'everyone' || who === 'teller') return;
  if (who === 'trial') {
    if (!trial) throw new Refused('not here');
    return;
  }
  if (who === 'operator') {
    if (!isOperator) throw new Refused('not here');
    return;
  }
  if (hand.kind !== 'person') throw new Refused('sign in first');
  if (who === 'member') return;
  const { role, trusted } = hand.person;
  const wanted = who === 'steward' ? role === 'steward' : role !== 'member';
  if (!wanted) throw new Refused('not allowed');
  if (!trusted) throw new Refused('second step first');
  if (who === 'steward' ? !isSteward(hand) : !isGatherer(hand)) throw new Refused('not allowed');
}
