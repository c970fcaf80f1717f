import type { Transcript } from './transcript.ts';

/** What a text can be; Word files are known by their bytes. */
export type TextFormat = Exclude<Transcript['format'], 'docx'>;

const looksLikeJson = /^\s*(?:\{\s*["}]|\[\s*[{\]])/;
const srtStart =
  /(?:^|[\r\n])[ \t]*\d{1,7}[ \t]*(?:\r\n|\r|\n)[ \t]*\d{1,4}:\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->/;
const timeLine = /(?:^|[\r\n])[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->/;
const markdownLine = /(?:^|[\r\n])(?:#{1,6} +\S|\*\*[^*\r\n]{1,100}(?::\*\*|\*\*:|\*\* *[([]))/;

/** Which format a text is in: by what stands in it first, by the ending of its name second. */
export function formatOf(text: string, name: string): TextFormat {
  const head = text.slice(0, 20_000);
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (/^\s*WEBVTT(?:\s|$)/.test(head)) return 'vtt';
  if (looksLikeJson.test(head)) return 'json';
  if (ending === 'vtt' && timeLine.test(head)) return 'vtt';
  if (srtStart.test(head) || (ending === 'srt' && timeLine.test(head))) return 'srt';
  if (ending === 'vtt' || ending === 'srt' || ending === 'json') return ending;
  return ending === 'md' || ending === 'markdown' || markdownLine.test(head) ? 'markdown' : 'text';
}
