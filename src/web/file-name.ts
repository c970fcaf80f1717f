/** Letters of a name that are kept at most; file systems take 255 bytes, and a letter may need four. */
const longest = 60;

/** Signs that turn the direction of writing, join or hide: with them `exe.txt` can be made of `txt.exe`. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A name that is safe to show, to store and to send, made of one that a browser sent: only its last part, no signs that
 * a path, a header or a shell reads as more than a letter. Never empty; the ending (`.docx`) stays.
 */
export function safeFileName(sent: string): string {
  const last = sent.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(unseen, '')
    // So browsers send a quotation mark and the ends of lines.
    .replace(/%(?:22|0D|0A)/gu, '_')
    .replace(/[^\p{L}\p{M}\p{N}._ ()-]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s._-]+|[\s.]+$/gu, '');
  const dot = plain.lastIndexOf('.');
  const ending = dot > 0 && plain.length - dot <= 12 ? plain.slice(dot) : '';
  const letters = [...plain.slice(0, plain.length - ending.length)].slice(0, longest).join('').trimEnd();
  return letters === '' ? `file${ending}` : letters + ending;
}
