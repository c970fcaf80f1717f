import type { Passage, Telling } from '../stories/passage.ts';

/** A text of a telling that readers could see. */
export interface TellingText {
  text: string;
  /** Who says it; null for titles, notes and headings. */
  speaker: string | null;
  /** True for what stands elsewhere too, as a passage's words stand in what was said: looked through, not counted. */
  again: boolean;
}

/** Every text of the tellings, in order: titles, notes, headings, what was said, asides, words. Names of speakers are apart. */
export function tellingTexts(tellings: readonly Telling[]): TellingText[] {
  return tellings.flatMap((telling) => [
    ...(telling.title ? [unsaid(telling.title)] : []),
    ...telling.notes.map(unsaid),
    ...telling.passages.flatMap((passage, i) =>
      passageTexts(passage, telling.passages[i - 1]?.heading ?? null),
    ),
  ]);
}

/** The same as plain texts, with the names of the speakers: where an identifier must stand to stand anywhere. */
export function textsOf(tellings: readonly Telling[], extra: readonly string[] = []): string[] {
  const names = tellings.flatMap((telling) => telling.speakers.map((speaker) => speaker.name));
  return [...names, ...tellingTexts(tellings).flatMap(({ text, again }) => (again ? [] : [text])), ...extra];
}

function unsaid(text: string): TellingText {
  return { text, speaker: null, again: false };
}

function passageTexts(passage: Passage, headingBefore: string | null): TellingText[] {
  const { speaker, heading, offRecord } = passage;
  return [
    ...(heading && heading !== headingBefore ? [unsaid(heading)] : []),
    { text: passage.said, speaker, again: false },
    ...passage.asides.map((aside) => ({ text: aside.said, speaker: aside.speaker, again: false })),
    { text: passage.words, speaker, again: true },
    ...(offRecord ? [{ text: offRecord, speaker, again: true }] : []),
  ];
}
