import type { Passage } from './passage.ts';

/** The least that a span must know of a passage. */
export type Quotable = Pick<Passage, 'id' | 'words'>;

/**
 * A verbatim span of a passage's words: the only way in which a teller's words enter a Document.
 * The constructor is private, so a Said without its passage cannot be built.
 */
export class Said {
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;

  private constructor(passage: string, start: number, end: number, text: string) {
    this.passage = passage;
    this.start = start;
    this.end = end;
    this.text = text;
  }

  /**
   * The words of `passage` from `start` to `end` (UTF-16 units, end not included), without white space at either end.
   * @throws RangeError when the span is empty or reaches outside the words
   */
  static of(passage: Quotable, start = 0, end = passage.words.length): Said {
    if (start < 0 || end > passage.words.length || start >= end)
      throw new RangeError(`no span ${start}–${end} in ${passage.id} (${passage.words.length} long)`);
    const raw = passage.words.slice(start, end);
    const text = raw.trim();
    if (!text) throw new RangeError(`the span ${start}–${end} of ${passage.id} is blank`);
    const from = start + raw.indexOf(text);
    return new Said(passage.id, from, from + text.length, text);
  }

  /** The first place in the passage's words where `text` stands, as a span; null where it does not stand. */
  static find(passage: Quotable, text: string): Said | null {
    const wanted = text.trim();
    const at = wanted ? passage.words.indexOf(wanted) : -1;
    return at < 0 ? null : Said.of(passage, at, at + wanted.length);
  }
}
