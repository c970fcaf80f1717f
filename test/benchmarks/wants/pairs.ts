import { readFileSync } from 'node:fs';

/** Two wants, and whether a person would call them one. */
export interface Pair {
  isAlike: boolean;
  a: string;
  b: string;
}

/** The labelled pairs: the half that limits are chosen by, or the half that is held out. */
export function readPairs(half: 'tune' | 'held-out'): Pair[] {
  const lines = readFileSync(new URL('pairs.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  const pairs = lines.map((line) => {
    const [kind, a, b] = line.split(' | ') as [string, string, string];
    return { isAlike: kind === 'alike', a, b };
  });
  return [true, false].flatMap((isAlike) =>
    pairs
      .filter((pair) => pair.isAlike === isAlike)
      .filter((_, i) => (half === 'tune' ? i % 2 === 0 : i % 2 === 1)),
  );
}
