import type { KeptDecision } from '../library/kept-shape.ts';

/**
 * Of what a person decided, what still holds when the words are others: every line of the teller's must stand in them,
 * word for word. What a person decided about the passage itself stays.
 */
export function holdingIn(decided: KeptDecision, words: string): KeptDecision {
  const stands = (line: string) => line.trim() !== '' && words.includes(line);
  const { headline, key, tip, step, people, methods, ...rest } = decided;
  const holds: KeptDecision = { ...rest };
  if (headline !== undefined && (typeof headline === 'string' || stands(headline.said)))
    holds.headline = headline;
  if (key !== undefined && stands(key)) holds.key = key;
  if (tip !== undefined && (tip === null || stands(tip))) holds.tip = tip;
  if (step !== undefined && (step === null || (stands(step.when) && stands(step.what)))) holds.step = step;
  if (people) holds.people = people.filter(stands);
  if (methods) holds.methods = methods.filter(stands);
  return holds;
}

/** The lines of the teller's that a person decided on. */
export function linesOf({ headline, key, tip, step, people = [], methods = [] }: KeptDecision): string[] {
  const said = typeof headline === 'object' ? headline.said : null;
  return [said, key, tip, step?.when, step?.what, ...people, ...methods].filter(
    (line) => line !== null && line !== undefined,
  );
}

/** What was decided about two passages that became one: the first says what it answers, lines of both stay. */
export function joinedDecision(first: KeptDecision, second: KeptDecision, words: string): KeptDecision {
  const both = { ...second, ...first };
  const lists = (name: 'people' | 'methods') =>
    first[name] || second[name]
      ? { [name]: [...new Set([...(first[name] ?? []), ...(second[name] ?? [])])] }
      : {};
  const questions =
    first.questions || second.questions
      ? { questions: [...new Set([...(first.questions ?? []), ...(second.questions ?? [])])] }
      : {};
  return holdingIn({ ...both, ...lists('people'), ...lists('methods'), ...questions }, words);
}
