const escapable = /[!-/:-@[-`{-~]/;
const link = /!?\[([^[\]\n]{0,500})\]\((?=[^)\s]{0,500}[/.#:])[^()\s]{1,500}(?:[ \t]+"[^"\n]{0,200}")?\)/g;

/** For each run of marks ("**"), where those still open stand among the pieces. */
type Open = Map<string, number[]>;

/**
 * Markdown's words without its inline marks: emphasis that opens and closes, links (their words stay, their address
 * goes) and backslashes before punctuation. Marks that open and never close are words.
 */
export function plainWords(text: string): string {
  if (!/[*_\\[]/.test(text)) return text;
  const source = text.replace(link, '$1');
  const pieces: string[] = [];
  const open: Open = new Map();
  let words = 0;
  for (let at = 0; at < source.length; ) {
    const character = source[at]!;
    const isEscape = character === '\\' && escapable.test(source[at + 1] ?? '');
    if (character !== '*' && character !== '_' && !isEscape) {
      at += 1;
      continue;
    }
    pieces.push(source.slice(words, at));
    if (isEscape) {
      pieces.push(source[at + 1]!);
      at += 2;
    } else {
      const end = endOfRun(source, at);
      pieces.push(source.slice(at, end));
      pair(pieces, open, source[at - 1] ?? ' ', source[end] ?? ' ');
      at = end;
    }
    words = at;
  }
  pieces.push(source.slice(words));
  return pieces.join('');
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (text[end] === text[from]) end += 1;
  return end;
}

/** Blanks the last piece, a run of marks, with the run that it closes; or leaves it open for another to close. */
function pair(pieces: string[], open: Open, before: string, after: string): void {
  const marks = pieces.at(-1)!;
  if (marks.length > 3) return;
  const closes = /\S/.test(before) && (!/[\p{L}\p{N}]/u.test(after) || before === ':');
  const opens = /\S/.test(after) && !/[\p{L}\p{N}]/u.test(before);
  const same = open.get(marks);
  const partner = closes ? same?.pop() : undefined;
  if (partner !== undefined) {
    pieces[partner] = '';
    pieces[pieces.length - 1] = '';
    for (const runs of open.values()) while (runs.length && runs.at(-1)! > partner) runs.pop();
  } else if (opens && same) same.push(pieces.length - 1);
  else if (opens) open.set(marks, [pieces.length - 1]);
}
