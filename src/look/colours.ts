import type { FormName } from '../documents/document.ts';

/** The colours that everything wears, light or dark, as `#rrggbb`. */
export interface Colours {
  /** Reading. */
  ink: string;
  /** Reading that stands back: labels, where and when. */
  soft: string;
  /** What everything stands on. */
  paper: string;
  /** Set apart from the paper without a box. */
  wash: string;
  /** Rules. */
  line: string;
  /** Near-black green, for weight: the one dark panel of a page. `onGrove` is what is read on it. */
  grove: string;
  onGrove: string;
  /** Links. */
  leaf: string;
  /** The one thing to do next: a surface under ink or a line, never text on a light ground. */
  sprout: string;
  /** Round whatever has the keyboard. */
  focus: string;
  /** Read on sprout and on focus, which are bright by day and by night. */
  onBright: string;
  /** What a draft's warning stands on. */
  warn: string;
  /** What only people at work meet: what is wrong (as text and lines), a button that takes something away, words on it. */
  atWork: { bad: string; alarm: string; onAlarm: string };
  /** Each form's own colour, as text and strokes on paper and wash. Never the only sign of the form. */
  forms: Record<FormName, string>;
}

/** By day and on paper. */
export const light: Colours = {
  ink: '#13211c',
  soft: '#45544d',
  paper: '#fffefb',
  wash: '#f1f4ea',
  line: '#cbd5c8',
  grove: '#06392d',
  onGrove: '#f5fbee',
  leaf: '#0a6047',
  sprout: '#c8f169',
  focus: '#ffd23f',
  onBright: '#13211c',
  warn: '#fff0c2',
  atWork: { bad: '#b0231c', alarm: '#b0231c', onAlarm: '#ffffff' },
  forms: {
    guide: '#1f4fc0',
    tips: '#855600',
    picture: '#6630c4',
    listen: '#a5145c',
    watch: '#b0231c',
    session: '#0a636c',
    try: '#3a6010',
    talk: '#8f3d12',
  },
};

/** By night: chosen anew on a deep green, not the light colours turned round. */
export const dark: Colours = {
  ink: '#ecf3ec',
  soft: '#b3c3b9',
  paper: '#0e1814',
  wash: '#16241e',
  line: '#304239',
  grove: '#0b4536',
  onGrove: '#f1f9ea',
  leaf: '#86dcb6',
  sprout: '#c8f169',
  focus: '#ffd23f',
  onBright: '#13211c',
  warn: '#3d3211',
  atWork: { bad: '#ffa195', alarm: '#b0231c', onAlarm: '#ffffff' },
  forms: {
    guide: '#a3bbff',
    tips: '#fbc56e',
    picture: '#cbaeff',
    listen: '#ff9fc9',
    watch: '#ffa195',
    session: '#80dade',
    try: '#b6dd70',
    talk: '#ffb48c',
  },
};
