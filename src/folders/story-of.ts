import { undecided } from '../identity/decide.ts';
import { redactLabel } from '../identity/redact.ts';
import type { Anchored } from '../shaping/anchor.ts';
import { applied } from '../shaping/apply.ts';
import type { Shape } from '../shaping/shape.ts';
import type { Suggestion } from '../shaping/suggestion.ts';
import type { Telling } from '../stories/passage.ts';
import { Said } from '../stories/said.ts';
import { TELLING_LABEL } from '../stories/speaker-labels.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import type { Guarded } from './guard.ts';

/** What a story is put together from. */
export interface StoryParts {
  /** With replacements, and nothing that is kept back. */
  tellings: readonly Telling[];
  suggestions: ReadonlyMap<string, Suggestion>;
  anchored: Anchored;
  guarded: Guarded;
  shape: Shape;
}

/** The longest line of a teller's, in letters, that stands under the title. */
const longestStandfirst = 180;

/**
 * The story as forms take it: suggestions, overruled where a person decided.
 * @throws Mistake where words that a person named as a teller's are not
 */
export function storyOf(parts: StoryParts): Story {
  const { tellings, guarded } = parts;
  const names = shownAs(parts);
  const passages = tellings.flatMap((telling) =>
    telling.passages.map((one) => shaped(telling, one, names, parts)),
  );
  return {
    title: guarded.title,
    place: guarded.place,
    standfirst: standfirst(guarded.standfirst, passages),
    tellers: tellings.flatMap((telling) => tellersOf(telling, names)),
    passages,
    undecided: undecided(guarded.decided),
    invented: tellings.some(isInvented),
  };
}

function shaped(
  telling: Telling,
  { id, words, speaker, startMs, endMs }: Telling['passages'][number],
  names: ReadonlyMap<string, string>,
  { suggestions, guarded, shape }: StoryParts,
): ShapedPassage {
  const suggestion = suggestions.get(id);
  if (!suggestion) throw new Error(`nothing was suggested about passage ${id}`);
  const teller = names.get(speaker) ?? speaker;
  const passage = { id, words, telling: telling.id, teller, startMs, endMs };
  return applied(passage, suggestion, guarded.decisions.get(id) ?? null, shape.path);
}

/** By the name after replacement: how readers see it, where that is not the name itself. */
function shownAs({ tellings, shape, guarded }: StoryParts): Map<string, string> {
  const labels = [...new Set(tellings.flatMap(tellersIn))].filter(isLabel);
  const plain = labels.map((label, index): [string, string] => [
    label,
    labels.length > 1 ? `teller ${index + 1}` : 'the teller',
  ]);
  const chosen = [...shape.speakers].flatMap(([name, { as }]): [string, string][] =>
    as ? [[redactLabel(name, guarded.decided), redactLabel(as, guarded.decided)]] : [],
  );
  return new Map([...plain, ...chosen]);
}

function tellersIn({ passages }: Telling): string[] {
  return [...new Set(passages.map(({ speaker }) => speaker))];
}

/** What a machine or a form calls somebody whom it does not name: "SPEAKER_01", "A", "Respondent 2". */
function isLabel(name: string): boolean {
  return TELLING_LABEL.test(name) || /^speaker[\s_-]*\d*$/iu.test(name);
}

function tellersOf(telling: Telling, names: ReadonlyMap<string, string>): Story['tellers'] {
  return tellersIn(telling).map((speaker) => ({ telling: telling.id, name: names.get(speaker) ?? speaker }));
}

function standfirst(chosen: string | null, passages: readonly ShapedPassage[]): Story['standfirst'] {
  if (chosen !== null) {
    const said = passages.map((passage) => Said.find(passage, chosen)).find((found) => found !== null);
    return said ?? { ours: chosen };
  }
  const answers = passages.filter(
    ({ questions, key }) => questions.length > 0 && key.text.length <= longestStandfirst,
  );
  const best = answers.reduce<ShapedPassage | null>((a, b) => (a && a.matters >= b.matters ? a : b), null);
  return best?.key ?? null;
}

/** Samples say of themselves that they are invented, and every form repeats it. */
function isInvented({ title, notes, passages }: Telling): boolean {
  const head = [
    title ?? '',
    ...notes,
    passages[0]?.asides.map(({ said }) => said).join(' ') ?? '',
    passages[0]?.said ?? '',
  ];
  return /\b(?:telling|sample|story|account|transcript)\b[^.]{0,40}\b(?:is|are)?\s*invented\b|\binvented (?:sample|telling|story)\b/iu.test(
    head.join(' '),
  );
}
