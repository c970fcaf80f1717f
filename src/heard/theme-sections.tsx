import type { HeardWords } from './results.ts';
import type { QuotedTheme } from './theme-store.ts';

/** What people wrote to one question, as a steward put it together: names, how many, and their own words. */
export function ThemesSection({
  words,
  title,
  id,
  themes,
}: {
  words: HeardWords;
  title: string;
  id: string;
  themes: readonly QuotedTheme[];
}) {
  return (
    <section class="heard" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="soft">{words.themesText}</p>
      <ul class="themes">
        {themes.map((theme) => (
          <li key={theme.id}>
            <h3>{theme.name}</h3>
            <p class="where">{words.themePeople(theme.people)}</p>
            {theme.quotes.map((quote) => (
              <blockquote key={quote} class="as-said">
                {quote}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
