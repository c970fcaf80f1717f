import { paragraph, section, table } from '../documents/build.ts';
import type { Section } from '../documents/document.ts';
import { question } from '../questions/questions.ts';
import type { Said } from '../stories/said.ts';
import type { ShapedPassage } from '../stories/story.ts';
import { byMattering } from './choose.ts';

/** As many lines of when and of who as can be taken in at a glance. */
const mostSteps = 10;
const mostNames = 10;

/** The words that place things in time, each in its sentence; null where there are too few to be worth a list. */
export function whenItHappened(passages: readonly ShapedPassage[]): Section | null {
  const dated = passages.filter((passage) => passage.step !== null);
  const worth = new Set(byMattering(dated).slice(0, mostSteps));
  const steps = dated.flatMap((passage) => (worth.has(passage) ? [passage.step!] : []));
  if (steps.length < 3) return null;
  const rows = steps.map(({ when, what }) => [when, what]);
  return section('when', 'When things happened', [
    paragraph('In the order told, which is not always the order in which it happened.'),
    table('What was said about when', ['When', 'What was said'], rows),
  ]);
}

/** Who and which methods were named; null where nobody and nothing was. */
export function whoAndHow(passages: readonly ShapedPassage[]): Section | null {
  const people = glance(passages, 'people');
  const methods = glance(passages, 'methods');
  const parts = [
    people.length ? table('People and roles that mattered', ['Who', 'Where it comes up'], people) : null,
    methods.length ? table('Methods that were named', ['What', 'Where it comes up'], methods) : null,
  ].filter((made) => made !== null);
  return parts.length ? section('who-and-how', 'Who and how, at a glance', parts) : null;
}

/** Those named in the passages that matter most, each once and by its fullest name, with what the passage is about. */
function glance(passages: readonly ShapedPassage[], what: 'people' | 'methods'): [Said, string][] {
  const all = byMattering(passages.filter(({ questions: answered }) => answered.length > 0)).flatMap(
    (passage) => passage[what].map((said) => ({ said, about: question(passage.questions[0]!).heading })),
  );
  const fullest = all.filter(({ said }) => !all.some((other) => isPartOf(said, other.said)));
  const seen = new Set<string>();
  return fullest
    .filter(({ said }) => !seen.has(plain(said)) && seen.add(plain(said)))
    .slice(0, mostNames)
    .map(({ said, about }) => [said, about]);
}

function plain(said: Said): string {
  return said.text.toLowerCase().replace(/^(the|our|my|me|a|an)\s+/u, '');
}

function isPartOf(name: Said, other: Said): boolean {
  return plain(other).length > plain(name).length && ` ${plain(other)} `.includes(` ${plain(name)} `);
}
