import { Said } from '../stories/said.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import type { NamesDecided } from './names-decided.ts';

/** The longest line of a teller's, in letters, that stands under the title. */
const longestStandfirst = 180;

/** What stands over a story, as a person wrote it. */
export interface StoryHead {
  title: string;
  place: string | null;
  standfirst: string | null;
  invented: boolean;
}

/** A story as forms take it, from its head and its shaped passages in order. Pure. */
export function assembled(
  head: StoryHead,
  passages: ShapedPassage[],
  names: Pick<NamesDecided, 'waiting' | 'clear'>,
): Story {
  const tellers = new Map(
    passages.map(({ telling, teller }) => [`${telling} ${teller}`, { telling, name: teller }]),
  );
  return {
    title: names.clear(head.title),
    place: head.place === null ? null : names.clear(head.place),
    standfirst: standfirst(head.standfirst === null ? null : names.clear(head.standfirst), passages),
    tellers: [...tellers.values()],
    passages,
    undecided: names.waiting,
    invented: head.invented,
  };
}

/** Words of ours, or the teller's own where a person chose a line of theirs; else the line that matters most. */
function standfirst(chosen: string | null, passages: readonly ShapedPassage[]): Story['standfirst'] {
  if (chosen)
    return (
      passages.map((passage) => Said.find(passage, chosen)).find((line) => line !== null) ?? { ours: chosen }
    );
  const best = passages
    .filter(({ questions, key }) => questions.length > 0 && key.text.length <= longestStandfirst)
    .reduce<ShapedPassage | null>((a, b) => (a && a.matters >= b.matters ? a : b), null);
  return best?.key ?? null;
}
