import { type Asked, optionsOf, takesOther } from './asked.ts';

/** Why a question must have a new key: what was replied to the old one would come to mean something else. */
export type ChangeFault =
  | { key: string; fault: 'kind'; before: Asked['kind']; after: Asked['kind'] }
  | { key: string; fault: 'options gone'; gone: string[] }
  | { key: string; fault: 'other gone' }
  | { key: string; fault: 'scale'; before: number; after: number }
  | { key: string; fault: 'about' }
  | { key: string; fault: 'quoting' };

/**
 * Whether questions may be put in place of others. A change never changes what was replied: a question keeps its key only
 * while its kind and the keys of its options remain. Options may be added, wording may change, questions may come and go.
 * @param before every question that was ever asked in the campaign: those of all versions, one after another
 * @returns the first fault of each key that needs to be a new one; none when the change is safe
 */
export function changedSafely(
  before: readonly Asked[],
  after: readonly Asked[],
): { safe: true } | { safe: false; faults: ChangeFault[] } {
  const faults = new Map<string, ChangeFault>();
  for (const old of before) {
    const now = after.find((each) => each.key === old.key);
    const fault = now && changeFault(old, now);
    if (fault && !faults.has(old.key)) faults.set(old.key, fault);
  }
  return faults.size === 0 ? { safe: true } : { safe: false, faults: [...faults.values()] };
}

function changeFault(before: Asked, after: Asked): ChangeFault | null {
  const { key } = before;
  if (before.kind !== after.kind) return { key, fault: 'kind', before: before.kind, after: after.kind };
  const kept = new Set(optionsOf(after).map((option) => option.key));
  const gone = optionsOf(before).flatMap((option) => (kept.has(option.key) ? [] : [option.key]));
  if (gone.length > 0) return { key, fault: 'options gone', gone };
  if (takesOther(before) && !takesOther(after)) return { key, fault: 'other gone' };
  if (before.kind === 'scale' && after.kind === 'scale' && before.to !== after.to)
    return { key, fault: 'scale', before: before.to, after: after.to };
  if (before.kind === 'one' && after.kind === 'one') {
    if (before.about !== after.about) return { key, fault: 'about' };
    // "Yes" to another question is no leave to quote anybody.
    if (before.quoting !== after.quoting) return { key, fault: 'quoting' };
  }
  return null;
}
