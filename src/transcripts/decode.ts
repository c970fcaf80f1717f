import { Mistake } from '../mistake.ts';

/** A file as text, and whether its last character was cut in half. */
export interface Decoded {
  text: string;
  cutOff: boolean;
}

/**
 * Bytes as text: UTF-8 (with or without a mark), UTF-16 with a mark, else Windows-1252, which is what old Windows
 * programs in Western Europe wrote. The mark is not part of the text.
 * @throws Mistake when the bytes are no text
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const decoded = fromBytes(bytes);
  if (isBinary(decoded.text))
    throw new Mistake(
      `${name} is not text.`,
      'Bring the transcript as .vtt, .srt, .docx, .txt, .md or .json; if this is text, save it as UTF-8.',
      { file: name },
    );
  return decoded;
}

function fromBytes(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  return utf8(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), cutOff: false };
}

function utf16(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), cutOff: bytes.length % 2 === 1 };
}

/** null where the bytes are not UTF-8; a character cut in half at the very end is forgiven and left out. */
function utf8(bytes: Uint8Array): Decoded | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    try {
      return { text: text + decoder.decode(), cutOff: false };
    } catch {
      // One lone accented letter at the end of an otherwise plain file is Windows-1252.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: asks whether all of it is ASCII
      return /[^\x00-\x7f]/.test(text) ? { text, cutOff: true } : null;
    }
  } catch {
    return null;
  }
}

/** Any NUL, or more than one other control character in two hundred. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13)) controls += 1;
  }
  return controls * 200 > text.length;
}
