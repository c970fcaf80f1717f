import { readFileSync } from 'node:fs';

/** A question as somebody types it. */
export interface Asked {
  /** plain, word (one word), typo, welsh, or none: nothing in the set answers it. */
  kind: string;
  question: string;
  /** How well passages answer it, by their ids: 2 answers it, 1 touches it; every other passage 0. */
  grades: ReadonlyMap<string, number>;
}

/** The half that numbers are chosen by, or the half that they are not. */
export type Half = 'tune' | 'held-out';

/**
 * Reads one half of the questions.
 * @param ids of every passage of the set
 * @throws Error when a grade is of a passage that is not there, or a question of `none` has one
 */
export function readQuestions(half: Half, ids: ReadonlySet<string>): Asked[] {
  const text = readFileSync(new URL(`${half}.txt`, import.meta.url), 'utf8');
  const asked: { kind: string; question: string; grades: Map<string, number> }[] = [];
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    const graded = /^ {2}([12]): (.+)$/u.exec(line);
    if (!graded) {
      const [kind, question] = line.split(' | ') as [string, string];
      asked.push({ kind, question, grades: new Map() });
      continue;
    }
    for (const id of graded[2]!.split(' ')) {
      if (!ids.has(id)) throw new Error(`${half}.txt grades ${id}, which is not in the set`);
      asked.at(-1)!.grades.set(id, Number(graded[1]));
    }
  }
  const odd = asked.find(({ kind, grades }) => (kind === 'none') !== (grades.size === 0));
  if (odd) throw new Error(`${half}.txt: “${odd.question}” is ${odd.kind} with ${odd.grades.size} grades`);
  return asked;
}
