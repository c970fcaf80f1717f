import type { FormName } from '../../documents/document.ts';
import { marks } from '../../look/marks.ts';

/** A form's mark. Its word always stands beside it, so it is hidden from screen readers. */
export function FormMark({ form }: { form: FormName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={marks[form].path} />
    </svg>
  );
}

/** A form's mark on a tile of its colour: at the head of its page. Its word stands beside it. */
export function FormTile({ form }: { form: FormName }) {
  return (
    <span class={`tile f-${form}`}>
      <FormMark form={form} />
    </span>
  );
}

/** One way to take something in: its form, where it leads, and how long it takes in words. */
interface OneWay {
  form: FormName;
  href: string;
  minutes: string;
  /** What is said of the one that suits the reader best: “suits you”. */
  suits?: string | undefined;
}

/** The ways to take something in: mark, word and minutes, each a link. */
export function Ways({
  label,
  ways,
  here,
}: {
  label: string;
  ways: readonly OneWay[];
  here?: FormName | undefined;
}) {
  return (
    <nav aria-label={label}>
      <WayList ways={ways} here={here} />
    </nav>
  );
}

/** The same as a list alone, where there are many on a page. @param about what it is of, for ears alone */
export function WayList({
  ways,
  here,
  about,
}: {
  ways: readonly OneWay[];
  here?: FormName | undefined;
  about?: string;
}) {
  return (
    <ul class="ways">
      {ways.map(({ form, href, minutes, suits }) => (
        <li key={form} class={`f-${form}`}>
          <a href={href} aria-current={form === here ? 'page' : undefined}>
            <FormMark form={form} />
            {marks[form].label} <small>{minutes}</small>
            {suits && <em>{suits}</em>}
            {about && <span class="govuk-visually-hidden">: {about}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A teller's words, with a stretch of them marked where one is asked for. Paragraphs as they were told. */
export function Words({ text, mark }: { text: string; mark?: { start: number; end: number } | null }) {
  if (!mark || mark.start >= mark.end || mark.end > text.length)
    return (
      <>
        {text.split(/\n{2,}/u).map((part) => (
          <p key={part}>{part}</p>
        ))}
      </>
    );
  return (
    <p>
      {text.slice(0, mark.start)}
      <mark>{text.slice(mark.start, mark.end)}</mark>
      {text.slice(mark.end)}
    </p>
  );
}
