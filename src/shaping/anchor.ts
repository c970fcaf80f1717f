import type { Passage } from '../stories/passage.ts';
import type { PassageDecision, Shape } from './shape.ts';

/** How many words a passage is known by. */
const knownBy = 8;

/** The first words of what was said in a passage, by which it is known again when the telling has changed. */
export function begins(passage: Pick<Passage, 'said'>): string {
  return passage.said.split(/\s+/u).slice(0, knownBy).join(' ');
}

/** Decisions about passages, each with the passage it is now about. */
export interface Anchored {
  decisions: ReadonlyMap<string, PassageDecision>;
  /** Ids in the file whose passage now has another id, or is gone (null). */
  moved: ReadonlyMap<string, string | null>;
  /** Plain sentences about decisions that belong to no passage any more. */
  warnings: string[];
}

/**
 * Finds the passage each decision is about: the one of its id if it still begins as it did, otherwise the nearest that
 * does. A decision whose passage is gone is kept in the file and used for nothing: it must never fall on another.
 */
export function anchor(shape: Shape, passages: readonly Passage[]): Anchored {
  const starts = new Map(passages.map((passage) => [passage.id, begins(passage)]));
  const byStart = Map.groupBy(passages, begins);
  const decisions = new Map<string, PassageDecision>();
  const moved = new Map<string, string | null>();
  const warnings: string[] = [];
  const settled = (id: string, decision: PassageDecision) =>
    starts.has(id) && (decision.begins === null || starts.get(id) === decision.begins);
  for (const [id, decision] of shape.passages) if (settled(id, decision)) decisions.set(id, decision);
  for (const [id, decision] of shape.passages) {
    if (settled(id, decision)) continue;
    const free = (byStart.get(decision.begins ?? '') ?? []).filter((passage) => !decisions.has(passage.id));
    const target = free[0]?.id ?? null;
    moved.set(id, target);
    if (target !== null) decisions.set(target, decision);
    else if (decides(decision))
      warnings.push(
        `${shape.path}, line ${decision.line}: no passage begins “${decision.begins ?? id}” any more, so what you decided about it is kept under “lost” and not used.`,
      );
  }
  return { decisions, moved, warnings };
}

function decides({ line: _, begins: __, ...rest }: PassageDecision): boolean {
  return Object.keys(rest).length > 0;
}
