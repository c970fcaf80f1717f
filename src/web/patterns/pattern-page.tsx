import { Button, ButtonRow, LinkButton } from '../parts/buttons.tsx';
import { wordsIn } from '../words.ts';
import { Pattern, type PatternWords } from './pattern.tsx';
import { FieldPatterns, WrongPatterns } from './pattern-fields.tsx';
import { ListPatterns, MovePatterns, NotePatterns } from './pattern-notes.tsx';
import { FindingPatterns, ReadingPatterns } from './pattern-reading.tsx';
import { patternWords } from './pattern-words.ts';
import { StatePatterns, WorkingPatterns } from './pattern-work.tsx';

const sections = {
  type: TypePatterns,
  reading: ReadingPatterns,
  finding: FindingPatterns,
  fields: FieldPatterns,
  wrong: WrongPatterns,
  notes: NotePatterns,
  lists: ListPatterns,
  moves: MovePatterns,
  states: StatePatterns,
  working: WorkingPatterns,
} as const satisfies Record<keyof PatternWords['sections'], (props: { words: PatternWords }) => unknown>;

/** Every part and class on one page, under its name: what those who write pages look things up in, and what axe checks. */
export function PatternPage() {
  const words = wordsIn(patternWords, 'en');
  const names = Object.keys(sections) as (keyof typeof sections)[];
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <nav class="contents" aria-label={words.contents}>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${name}`}>{words.sections[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {names.map((name) => {
        const Section = sections[name];
        return (
          <section key={name} id={name} aria-labelledby={`${name}-title`}>
            <h2 id={`${name}-title`}>{words.sections[name]}</h2>
            <Section words={words} />
          </section>
        );
      })}
    </>
  );
}

function TypePatterns({ words }: { words: PatternWords }) {
  const { type, fields } = words;
  return (
    <>
      <Pattern name="h2, h3, p, a, .lead, .soft, .small, button.plain">
        <h2>{type.h2}</h2>
        <h3>{type.h3}</h3>
        <p class="lead">{type.lead}</p>
        <p>
          {type.text} <a href="#type">{type.link}</a>
        </p>
        <p class="soft small">{type.soft}</p>
        <p lang="cy">{type.welsh}</p>
      </Pattern>
      <Pattern name="Button kind=next|secondary|warning|quiet, ButtonRow">
        <ButtonRow>
          <Button>{fields.next}</Button>
          <Button kind="secondary">{fields.second}</Button>
          <Button kind="warning">{fields.warn}</Button>
          <Button kind="quiet">{fields.quiet}</Button>
        </ButtonRow>
      </Pattern>
      <Pattern name="LinkButton kind=next|secondary, .row">
        <div class="row">
          <LinkButton href="#type">{fields.link}</LinkButton>
          <LinkButton href="#type" kind="secondary">
            {fields.linkSecond}
          </LinkButton>
        </div>
      </Pattern>
    </>
  );
}
