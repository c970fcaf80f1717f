import { textIn } from '../bytes/text-in.ts';
import { Mistake } from '../mistake.ts';

/**
 * The text in a text file of cells, in whichever encoding it came.
 * @throws Mistake when the bytes are no text
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const read = textIn(bytes);
  if (read) return read.text;
  throw new Mistake(
    `${file} is not a spreadsheet.`,
    'Bring a spreadsheet saved as .xlsx or .csv. Pictures, PDF and Word files cannot be read as a table.',
    { file },
  );
}
