/** Bytes as text, and whether the last character was cut in half. */
export interface TextIn {
  text: string;
  cutOff: boolean;
}

/**
 * The text in some bytes: UTF-8 (with or without a mark), UTF-16 with a mark, else Windows-1252, which is what old
 * programs of Windows wrote in Western Europe. The mark is not part of the text.
 * @returns null when the bytes are no text: pictures, programs
 */
export function textIn(bytes: Uint8Array): TextIn | null {
  const read = fromBytes(bytes);
  return isBinary(read.text) ? null : read;
}

function fromBytes(bytes: Uint8Array): TextIn {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  return utf8(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), cutOff: false };
}

function utf16(bytes: Uint8Array, encoding: string): TextIn {
  return { text: new TextDecoder(encoding).decode(bytes), cutOff: bytes.length % 2 === 1 };
}

/** null where the bytes are not UTF-8; a character cut in half at the very end is forgiven and left out. */
function utf8(bytes: Uint8Array): TextIn | null {
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

/** Any NUL, or several other control characters that are more than one in two hundred. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && (code < 9 || code > 13)) controls += 1;
  }
  return controls > 1 && controls * 200 > text.length;
}
