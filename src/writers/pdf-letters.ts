/** Scripts that people are likely to bring, with what they are called in plain English. */
const scripts: readonly [RegExp, string][] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, 'emoji'],
  ...[
    'Arabic',
    'Hebrew',
    'Greek',
    'Cyrillic',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Tamil',
    'Thai',
  ]
    .concat(['Armenian', 'Georgian', 'Ethiopic', 'Hangul'])
    .map((script): [RegExp, string] => [new RegExp(`\\p{Script=${script}}`, 'u'), `${script} letters`]),
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Japanese letters'],
  [/\p{Script=Han}/u, 'Chinese characters'],
];

/** How many of one kind are shown, so that somebody can find them. */
const shown = 3;

/**
 * Letters that a typeface lacks, in plain words: `Arabic letters (ا, ب, ح)`.
 * @param texts what was missing, as Typst quotes it: letters, or `\u{7}` for what cannot be seen
 */
export function missingLetters(texts: string[]): string[] {
  const kinds = new Map<string, Set<string>>();
  for (const text of texts) {
    const kind = kindOf(text);
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(text));
  }
  return [...kinds].map(([kind, letters]) => `${kind} (${[...letters].slice(0, shown).join(', ')})`);
}

function kindOf(text: string): string {
  if (/^(\\+u\{[0-9a-f]+\})+$/u.test(text)) return 'signs that cannot be seen';
  return scripts.find(([pattern]) => pattern.test(text))?.[1] ?? 'signs of this kind';
}
