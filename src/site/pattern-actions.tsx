import type { Actions } from '../people/visit.ts';
import { PatternPage } from '../web/patterns/pattern-page.tsx';
import { patternWords } from '../web/patterns/pattern-words.ts';

/** Every part that pages are made of, in the shell of this site: while it is being tried out, for who writes pages. */
export function patternActions(): Actions<'patterns'> {
  return {
    patterns: async (visit) =>
      visit.page({ title: visit.words(patternWords).title, main: <PatternPage />, language: 'en' }),
  };
}
