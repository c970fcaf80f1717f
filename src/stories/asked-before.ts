import type { Telling } from './passage.ts';
import { cleanVerbatim } from './words.ts';

/**
 * What was asked just before each passage, by its id. Nothing after a passage that is kept back: the next question
 * may give away what was said.
 * @param heard the tellings with every passage
 * @param shared the same with replacements, and only what may be shared
 */
export function askedBefore(heard: readonly Telling[], shared: readonly Telling[]): Map<string, string> {
  const after = new Set<string>();
  for (const { passages } of heard)
    for (const [index, passage] of passages.entries()) {
      const before = passages[index - 1];
      if (!before || before.offRecord === null) after.add(passage.id);
    }
  const asked = new Map<string, string>();
  for (const { passages, speakers } of shared) {
    const tellers = new Set(speakers.flatMap(({ name, part }) => (part === 'teller' ? [name] : [])));
    for (const { id, asides } of passages) {
      const before = asides.filter(({ at, speaker }) => at === 0 && !tellers.has(speaker));
      if (before.length && after.has(id))
        asked.set(id, before.map(({ said }) => cleanVerbatim(said)).join(' '));
    }
  }
  return asked;
}
