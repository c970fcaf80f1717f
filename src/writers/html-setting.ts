import type { Section } from '../documents/document.ts';

/** What blocks need to know of the file they are set in: a page on its own, or a chapter of a book. */
export interface Setting {
  /** The address of a passage where it was said; null where the file has none. */
  passageLink: (passage: string) => string | null;
  /** Whether a passage's id is shown where there is no address for it. */
  showIds: boolean;
  /** The address of a section of the document. */
  sectionLink: (id: string) => string;
  /** The top sections, for a list of contents. */
  sections: readonly Section[];
  /** The address of the diary entry; null where the file stands alone. */
  diary: string | null;
}
