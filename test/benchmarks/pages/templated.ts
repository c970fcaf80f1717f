/**
 * Express with Nunjucks, rendering the same pages: what is in a page's main part – every piece of text, every address –
 * is a value that the template is given and escapes. Templates are compiled once, and no database is asked: all in its favour.
 *
 *   node templated.ts FILE…   the pages to render as /1, /2 …; says its port
 */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import express from 'express';
import nunjucks from 'nunjucks';

/** A page as a template and the values that belong in it. */
function templateOf(html: string): { template: string; values: string[] } {
  const from = html.indexOf('<main');
  const to = html.indexOf('</main>');
  const values: string[] = [];
  const gap = (escaped: string) => {
    values.push(unescaped(escaped));
    return `{{ values[${values.length - 1}] }}`;
  };
  const main = html
    .slice(from, to)
    .replace(
      /( (?:href|id|datetime|data-passage|aria-label)=")([^"]*)(")/gu,
      (_, a: string, value: string, z: string) => a + gap(value) + z,
    )
    .replace(/>([^<]*[^<\s][^<]*)</gu, (_, text: string) => `>${gap(text)}<`);
  return { template: fixed(html.slice(0, from)) + main + fixed(html.slice(to)), values };
}

function fixed(html: string): string {
  return `{% raw %}${html}{% endraw %}`;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const environment = new nunjucks.Environment(null, { autoescape: true });
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
for (const [i, path] of process.argv.slice(2).entries()) {
  const html = readFileSync(path, 'utf8');
  const { template, values } = templateOf(html);
  const compiled = nunjucks.compile(template, environment);
  const same = unescaped(compiled.render({ values })) === unescaped(html);
  if (!same) throw new Error(`The template of ${path} does not give the same page.`);
  app.get(`/${i + 1}`, (_, response) => {
    response.type('html').send(compiled.render({ values }));
  });
}
const server = app.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`),
);
