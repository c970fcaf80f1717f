import { Mistake } from '../mistake.ts';

interface Foreign {
  starts: string;
  /** Where in the file `starts` stands. */
  at?: number;
  what: string;
  remedy: string;
}

const asWord = 'Open it in Word or LibreOffice, save it as .docx, and bring that.';
const transcribeFirst =
  'Make a transcript of it first (Teams, Zoom, Otter and Whisper can), and bring the .vtt, .srt, .docx, .txt or .json.';
const sound = { what: 'a recording, not a transcript', remedy: transcribeFirst };
const picture = { what: 'a picture, not a transcript', remedy: 'Bring the words as .txt, .md or .docx.' };
const archive = { what: 'a packed archive', remedy: 'Unpack it and bring the transcript that is inside.' };

/** How files that people bring by mistake begin, one character per byte (Gary Kessler's table of file signatures). */
const foreign: Foreign[] = [
  {
    starts: '\xd0\xcf\x11\xe0',
    what: 'an old Word file (.doc) or one locked with a password',
    remedy: asWord,
  },
  { starts: '%PDF', what: 'a PDF', remedy: 'Bring the Word file or text that it was made from.' },
  { starts: '{\\rtf', what: 'rich text (RTF)', remedy: asWord },
  { starts: 'ID3', ...sound },
  { starts: '\xff\xfb', ...sound },
  { starts: '\xff\xf3', ...sound },
  { starts: '\xff\xf2', ...sound },
  { starts: '\xff\xf1', ...sound },
  { starts: 'RIFF', ...sound },
  { starts: 'OggS', ...sound },
  { starts: 'fLaC', ...sound },
  { starts: '#!AMR', ...sound },
  { starts: 'FORM\0', ...sound },
  { starts: '\x1aE\xdf\xa3', ...sound },
  { starts: '0&\xb2u', ...sound },
  { starts: 'ftyp', at: 4, ...sound },
  { starts: '\x89PNG', ...picture },
  { starts: '\xff\xd8\xff', ...picture },
  { starts: 'GIF8', ...picture },
  { starts: '\x1f\x8b', ...archive },
  { starts: '7z\xbc\xaf', ...archive },
  { starts: 'Rar!\x1a', ...archive },
];

/**
 * Refuses, by their first bytes, files of kinds that hold no transcript we can read, and says what to do instead.
 * @throws Mistake for such a file
 */
export function refuseForeign(bytes: Uint8Array, name: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  const found = foreign.find(({ starts, at = 0 }) => head.startsWith(starts, at));
  // A text may begin with the word RIFF or ID3; a recording has unprintable bytes beside it.
  const isText = /^[ -~\s]*$/.test(head);
  if (!found || (isText && !found.starts.startsWith('%') && !found.starts.startsWith('{'))) return;
  throw new Mistake(`${name} is ${found.what}.`, found.remedy, { file: name });
}

const page = /^(?:<\?xml[^>]{0,200}\?>|<!--[^>]{0,2000}-->|\s)*<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * Refuses web pages and other XML.
 * @throws Mistake for such a file
 */
export function refusePages(text: string, name: string): void {
  const head = text.slice(0, 4000);
  const what = page.test(head) ? 'a web page (HTML)' : /^\s*<\?xml\b/.test(head) ? 'an XML file' : null;
  if (what)
    throw new Mistake(`${name} is ${what}.`, 'Copy the words into a .txt or .docx file and bring that.', {
      file: name,
    });
}
