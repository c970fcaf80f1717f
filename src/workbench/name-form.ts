import type { Decision } from '../identity/identifier.ts';
import type { Sent } from '../people/visit.ts';

/** What is wrong with a field, by its name in the catalogue. */
export type NameFault = 'choose' | 'own' | 'long';

/** A replacement, in letters, at the most. */
const longest = 80;

/** The choices that the form of one name offers. */
export const nameChoices = ['suggested', 'own', 'keep', 'waiting'] as const;
/** One of them. */
export type NameChoice = (typeof nameChoices)[number];

/** Reads the decision about one name. */
export function readDecision(
  sent: Sent,
  suggest: string,
): { decision: Decision } | { faults: Partial<Record<'decision' | 'by', NameFault>> } {
  const by = sent.text('by').replace(/\s+/gu, ' ').trim();
  switch (sent.text('decision') as NameChoice) {
    case 'keep':
      return { decision: { kind: 'keep' } };
    case 'waiting':
      return { decision: { kind: 'waiting' } };
    case 'suggested':
      return { decision: { kind: 'replace', by: suggest } };
    case 'own':
      if (!by) return { faults: { by: 'own' } };
      return by.length > longest ? { faults: { by: 'long' } } : { decision: { kind: 'replace', by } };
    default:
      return { faults: { decision: 'choose' } };
  }
}

/** How the form shows a decision that holds. */
export function choiceFor(decision: Decision, suggest: string): { decision: NameChoice; by: string } {
  if (decision.kind !== 'replace') return { decision: decision.kind, by: '' };
  return decision.by === suggest ? { decision: 'suggested', by: '' } : { decision: 'own', by: decision.by };
}
