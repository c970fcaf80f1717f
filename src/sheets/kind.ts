import { Mistake } from '../mistake.ts';
import { damaged, largestFile, tooLarge } from './limits.ts';

/** What a file is by its first bytes: packed (as .xlsx and .ods are), or text. */
export type Kind = 'packed' | 'text';

/**
 * What kind of file this is, found by what is in it and not by its name.
 * @throws Mistake when it is empty, too large, locked by a password, an old .xls, or plainly something else
 */
export function kindOf(bytes: Uint8Array, file: string): Kind {
  if (bytes.length === 0)
    throw new Mistake(`${file} is empty.`, 'Save it again in your spreadsheet program and bring that.', {
      file,
    });
  if (bytes.length > largestFile) throw tooLarge(file, true);
  const start = latin(bytes.subarray(0, 1024));
  if (start.startsWith('PK\x03\x04')) return 'packed';
  // A zip file without a part, or the last piece of one in several.
  if (start.startsWith('PK\x05\x06') || start.startsWith('PK\x07\x08')) throw damaged(file);
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw oldOffice(bytes, file);
  const other = others.find(({ begins }) => begins.test(start));
  if (other) throw new Mistake(`${file} is ${other.is}.`, other.remedy, { file });
  return 'text';
}

const saveAsXlsx = 'Open it in your spreadsheet program, choose “Save as”, take .xlsx, and bring that file.';
const bringSheet = 'Bring a spreadsheet saved as .xlsx or .csv.';

/** Files that people bring in place of a spreadsheet, or that are called .xls and are none. */
const others: { begins: RegExp; is: string; remedy: string }[] = [
  {
    begins: /^%PDF-/u,
    is: 'a PDF, not a spreadsheet',
    remedy: 'Bring the spreadsheet from which the PDF was made.',
  },
  { begins: /^\{\\rtf/u, is: 'a text with formatting (.rtf), not a spreadsheet', remedy: bringSheet },
  {
    begins: /^[\s\xef\xbb\xbf]*(?:\[\s*)?\{\s*"[^"]*"\s*:/u,
    is: 'JSON, not a spreadsheet',
    remedy: bringSheet,
  },
  {
    begins: /^[\s\xef\xbb\xbf]*<(?:!doctype html|html|table|head|body|meta)\b/iu,
    is: 'a web page, even if it is called a spreadsheet',
    remedy: saveAsXlsx,
  },
  { begins: /^[\s\xef\xbb\xbf]*<\?xml/iu, is: 'an XML file, not a spreadsheet', remedy: saveAsXlsx },
];

/** Bytes as characters one to one, to compare the beginning of a file. */
function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The old container of Microsoft Office, in which .xls is kept, and .xlsx when a password locks it. */
function oldOffice(bytes: Uint8Array, file: string): Mistake {
  if (holds(bytes, 'EncryptedPackage') || holds(bytes, 'EncryptionInfo'))
    return new Mistake(
      `${file} is locked with a password.`,
      'Open it, take the password off (File, Info, Protect workbook), save it, and bring that. ' +
        'You need not tell us the password.',
      { file },
    );
  if (holds(bytes, 'Workbook') || holds(bytes, 'Book'))
    return new Mistake(`${file} is an old Excel file (.xls).`, saveAsXlsx, { file });
  return new Mistake(`${file} is an old Office file, not a spreadsheet.`, bringSheet, { file });
}

/** Whether the directory of such a container names a part: in UTF-16, as it keeps names. */
function holds(bytes: Uint8Array, part: string): boolean {
  const wanted = [...`${part}\0`].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
