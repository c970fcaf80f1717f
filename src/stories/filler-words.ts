/** Sounds of somebody thinking: they mean nothing wherever they stand. */
export const HESITATIONS = new Set(
  `um umm ummm uhm er err erm errm ermm erms uh uhh uhm ehm mm mmm mhm hm hmm hmmm`.split(/\s+/),
);

/**
 * What is filler where the pauses round it say so, and speech everywhere else; longer ones first. Idioms of more than
 * four words ("at the end of the day") stay: their going would have to be marked with an ellipsis.
 */
export const FILLER_PHRASES: readonly (readonly string[])[] = [
  'know what i mean',
  'sort of thing',
  'kind of thing',
  'if you like',
  'you know',
  'you see',
  'i mean',
  'sort of',
  'kind of',
  "y'know",
  'basically',
  'right',
  'like',
].map((phrase) => phrase.split(' '));

/** Cuts of more words than this are marked with an ellipsis (DESIGN.md, section 3: "longer cuts"). */
export const UNMARKED_WORDS = 4;
