import { to } from '../addresses.ts';

/**
 * Where a tap on a line leads: to the passage itself, below the head that every page of its story has. On a phone that head fills the
 * window, and somebody who tapped would see no change.
 * @param mark where the line stands in the words of the passage: it is marked there
 */
export function toPassage(story: string, passage: string, mark?: { start: number; end: number }): string {
  return `${to('passage', { story, passage }, { mark: mark && `${mark.start}-${mark.end}` })}#here`;
}
