/** A line of a text or Word file with words in it, its markup gone. */
export interface Line {
  text: string;
  /** The line (or paragraph, in Word) of the source, from 1. */
  number: number;
  /** 1 to 6 for a heading, 0 for anything else. */
  level: number;
  /** A paragraph begins here. */
  begins: boolean;
  /** All of its paragraph is set in italics, as remarks about a text are. */
  aside: boolean;
}

/** What the readers of text and of Word files find before anybody has asked who speaks. */
export interface Page {
  title: string | null;
  notes: string[];
  lines: Line[];
}

/** A text cut at its line ends, whatever they are: CR LF, LF, or CR alone. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\r\n]/);
}

/** A line with nothing special about it, for readers to fill in. */
export function plainLine(text: string, number: number, begins: boolean): Line {
  return { text, number, level: 0, begins, aside: false };
}

/** The lines of a page, paragraph by paragraph. */
export function* paragraphs(lines: Line[]): Generator<Line[]> {
  let open: Line[] = [];
  for (const line of lines) {
    if (line.begins && open.length) {
      yield open;
      open = [];
    }
    open.push(line);
  }
  if (open.length) yield open;
}

/** The words of some lines as one string. */
export function joinLines(lines: Line[]): string {
  return lines.map(({ text }) => text.trim()).join(' ');
}
