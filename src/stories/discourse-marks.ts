/** How talk opens a new subject, and what that is worth as evidence; the first that fits counts. */
const OPENINGS: readonly [pattern: RegExp, worth: number][] = [
  [/^(?:anyway|any road|so anyway|the other thing|another thing|the next thing|moving on|meanwhile)\b/i, 0.7],
  [
    /^(?:and |but |so )?(?:then the|then there|then in|after that|in the end|eventually|by the|the (?:first|second|third|last|funny|other))\b/i,
    0.5,
  ],
  [/^(?:right|okay|ok|now|so)\b/i, 0.45],
  [
    /^(?:and |but )?(?:then|what happened|what we did|one (?:day|morning|thursday|of the)|there (?:was|were)|there's|first)\b/i,
    0.35,
  ],
  [/^(?:well|but)\b/i, 0.15],
  [/^and\b/i, 0.05],
  [
    /^(?:because|cos|'cause|which|that's|it's|it|he|she|they|this|that|yeah|yes|no|or|who|than|of|to)\b/i,
    -0.25,
  ],
];

/** What the first words of a sentence say about a new subject: above 0 for one, below 0 against. */
export function marksOf(text: string): number {
  for (const [pattern, worth] of OPENINGS) if (pattern.test(text)) return worth;
  return 0;
}
