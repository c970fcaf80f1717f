import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { safeHref } from '../safe-href.ts';
import { faultsOf } from './faults.ts';
import { Checkboxes, Radios, TextArea, TextField } from './fields.tsx';
import { Form } from './form.tsx';
import { NumberedPages, shownPages } from './moves.tsx';
import { Said } from './said.tsx';

describe('a form that comes back keeps what was typed', () => {
  const faults = { story: 'Write what happened', who: 'Say who' };

  test('in every field, letter by letter, and never as markup', () => {
    const typed = '</textarea><script>alert(1)</script> & "quotes"\n\n  two spaces';
    const html = renderToString(
      <Form action="/" faults={faults} faultsTitle="Put right">
        <TextField name="name" label="Name" value={typed} />
        <TextArea name="story" label="Story" value={typed} faults={faults} />
      </Form>,
    );
    expect(html).not.toContain('<script>');
    expect(html).toContain('value="&lt;/textarea>&lt;script>');
    expect(html).toContain('&amp; &quot;quotes&quot;\n\n  two spaces</textarea>');
  });

  test('an empty line at the start as well, which browsers drop unless it is said twice', () => {
    const html = renderToString(<TextArea name="story" label="Story" value={'\n\nAnd then'} />);
    const area = parseFragment(html).childNodes[0] as DefaultTreeAdapterTypes.Element;
    const text = area.childNodes.find(
      (one) => one.nodeName === 'textarea',
    ) as DefaultTreeAdapterTypes.Element;
    expect((text.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value).toBe('\n\nAnd then');
  });

  test('what was chosen stays chosen', () => {
    const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
    const radios = renderToString(<Radios name="who" legend="Who" choices={choices} value="b" />);
    expect(radios.match(/value="\w" checked/gu)).toEqual(['value="b" checked']);
    const boxes = renderToString(
      <Checkboxes name="what" legend="What" choices={choices} values={['a', 'c']} />,
    );
    expect(boxes.match(/value="\w" checked/gu)).toEqual(['value="a" checked', 'value="c" checked']);
  });
});

test('the faults that a check finds are told once for each field, in its words', () => {
  const form = z.object({
    name: z.string().min(1, 'Tell us your name').regex(/^x/u, 'Begin with an x'),
    rows: z.array(z.object({ day: z.string().min(1, 'Give a day') })),
  });
  const { error } = form.safeParse({ name: '', rows: [{ day: '' }] });
  expect(faultsOf(error!)).toEqual({ name: 'Tell us your name', 'rows-0-day': 'Give a day' });
});

describe('addresses that somebody typed', () => {
  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//elsewhere.example',
    '/sign-out',
    'https://',
    '',
  ])('%j leads nowhere', (address) => {
    expect(safeHref(address)).toBe('#');
  });

  test.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:dawn@example.org'])(
    '%s leads there',
    (address) => {
      expect(safeHref(` ${address} `)).toBe(address);
    },
  );

  test('whatever is typed, a browser reads one of three schemes or stays on the page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0x2ff })).map((codes) => String.fromCodePoint(...codes)),
        fc.constantFrom('', 'javascript:', 'https://', 'data:'),
        (text, start) => {
          const href = safeHref(start + text);
          if (href === '#') return;
          const read = URL.parse(href, 'https://site.test');
          if (read) expect(['http:', 'https:', 'mailto:']).toContain(read.protocol);
        },
      ),
    );
  });
});

test('numbered pages show where the ends are, and dots stand only for pages that are left out', () => {
  expect(shownPages(1, 1)).toEqual([1]);
  expect(shownPages(1, 3)).toEqual([1, 2, 3]);
  expect(shownPages(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12]);
  expect(shownPages(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
  expect(shownPages(12, 12)).toEqual([1, null, 11, 12]);
  const words = { previous: 'Before', next: 'After', page: (page: number) => `Page ${page}` };
  expect(renderToString(<NumberedPages label="Pages" here={1} last={1} href={String} words={words} />)).toBe(
    '',
  );
});

test('what somebody said is a quotation that names its passage, so that every page can be proven', () => {
  const html = renderToString(
    <Said text="We gave them the keys." passage="p7" by="Dawn" where={{ href: '/p7', text: 'Where' }} />,
  );
  expect(html).toMatch(/<blockquote><p data-passage="p7">We gave them the keys\.<\/p><\/blockquote>/u);
  expect(html).toContain('href="/p7"');
});
