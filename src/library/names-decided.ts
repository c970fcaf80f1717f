import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables/tables.ts';
import { decide, undecided } from '../identity/decide.ts';
import type { Decided, Decision, Identifier, IdentifierKind } from '../identity/identifier.ts';
import { redactText } from '../identity/redact.ts';

/** What holds for every name and other identifier of a story. */
export interface NamesDecided {
  decided: Decided[];
  /** How many wait for a decision. */
  waiting: number;
  /** A text with the replacements, in square brackets. */
  clear(text: string): string;
}

/**
 * What holds for the names of a story: the last decision about each that was not undone; direct identifiers are
 * replaced when nobody decided otherwise.
 */
export async function namesDecided(database: Kysely<Tables>, storyId: string): Promise<NamesDecided> {
  const [rows, decisions] = await Promise.all([
    database
      .selectFrom('identifier')
      .selectAll()
      .where('story_id', '=', storyId)
      .orderBy('position')
      .execute(),
    database
      .selectFrom('identifier_decision')
      .select(['found', 'decision', 'by_words'])
      .where('story_id', '=', storyId)
      .where('undone_at', 'is', null)
      .orderBy('at')
      .execute(),
  ]);
  const latest = new Map(
    decisions.map(({ found, decision, by_words }) => [found, asDecision(decision, by_words)]),
  );
  const decided = decide(rows.map(asIdentifier), latest);
  return { decided, waiting: undecided(decided), clear: (text) => redactText(text, decided) };
}

function asIdentifier(row: Omit<Identifier, 'kind'> & { kind: string }): Identifier {
  const { found, wordings, times, suggest, context } = row;
  return { kind: row.kind as IdentifierKind, found, wordings, times, suggest, context };
}

function asDecision(decision: Decision['kind'], words: string | null): Decision {
  return decision === 'replace' ? { kind: decision, by: words ?? 'somebody' } : { kind: decision };
}
