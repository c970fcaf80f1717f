import { type TextIn, textIn } from '../bytes/text-in.ts';
import { Mistake } from '../mistake.ts';

/**
 * The text of a transcript, in whichever encoding it came, and whether its last character was cut in half.
 * @throws Mistake when the bytes are no text
 */
export function decode(bytes: Uint8Array, name: string): TextIn {
  const read = textIn(bytes);
  if (read) return read;
  throw new Mistake(
    `${name} is not text.`,
    'Bring the transcript as .vtt, .srt, .docx, .txt, .md or .json; if this is text, save it as UTF-8.',
    { file: name },
  );
}
