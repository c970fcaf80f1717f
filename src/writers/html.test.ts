import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, test } from 'vitest';
import { everyBlock, passages } from '../../test/cast/documents.ts';
import { saidIn } from '../documents/walk.ts';
import { writeHtml } from './html.tsx';

type Node = DefaultTreeAdapterMap['node'];

const options = { passageLink: (id: string) => `telling.html#${id}`, now: new Date('2026-11-23T09:00:00Z') };
const html = new TextDecoder().decode(await writeHtml(everyBlock, options));

/** Every text of the page, with whether it stands inside an element that says whose words it is. */
function* texts(node: Node, told = false): Generator<{ text: string; told: boolean }> {
  if (node.nodeName === '#text' && 'value' in node) yield { text: node.value, told };
  const here = 'attrs' in node && node.attrs.some(({ name }) => name === 'data-passage');
  if (here) expect(told, 'no quotation within another').toBe(false);
  if ('childNodes' in node) for (const child of node.childNodes) yield* texts(child, told || here);
}

function* attributes(node: Node): Generator<string> {
  if ('attrs' in node) for (const { value } of node.attrs) yield value;
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributes(child);
}

test('a teller’s words stand only where their passage is named, and there nothing else does', () => {
  const spans = saidIn(everyBlock).map(({ text }) => text);
  for (const { text, told } of texts(parse(html))) {
    if (told) expect(spans).toContain(text);
    else for (const span of spans) expect(text).not.toContain(span);
  }
});

test('no attribute and no title has a teller’s words, because nothing there says who is speaking', () => {
  for (const value of attributes(parse(html)))
    for (const { text } of saidIn(everyBlock)) expect(value).not.toContain(text);
  expect(html).toMatch(/<title>The keys to the day centre: Session<\/title>/u);
});

test('each quotation is one tap from where it was said', () => {
  for (const { id } of passages) expect(html).toContain(`<a href="telling.html#${id}">where it was said</a>`);
});

test('words that were left out between two spans are shown as left out, in our voice', () => {
  expect(html).toContain(
    'aria-label="Words left out">…</span> <span data-passage="t1p03">I didn’t sleep.</span>',
  );
});

test('every section can be reached from the contents', () => {
  const links = [...html.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1]);
  expect(links).toEqual(['plan', 'read-aloud', 'worksheet']);
  for (const id of links) expect(html).toContain(`<section id="${id}"`);
});

test('a page that is no draft does not warn of one', async () => {
  const done = await writeHtml({ ...everyBlock, undecided: 0 }, options);
  expect(new TextDecoder().decode(done)).not.toContain('class="notice draft"');
  expect(html).toContain('class="notice draft"');
});

test('markup that a person typed is shown, not obeyed', async () => {
  const title = '<script>alert(1)</script>"><img src=x>';
  const page = new TextDecoder().decode(
    await writeHtml({ ...everyBlock, title, toldBy: title, place: title }, options),
  );
  expect(page).not.toMatch(/<script|<img/u);
});
