import type { Document, FormName } from '../documents/document.ts';
import type { Story } from '../stories/story.ts';
import { toldBy } from '../stories/tellers.ts';

/** The tellers as readers are to see them, each once. */
export function tellers(story: Story): string[] {
  return [...new Set(story.tellers.map((teller) => teller.name))];
}

/**
 * What every document of a story has in common, whatever its form. A line of the teller's that stands for the story is
 * at the head of a session alone: the other forms are short, or begin with such lines, and it would be there twice.
 */
export function frame(
  story: Story,
  form: FormName,
): Pick<
  Document,
  'form' | 'title' | 'standfirst' | 'language' | 'place' | 'toldBy' | 'undecided' | 'invented'
> {
  const { standfirst: line } = story;
  const ours = line && 'ours' in line ? line.ours : null;
  const standfirst = form === 'session' && line && !('ours' in line) ? line : ours;
  return {
    form,
    title: story.title,
    standfirst,
    language: 'en-GB',
    place: story.place,
    toldBy: toldBy(tellers(story)),
    undecided: story.undecided,
    invented: story.invented,
  };
}

/** Who says a passage, for under a quotation: null where one person tells the whole story and the page says so. */
export function by(story: Story, passage: { teller: string }): string | null {
  return tellers(story).length > 1 ? passage.teller : null;
}
