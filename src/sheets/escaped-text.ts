/**
 * What XML cannot hold or what programs lose on the way, in the escape that the format itself has for it: `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring). Control characters, a lone carriage return (XML makes it a line feed),
 * half characters, signs that are no characters; and whatever looks like such an escape already.
 */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_')
    .replace(/[^\P{Cc}\t\n]|\p{Cs}|\ufffd|\p{Noncharacter_Code_Point}/gu, (sign) =>
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
