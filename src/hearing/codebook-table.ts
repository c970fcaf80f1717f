import { type Asked, optionsOf, otherKey, takesOther, type Wording } from './asked.ts';
import { type Coded, type Column, columnsOf } from './codebook.ts';
import { codebookWords as words } from './codebook-words.ts';

/**
 * The codebook of a table of replies, as a table of its own: each column with its question, and each code in it with what it
 * means. The first row is its heading.
 */
export function codebookOf(asked: readonly Asked[]): Coded[][] {
  const byKey = new Map(asked.map((each) => [each.key, each]));
  const rows = columnsOf(asked).flatMap((column) => {
    const each = byKey.get(column.key)!;
    return codesOf(each, column).map(({ code, means }): Coded[] => [
      column.heading,
      each.words.en,
      words.holds[column.holds],
      code,
      means.en,
      means.cy ?? null,
    ]);
  });
  return [[...words.head], ...rows];
}

interface Code {
  /** What stands in the cell; null where the cell is empty, or holds whatever somebody wrote. */
  code: Coded;
  means: Wording;
}

const other: Wording = { en: words.other, cy: words.otherInWelsh };

function codesOf(asked: Asked, { holds, option }: Column): Code[] {
  switch (holds) {
    case 'chosen': {
      const codes = optionsOf(asked).map(({ key, words: means }): Code => ({ code: key, means }));
      return [...codes, ...(takesOther(asked) ? [{ code: otherKey, means: other }] : []), skipped];
    }
    case 'ticked': {
      const means = meaningOf(asked, option!);
      return [
        { code: 1, means: { en: words.ticked(means.en), ...(means.cy && { cy: means.cy }) } },
        { code: 0, means: { en: words.notTicked(means.en) } },
        skipped,
      ];
    }
    case 'place':
      return optionsOf(asked).map((_, at): Code => ({ code: at + 1, means: meaningOf(asked, option!) }));
    case 'number':
      if (asked.kind !== 'scale') return [];
      return [{ code: 1, means: asked.low }, { code: asked.to, means: asked.high }, skipped];
    default:
      return [skipped];
  }
}

const skipped: Code = { code: null, means: { en: words.empty } };

function meaningOf(asked: Asked, key: string): Wording {
  return optionsOf(asked).find((option) => option.key === key)?.words ?? other;
}
