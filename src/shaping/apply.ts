import { Mistake } from '../mistake.ts';
import { Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';
import type { PassageDecision } from './shape.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * A passage as a person decided it, the suggestion where nothing was decided.
 * @param passage the passage with the words that may be shared
 * @param path the private file, for messages
 * @throws Mistake where a key or tip that a person wrote does not stand in the words of the passage
 */
export function applied(
  passage: Pick<ShapedPassage, 'id' | 'words' | 'telling' | 'teller' | 'startMs' | 'endMs'>,
  suggestion: Suggestion,
  decision: PassageDecision | null,
  path: string,
): ShapedPassage {
  const verbatim = (text: string) => verbatimIn(passage, text, decision, path);
  return {
    ...passage,
    ...suggestion,
    ...(decision?.questions && { questions: [...new Set(decision.questions)] }),
    ...(decision?.headline && { headline: { ours: decision.headline } }),
    ...(decision?.key && { key: verbatim(decision.key) }),
    ...(decision?.tip !== undefined && { tip: decision.tip === null ? null : verbatim(decision.tip) }),
    ...(decision?.part !== undefined && { part: decision.part }),
    ...(decision?.matters !== undefined && { matters: decision.matters }),
  };
}

/** Whether a passage may be in a form: nobody asked for it to be kept back, or a person decided to share it. */
export function isShared(offRecord: string | null, decision: PassageDecision | null): boolean {
  if (decision?.leaveOut) return false;
  return decision?.offRecord ? decision.offRecord === 'share' : offRecord === null;
}

function verbatimIn(
  passage: { id: string; words: string },
  text: string,
  decision: PassageDecision | null,
  path: string,
): Said {
  const said = Said.find(passage, text);
  if (said) return said;
  throw new Mistake(
    `“${text}” does not stand word for word in passage ${passage.id}.`,
    `Copy it from the words of the passage, which begin “${passage.words.slice(0, 80)}…”.`,
    { file: path, ...(decision && { line: decision.line }) },
  );
}
