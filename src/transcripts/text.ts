import { markdownPage } from './markdown.ts';
import { pageTranscript } from './page.ts';
import { plainPage } from './plain-page.ts';
import type { Transcript } from './transcript.ts';

/** Plain text: a dialogue with names or times, or one person's account. */
export function readText(text: string): Transcript {
  return { format: 'text', ...pageTranscript(plainPage(text), 'line') };
}

/** Markdown: the same, without its marks. */
export function readMarkdown(text: string): Transcript {
  return { format: 'markdown', ...pageTranscript(markdownPage(text), 'line') };
}
