/** Words of a caption's line, and the voice that speaks them: undefined where no voice tag has stood in the caption. */
export interface Voiced {
  voice: string | null | undefined;
  words: string;
}

// Classes and notes inside a tag are bounded so that a stray `<` costs no more than a few hundred steps.
const tag =
  /<(?:(\/?)(v|c|i|b|u|s|ruby|rt|lang|font|em|strong)(?:\.[^\s<>]{0,200})?(?:[ \t]([^>\n]{0,300}))?|(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\/?>/giy;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|nbsp|lrm|rlm|quot|apos));/gi;
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
};

/** Text with the character references of WebVTT as characters; any other ampersand stays. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** A caption's lines as words by voice, line by line: the tags of WebVTT and SRT taken out, anything else kept. */
export function voicedLines(lines: string[]): Voiced[][] {
  let voice: string | null | undefined;
  return lines.map((line) => {
    if (!line.includes('<')) return line.trim() ? [{ voice, words: withoutEntities(line) }] : [];
    const pieces: Voiced[] = [];
    let words = '';
    let at = 0;
    const close = (): void => {
      if (words.trim()) pieces.push({ voice, words: withoutEntities(words) });
      words = '';
    };
    for (let open = line.indexOf('<'); open >= 0; open = line.indexOf('<', at)) {
      words += line.slice(at, open);
      tag.lastIndex = open;
      const found = tag.exec(line);
      at = found ? tag.lastIndex : open + 1;
      if (!found) words += '<';
      else if (found[2]?.toLowerCase() === 'v' && !found[1]) {
        close();
        voice =
          withoutEntities(found[3] ?? '')
            .replace(/\s+/g, ' ')
            .trim() || null;
      }
    }
    words += line.slice(at);
    close();
    return pieces;
  });
}
