/**
 * Phrases that people really say when they answer one of the eleven, and words an interviewer asks for it with.
 * Commas part them; they are compared by their stems. Written from general knowledge of how people talk, by somebody
 * who had read the a-* tellings of the labelled set and none of the b-*.
 */
export interface CueWords {
  /** Phrases that mostly mean it. */
  strong: string;
  /** Words that go with it, and with much else. */
  weak: string;
  /** What is said in asking for it. */
  asked: string;
}
