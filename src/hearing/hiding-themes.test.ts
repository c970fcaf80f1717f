import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Known, smallSums } from '../../test/cast/attack.ts';
import { hiddenThemes, type ThemePeople } from './hiding-themes.ts';
import type { HeardQuestion } from './shown.ts';

const beside = (answered: number, other: number): HeardQuestion => ({
  ...{ key: 'what', exclusive: false, by: { role: {}, kindOfPlace: {}, region: {} } },
  whole: { answered, cells: { trains: 'few', other } },
});

/** Sets: each theme, who chose something else and is in none of them, and who did not choose it. */
function known(told: readonly ThemePeople[], { whole }: HeardQuestion): Known[] {
  const themes = told.map((_, at) => at);
  const other = [...themes, told.length];
  const exactly = (sets: number[], count: number) => ({ sets, least: count, most: count });
  return [
    exactly([...other, told.length + 1], whole!.answered),
    exactly(other, whole!.cells.other as number),
    ...told.flatMap((count, at) => (count === null ? [] : [exactly([at], count)])),
  ];
}

const drawn = fc
  .record({
    themes: fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }),
    loose: fc.nat(9),
    not: fc.constantFrom(0, 5, 9),
  })
  .map(({ themes, loose, not }) => {
    const other = themes.reduce((all, count) => all + count, loose);
    return { themes, question: beside(other + not, other) };
  })
  .filter(({ question }) => (question.whole!.cells.other as number) >= 5);

test('how many said each theme gives nobody away beside how many chose something else', () => {
  fc.assert(
    fc.property(drawn, ({ themes, question }) => {
      expect(smallSums(known(hiddenThemes(themes, question), question))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('the attack finds a rest of four people where themes are hidden by themselves', () => {
  const question = beside(20, 9);
  expect(smallSums(known(hiddenThemes([5], undefined), question))).toMatchObject([{ least: 4, most: 4 }]);
  expect(hiddenThemes([5], question)).toEqual([null]);
});

test('what is large enough is told, also where more remarks were written than something else was chosen', () => {
  expect(hiddenThemes([12, 7, 3, null], undefined)).toEqual([12, 7, null, null]);
  expect(hiddenThemes([12, 7, 3], beside(40, 29))).toEqual([12, 7, null]);
  expect(hiddenThemes([12], beside(40, 6))).toEqual([12]);
});
