import { to } from '../addresses.ts';
import { LinkButton } from '../web/parts/fields.tsx';
import { lineOf, type Values, valuesOf } from './passage-fields.ts';
import { type OpenProps, PassageForm } from './passage-pages.tsx';

/** What of a form is shown side by side, and under which of our words. */
const compared = [
  'words',
  'standing',
  'questions',
  'headline',
  'headlineLine',
  'key',
  'tip',
  'stepWhat',
  'stepWhen',
  'people',
  'methods',
  'part',
  'matters',
] as const;
type Compared = (typeof compared)[number];

/** Somebody changed the passage meanwhile: both versions side by side, what was typed kept, and a way on for either. */
export function StalePage({ open, by }: { open: OpenProps; by: string }) {
  const { words, slug, row, query, values } = open;
  const theirs = valuesOf(row);
  const different = compared.filter((name) => shownOf(theirs, name, open) !== shownOf(values, name, open));
  return (
    <>
      <h1>{words.stale.title}</h1>
      <p class="lead">{words.stale.lead}</p>
      <p>{by}</p>
      {different.length === 0 && <p>{words.stale.same}</p>}
      {different.map((name) => (
        <Both
          key={name}
          name={name}
          theirs={shownOf(theirs, name, open)}
          yours={shownOf(values, name, open)}
          open={open}
        />
      ))}
      <p>
        <LinkButton href={`${to('passageWork', { story: slug, passage: row.code }, query)}#passage`}>
          {words.stale.takeTheirs}
        </LinkButton>
      </p>
      <h2>{words.stale.mine}</h2>
      <p>{words.stale.mineHint}</p>
      <PassageForm {...open} values={{ ...values, revision: [String(row.revision)] }} />
    </>
  );
}

function Both({
  name,
  theirs,
  yours,
  open,
}: {
  name: Compared;
  theirs: string;
  yours: string;
  open: OpenProps;
}) {
  const { words } = open;
  const isTellers = name === 'words' || name === 'people' || name === 'methods';
  const shown = (text: string) =>
    isTellers ? <blockquote class="as-said">{text}</blockquote> : <p>{text}</p>;
  return (
    <section aria-label={labelOf(name, open)}>
      <h2>{labelOf(name, open)}</h2>
      <div class="two">
        <div class="told">
          <h3>{words.stale.theirs}</h3>
          {shown(theirs || words.none)}
        </div>
        <div class="told">
          <h3>{words.stale.yours}</h3>
          {shown(yours || words.none)}
        </div>
      </div>
    </section>
  );
}

function labelOf(name: Compared, { words }: OpenProps): string {
  return words[name];
}

function shownOf(values: Values, name: Compared, { words }: OpenProps): string {
  const all = values[name] ?? [];
  if (name === 'words') return (all[0] ?? '').replace(/\r\n?/gu, '\n').trim();
  if (name === 'standing') return words.standings[(all[0] as 'in') ?? 'in'] ?? '';
  const shown = all.map((one) => {
    if (name === 'part') return (words.parts as Record<string, string>)[one] ?? words.asSuggested;
    return lineOf(one) ?? (one === 'suggested' ? words.asSuggested : one === 'none' ? words.none : one);
  });
  return (name === 'questions' ? shown.toSorted() : shown).join('\n');
}
