import type { Document } from '../documents/document.ts';

/** What a writer is told beside the document. */
export interface WriteOptions {
  /**
   * The address, from the file being written, at which a passage can be read where it was said
   * (`telling.html#t1p07`); null where there is none. Only formats with links use it.
   */
  passageLink: (passage: string) => string | null;
  /** When it was made, for formats that must carry a date. */
  now: Date;
}

/** Turns a document into the bytes of one file. */
export type Writer = (document: Document, options: WriteOptions) => Promise<Uint8Array>;

/** A teller's words as read back out of a file. */
export interface QuoteBack {
  /** The passage the file names for it; null where the format has no room for that. */
  passage: string | null;
  /** With runs of white space as one space. */
  text: string;
}

/** Reads back every stretch of a file that is set as a teller's words, in order. */
export type QuoteReader = (bytes: Uint8Array) => Promise<QuoteBack[]>;
