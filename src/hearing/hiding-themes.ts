import { otherKey } from './asked.ts';
import { fewest, type HeardQuestion, mayBeKnown } from './shown.ts';

/** How many people said a theme: null where it is not told. */
export type ThemePeople = number | null;

/**
 * How many people may be said to have said each theme of a question: five and more. Themes of what was written beside a
 * question with options are parts of numbers that are shown as well (who answered, who chose something else): what is left of
 * those when all themes are taken away must be nobody, or five and more. Where it is not, the smallest is not told.
 * @param beside what is shown of the question; undefined where it has no options
 */
export function hiddenThemes(
  people: readonly ThemePeople[],
  beside: HeardQuestion | undefined,
): ThemePeople[] {
  const shown = people.map((count) => (count !== null && count >= fewest ? count : null));
  const wholes = [beside?.whole?.answered, beside?.whole?.cells[otherKey]].filter(
    (whole): whole is number => typeof whole === 'number',
  );
  for (;;) {
    const told = shown.filter((count) => count !== null);
    const left = wholes.map((whole) => told.reduce((rest, count) => rest - count, whole));
    // Remarks beside a choice may be more than chose something else: then nothing follows from the two.
    if (told.length === 0 || left.every((rest) => rest < 0 || mayBeKnown(rest))) return shown;
    shown[shown.indexOf(Math.min(...told))] = null;
  }
}
