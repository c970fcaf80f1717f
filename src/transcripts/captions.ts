import { captionStretch } from './times.ts';

/** A caption as a WebVTT or SRT file has it: when it is shown, and its lines with their markup. */
export interface Caption {
  startMs: number;
  endMs: number;
  lines: string[];
  /** The line of the file where its words begin, from 1. */
  line: number;
}

/** A run of lines with no blank line between that belongs to no caption. */
export interface Block {
  lines: string[];
  line: number;
}

/** What a caption file holds. */
export interface CaptionFile {
  captions: Caption[];
  /** Runs of lines before the first caption, and comment blocks wherever they stand. */
  others: Block[];
  /** The line where the file stops in the middle of a caption, or null. */
  cutOffAt: number | null;
}

/** How the two formats differ. */
export interface CaptionRules {
  isBlank(line: string): boolean;
  /** Begins a block that is no caption ("NOTE"); false for a format without such blocks. */
  opensComment(line: string): boolean;
  /** May stand alone above a caption's times as its name or number. */
  namesCaption(line: string): boolean;
}

const halfTime = /^\s*\d[\d:.,]*:[\d:.,]*\s*-{0,2}>?\s*[\d:.,]*\s*$/;

/** Where the sorting has got to. */
interface Sorting {
  file: CaptionFile;
  /** The lines since the last blank line or times. */
  block: Block;
  /** The block stands straight under a caption's times. */
  inCaption: boolean;
  inComment: boolean;
  /** Captions have names or numbers. */
  numbered: boolean;
}

/** Sorts the lines of a WebVTT or SRT file into captions and the rest; missing blank lines and numbers are forgiven. */
export function captionsIn(lines: string[], rules: CaptionRules): CaptionFile {
  const file: CaptionFile = { captions: [], others: [], cutOffAt: null };
  const now: Sorting = {
    file,
    block: { lines: [], line: 1 },
    inCaption: false,
    inComment: false,
    numbered: false,
  };
  let end = lines.length;
  while (end > 0 && !lines[end - 1]!.trim()) end -= 1;
  for (let index = 0; index < end; index += 1) {
    const line = lines[index]!;
    const times = captionStretch(line);
    if (times) {
      takeName(now, rules);
      keep(now, index + 2);
      now.inCaption = true;
      file.captions.push({ ...times, lines: [], line: index + 1 });
    } else if (rules.isBlank(line)) keep(now, index + 2);
    else {
      if (now.block.lines.length === 0) {
        now.block.line = index + 1;
        now.inComment = !now.inCaption && rules.opensComment(line);
      }
      now.block.lines.push(line);
    }
  }
  if (!now.inComment && file.captions.length) file.cutOffAt = dropHalf(now, rules);
  keep(now, lines.length);
  const last = file.captions.at(-1);
  if (last?.lines.every((line) => !line.trim())) file.cutOffAt ??= last.line;
  return file;
}

/** Puts the open block where it belongs and opens the next. Words after a blank line inside a caption stay its words. */
function keep(now: Sorting, nextLine: number): void {
  const { file, block, inComment } = now;
  const caption = inComment ? undefined : file.captions.at(-1);
  if (caption && block.lines.length) {
    if (caption.lines.length === 0) caption.line = block.line;
    for (const line of block.lines) caption.lines.push(line);
  } else if (block.lines.length) file.others.push(block);
  now.block = { lines: [], line: nextLine };
  now.inCaption = false;
  now.inComment = false;
}

/** Takes a caption's name or number, which stands on the line before its times, out of the open block. */
function takeName(now: Sorting, rules: CaptionRules): void {
  const before = now.file.captions.length;
  if (now.inComment || !hasName(now.block, now.inCaption, before, rules)) return;
  now.block.lines.pop();
  now.numbered = true;
}

/** Whether the last line before a time is the caption's own name or number and not words of the caption before it. */
function hasName(block: Block, inCaption: boolean, captionsBefore: number, rules: CaptionRules): boolean {
  const last = block.lines.at(-1)?.trim();
  if (last === undefined) return false;
  if (/^\d+$/.test(last))
    return !inCaption || Number(last) === captionsBefore + 1 || Number(last) === captionsBefore;
  return !inCaption && block.lines.length === 1 && rules.namesCaption(last);
}

/** Takes a number or half a time off the end of a file that was cut off there; the line, or null where there is none. */
function dropHalf({ file, block, inCaption, numbered }: Sorting, rules: CaptionRules): number | null {
  const { lines, line } = block;
  const last = lines.at(-1) ?? '';
  const number = /^\s*\d+\s*$/;
  const at = line + lines.length - 1;
  if (halfTime.test(last) && (lines.length === 1 ? !inCaption : number.test(lines.at(-2) ?? ''))) {
    lines.pop();
    if (number.test(lines.at(-1) ?? '')) lines.pop();
    return at;
  }
  const alone = lines.length === 1 && !inCaption && rules.namesCaption(last) && !/\s/.test(last.trim());
  const next = lines.length > 1 && last.trim() === String(file.captions.length + 1);
  if (!numbered || !(alone || next)) return null;
  lines.pop();
  return at;
}
