/**
 * Something the person at the keyboard can put right: a file that is not what its name says, a folder that
 * cannot be written. Anything else that is thrown is a fault of ours.
 */
export class Mistake extends Error {
  /** What to do about it, one plain sentence. */
  readonly remedy: string;
  /** The file it is about, as the person named it; null when it is about no file. */
  readonly file: string | null;
  /** The line in that file, counted from 1; null when no line can be named. */
  readonly line: number | null;

  /**
   * @param what one plain sentence: what is wrong
   * @param remedy one plain sentence: what to do
   * @param where the file (as named by the person) and the line (from 1), as far as known
   */
  constructor(what: string, remedy: string, where: { file?: string; line?: number } = {}) {
    super(what);
    this.name = 'Mistake';
    this.remedy = remedy;
    this.file = where.file ?? null;
    this.line = where.line ?? null;
  }
}
