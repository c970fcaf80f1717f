/**
 * A document that one kind of file cannot hold: letters that its typefaces do not have, no event for a diary.
 * The other kinds can still be written, so whoever asked goes on and says so.
 */
export class CannotWrite extends Error {
  /** What to do instead, one plain sentence. */
  readonly remedy: string;

  /**
   * @param why one plain sentence: what cannot be written
   * @param remedy one plain sentence: what to do instead
   */
  constructor(why: string, remedy: string) {
    super(why);
    this.name = 'CannotWrite';
    this.remedy = remedy;
  }
}
