import type { Document, FormName } from '../documents/document.ts';
import type { Story } from '../stories/story.ts';

/** "Told by Jo Bramwell and Sam Oduya", as readers are to see the tellers. */
export function toldBy(story: Story): string {
  const names = [...new Set(story.tellers.map((teller) => teller.name))];
  return `Told by ${inWords(names)}`;
}

/** "a, b and c". */
export function inWords(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** What every document of a story has in common, whatever its form. */
export function frame(
  story: Story,
  form: FormName,
): Pick<
  Document,
  'form' | 'title' | 'standfirst' | 'language' | 'place' | 'toldBy' | 'undecided' | 'invented'
> {
  const standfirst =
    story.standfirst && 'ours' in story.standfirst ? story.standfirst.ours : story.standfirst;
  return {
    form,
    title: story.title,
    standfirst,
    language: 'en-GB',
    place: story.place,
    toldBy: toldBy(story),
    undecided: story.undecided,
    invented: story.invented,
  };
}

/** Who says a passage, for under a quotation: null where one person tells the whole story and the page says so. */
export function by(story: Story, passage: { teller: string }): string | null {
  return new Set(story.tellers.map((teller) => teller.name)).size > 1 ? passage.teller : null;
}
