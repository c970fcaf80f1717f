import { leaks } from '../identity/redact.ts';
import type { Guarded } from './guard.ts';
import type { TellingFile } from './telling-json.ts';

/**
 * The last look before a folder is put in place: everything in it that came from the tellings or a person, as
 * `telling.json` has it, must be free of every replaced wording. All other files hold spans of the same words.
 * @throws Error when one still stands: then the fault is ours, and nothing is written
 */
export function mustNotLeak(telling: TellingFile, { decided }: Pick<Guarded, 'decided'>): void {
  const { title, place, standfirst, tellers, passages } = telling;
  const texts = passages.flatMap(({ said, words, asked, speaker, headline }) => [
    said,
    words,
    asked,
    speaker,
    headline,
  ]);
  const shown = [title, place, standfirst, ...tellers, ...texts].filter((text) => text !== null);
  const left = leaks(shown, decided);
  if (left.length > 0)
    throw new Error(
      `${left.length} replaced words would still have stood in the folder, the first of them “${left[0]}”`,
    );
}
