/** A text without control characters, which are no text: XML has no room for them, and a CSV with many is taken for a program. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}

/**
 * What the writer would drop, in the escape that the format itself has for it: `_xHHHH_` (ECMA-376 part 1, 22.9.2.19,
 * ST_Xstring). That is U+FFFD and signs that are no characters; and whatever looks like such an escape already.
 */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/\ufffd|\p{Noncharacter_Code_Point}/gu, (sign) =>
      [...Array(sign.length).keys()].map((at) => escapeOf(sign.charCodeAt(at))).join(''),
    );
}

/** The escape for one unit of UTF-16. */
export function escapeOf(unit: number): string {
  return `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text with such escapes made into what they stand for. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
