import type { ShapedPassage, Story } from '../stories/story.ts';

/** The passages of one page of the telling. */
export interface TellingPart {
  name: string;
  passages: ShapedPassage[];
  /** Whether the page before ends in the middle of the same telling. */
  continues: boolean;
}

/** Bytes of passages that leave room for the page round them, so that no page is over 60 KB with its style. */
const room = 46_000;

/**
 * The passages in pages, cut where one is full.
 * @param measure the bytes that a passage takes on its page
 */
export function tellingParts(story: Story, measure: (passage: ShapedPassage) => number): TellingPart[] {
  const parts: TellingPart[] = [{ name: 'telling.html', passages: [], continues: false }];
  let used = 0;
  for (const passage of story.passages) {
    const bytes = measure(passage);
    let part = parts.at(-1)!;
    if (used + bytes > room && part.passages.length > 0) {
      const continues = part.passages.at(-1)!.telling === passage.telling;
      part = { name: `telling-${parts.length + 1}.html`, passages: [], continues };
      parts.push(part);
      used = 0;
    }
    part.passages.push(passage);
    used += bytes;
  }
  return parts;
}
