import { lots } from './baselines.ts';
import { heldOut, readLabelled, tuning } from './labelled.ts';

const openings = [
  '',
  '',
  'Honestly, ',
  'For me: ',
  'I think ',
  'As I said to a colleague, ',
  'In our service ',
  'To be blunt, ',
  'Well. ',
  'My main one is this: ',
];
const closings = [
  '',
  '',
  ' and that goes for the whole team',
  ', every time',
  ' if I am truthful',
  '. It matters to me',
];

/**
 * Answers made from the labelled ones: an opening, one or two answers of one theme, a closing; one in six longer, of
 * three themes; one in ten with a slip of the keys. The same every time. For timing alone: nothing is judged by them.
 */
export function manyAnswers(count: number): string[] {
  const next = lots(2026);
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
  const all = [...tuning, ...heldOut].flatMap(readLabelled).filter(({ theme }) => theme !== 'empty');
  const byTheme = Map.groupBy(all, ({ theme }) => theme);
  const one = () => {
    const first = pick(all);
    const second = next() < 0.5 ? `. ${pick(byTheme.get(first.theme)!).text}` : '';
    return `${pick(openings)}${first.text}${second}${pick(closings)}`;
  };
  return Array.from({ length: count }, () => {
    const text = next() < 1 / 6 ? `${one()}. ${one()}. ${one()}.` : one();
    return next() < 0.1 ? slipped(text, Math.floor(next() * text.length)) : text;
  });
}

function slipped(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}
