import type { ComponentChildren } from 'preact';
import type { WordsOf } from '../words.ts';
import type { patternWords } from './pattern-words.ts';

/** The words of the pattern page. */
export type PatternWords = WordsOf<typeof patternWords>;

/** A pattern under the name by which it is used. */
export function Pattern({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="pattern">
      <p class="soft small">
        <code>{name}</code>
      </p>
      {children}
    </div>
  );
}
