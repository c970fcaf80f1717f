import { marks } from '../look/marks.ts';
import { occasions } from '../look/occasions.ts';
import { question } from '../questions/questions.ts';
import type { Cover, CoverForm } from './cover.ts';
import { FormTile } from './html-marks.tsx';

/** A row for each form: mark, word, what it is for, minutes, and its other files. */
export function WaysIn({ forms }: { forms: readonly CoverForm[] }) {
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>Pick what fits the time you have</h2>
      <ul class="ways-in">
        {forms.map((form) => (
          <WayIn key={form.form} {...form} />
        ))}
      </ul>
    </section>
  );
}

function WayIn({ form, minutes, files: [first, ...others] }: CoverForm) {
  const { label } = marks[form];
  return (
    <li class={form}>
      <FormTile form={form} />
      <h3>{first ? <a href={first.name}>{label}</a> : label}</h3>
      <span class="long-is">
        <b>{minutes}</b> min
      </span>
      <p>{occasions[form]}</p>
      {others.length > 0 && (
        <ul class="files">
          {others.map((file) => (
            <li key={file.name}>
              <a href={file.name}>
                {file.label}
                <span class="hide"> of {label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const lowered = (heading: string) => heading.charAt(0).toLowerCase() + heading.slice(1);

/** What the story answers, with how much there is; what it does not; and the way to all that was told. */
export function Questions({ cover }: { cover: Cover }) {
  const missing = cover.unanswered
    .map((number) => question(number).heading)
    .map(lowered)
    .join('; ');
  return (
    <section>
      {cover.answered.length > 0 && <h2>What it answers</h2>}
      {cover.answered.length > 0 && (
        <ul class="asked">
          {cover.answered.map(({ number, passages }) => (
            <li key={number}>
              {question(number).wording}
              <span>{passages === 1 ? '1 passage' : `${passages} passages`}</span>
            </li>
          ))}
        </ul>
      )}
      {missing && <p class="missing">Not told here: {missing}.</p>}
      {cover.telling && (
        <p class="whole">
          <a href={cover.telling}>Read the whole telling, in the order told</a>
        </p>
      )}
    </section>
  );
}
