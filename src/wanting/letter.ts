import { to } from '../addresses.ts';
import type { Result } from '../finding/search.ts';
import type { Mail } from '../mail/mailer.ts';
import type { WordsOf } from '../web/words.ts';
import type { letterWords } from './letter-words.ts';

/** Passages of one want that are quoted; the others are counted. */
const mostQuoted = 3;

/** One want in a letter, with what is new about it. */
export interface LetterWant {
  code: string;
  words: string;
  results: readonly Result[];
}

/** The weekly letter: each want in its own words, what was told about it in the teller's, and the way to stop. */
export function letterOf(
  words: WordsOf<typeof letterWords>,
  wants: readonly LetterWant[],
  { siteName, address, stop }: { siteName: string; address: string; stop: string },
): Pick<Mail, 'subject' | 'text' | 'headers'> {
  const { letter } = words;
  const stopLink = address + to('letterStop', { token: stop });
  const parts = wants.flatMap(({ code, words: want, results }) => {
    const page = address + to('commonWant', { want: code });
    const rest = results.length - mostQuoted;
    return [
      letter.want(want),
      letter.told,
      ...results.slice(0, mostQuoted).map((result) => letter.passage(quoted(result, address))),
      rest > 0 ? letter.more(rest, page) : letter.all(page),
    ];
  });
  const all = [letter.hello, ...parts, letter.quiet, letter.stop(stopLink), siteName];
  return {
    subject: letter.subject(wants.length, siteName),
    text: `${all.join('\n\n')}\n`,
    // One press in the mail program is enough (RFC 8058): it posts to the same address.
    headers: { 'List-Unsubscribe': `<${stopLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

function quoted({ words, line, shown, title, story, passage }: Result, address: string) {
  const path = to('passage', { story, passage }, { mark: `${line.start}-${line.end}` });
  return {
    line: words.slice(line.start, line.end).replace(/\s+/gu, ' '),
    by: shown,
    title,
    link: `${address}${path}#here`,
  };
}
