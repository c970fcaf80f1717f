import type { Asked } from '../hearing/asked.ts';
import { standardAsked } from '../hearing/standard-asked.ts';

/** The questions with one moved a place up or down; null where it is at the end already, or not there. */
export function moved(questions: readonly Asked[], key: string, step: 1 | -1): Asked[] | null {
  const at = questions.findIndex((asked) => asked.key === key);
  const other = questions[at + step];
  if (at < 0 || !other) return null;
  const list = [...questions];
  [list[at], list[at + step]] = [other, questions[at]!];
  return list;
}

/** The questions without one; null where it is not there, or the only one. */
export function without(questions: readonly Asked[], key: string): Asked[] | null {
  const list = questions.filter((asked) => asked.key !== key);
  return list.length === questions.length || list.length === 0 ? null : list;
}

/** The questions with one changed, or added where it is new: before those about whoever replies, which come last. */
export function withOne(questions: readonly Asked[], one: Asked): Asked[] {
  if (questions.some(({ key }) => key === one.key))
    return questions.map((asked) => (asked.key === one.key ? one : asked));
  const isLast = (asked: Asked) => asked.kind === 'one' && Boolean(asked.about ?? asked.quoting);
  const at = isLast(one) ? -1 : questions.findIndex(isLast);
  return at < 0 ? [...questions, one] : [...questions.slice(0, at), one, ...questions.slice(at)];
}

/** Standard questions that are not asked: they can be put back. */
export function missingStandard(questions: readonly Asked[]): Asked[] {
  return standardAsked.filter(({ key }) => !questions.some((asked) => asked.key === key));
}
