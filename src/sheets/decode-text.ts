import { Mistake } from '../mistake.ts';

/**
 * The text in a text file: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, in which old programs
 * of Windows write CSV in Western Europe. The mark is left out.
 * @throws Mistake when the bytes are no text
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decoded(bytes);
  if (isBinary(text))
    throw new Mistake(
      `${file} is not a spreadsheet.`,
      'Bring a spreadsheet saved as .xlsx or .csv. Pictures, PDF and Word files cannot be read as a table.',
      { file },
    );
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Any NUL, or more than one other control character in two hundred: pictures and programs, never a table. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13)) controls += 1;
  }
  return controls > 1 && controls * 200 > text.length;
}
