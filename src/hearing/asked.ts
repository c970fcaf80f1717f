/** A text of ours or a steward's: English always, Cymraeg where somebody has written it. */
export interface Wording {
  en: string;
  cy?: string;
}

/** One thing to choose. Its key is what is kept, so it never changes; its words may. */
export interface Option {
  key: string;
  words: Wording;
}

/** What a question may tell of the person who replies: it is what comparisons go by. */
export type About = 'kindOfPlace' | 'role' | 'region';

interface Every {
  /** A stable slug, unique in its campaign. */
  key: string;
  words: Wording;
  hint?: Wording;
}

/** A line, or a few paragraphs, of somebody's own words. */
export interface AskedText extends Every {
  kind: 'short' | 'long';
  /** The most characters (code points, line ends counted as one). */
  most: number;
}

/** Choose one. */
export interface AskedOne extends Every {
  kind: 'one';
  options: readonly Option[];
  /** "Something else, in my words" may be chosen as well. */
  other?: true;
  about?: About;
  /** Asks whether her own words may be quoted: `yes` is the option that allows it. One such question a campaign. */
  quoting?: true;
}

/** Choose some. */
export interface AskedSome extends Every {
  kind: 'some';
  options: readonly Option[];
  other?: true;
}

/** Put all in order, the first being the most. */
export interface AskedOrder extends Every {
  kind: 'order';
  options: readonly Option[];
}

/** A number from 1 to `to`, with what both ends mean. */
export interface AskedScale extends Every {
  kind: 'scale';
  to: number;
  low: Wording;
  high: Wording;
}

/** A question of a campaign. */
export type Asked = AskedText | AskedOne | AskedSome | AskedOrder | AskedScale;

/** The kinds of question, in the order in which a steward is offered them. */
export const askedKinds = ['short', 'long', 'one', 'some', 'order', 'scale'] as const;

/** The most characters of a text, where the question does not say. */
export const mostOf = { short: 200, long: 2_000 } as const;

/** The most characters of "something else, in my words". */
export const mostOther = 500;

/** The key under which "something else" is sent and counted; no option of a question that offers it has this key. */
export const otherKey = 'other';

/** The options of a question; none where it has none. "Something else" is not among them. */
export function optionsOf(asked: Asked): readonly Option[] {
  return 'options' in asked ? asked.options : [];
}

/** Whether a question takes "something else, in my words". */
export function takesOther(asked: Asked): boolean {
  return (asked.kind === 'one' || asked.kind === 'some') && asked.other === true;
}

/** The words in a language: English where there are none in it. */
export function wordingIn(wording: Wording, language: 'en' | 'cy'): string {
  return (language === 'cy' && wording.cy) || wording.en;
}
