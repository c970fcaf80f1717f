import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from './site/written-words.ts';

/** Pages and what they are made of: whatever is seen on the site. The pattern page shows names of parts to us alone. */
const pages = globSync('src/**/*.tsx').filter(
  (path) => !/^src\/(?:writers|web\/patterns)\/|\.test\.tsx$/u.test(path),
);

describe('our own words stand in catalogues, so that they can be put into another language and read as one voice', () => {
  test('there are pages to look at', () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test.each(pages)('%s has no words of its own', (path) => {
    expect(sentencesOf(readFileSync(path, 'utf8'))).toEqual([]);
  });
});

describe('the search for words in a page', () => {
  test.each([
    ['text', 'const a = <p>Nothing here yet</p>;', ['Nothing here yet']],
    ['a word after code', 'const a = <p>{count} stories</p>;', ['stories']],
    ['a label', 'const a = <nav aria-label="Main menu"><b /></nav>;', ['Main menu']],
    ['words in code', "const a = <p>{isNew ? 'A new one' : null}</p>;", ['A new one']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a page
    ['words in a template', 'const a = <p>{`${n} people told`}</p>;', ['people told']],
    ['text over several lines', 'const a = (\n  <p>\n    Take it\n    back\n  </p>\n);', ['Take it back']],
  ])('finds %s', (_what, source, found) => {
    expect(sentencesOf(source)).toEqual(found);
  });

  test.each([
    ['names of the catalogue', 'const a = <p class="lead soft">{words.nothing}</p>;'],
    ['signs', "const a = <p>{' · '}←{words.back} – {count}…</p>;"],
    ['comparisons and types', 'const a = (b: Map<string, number>) => (1 < 2 ? <p>{b.size}</p> : null);'],
    ['comments', 'const a = <p>{/* Said where it is needed. */}{words.b}</p>; // Not a word'],
    ['values that are sent', 'const a = <input type="text" name="full name" value="yes" />;'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a page
    ['attributes put together', "<p class={`tag ${tone ? 'good one' : ''}`} id={`a b ${c}`}>{x}</p>;"],
  ])('leaves %s', (_what, source) => {
    expect(sentencesOf(source)).toEqual([]);
  });
});
