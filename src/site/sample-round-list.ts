import type { SaidDidFields } from '../heard/did-store.ts';
import type { Wording } from '../hearing/asked.ts';

/** An invented round of listening: its table of replies in samples/, its days counted from today, and what came of it. */
export interface SampleRound {
  file: string;
  name: string;
  title: Wording;
  opens: number;
  closes: number;
  /** Questions whose words are in themes, with the heading of the column that names the theme of each. */
  themed: readonly { question: string; heading: string }[];
  did: readonly SaidDidFields[];
}

/** What stands where a round says which programme it belongs to, and who asks. */
export const inventedRound = {
  programme: 'invented, to show what the site does',
  // Nobody who speaks Welsh has read it yet.
  whoAsks: {
    en: 'This round is invented, to show what the site does. Nobody who replies in it is real.',
    cy: 'Rownd ddychmygol yw hon, i ddangos beth mae’r wefan yn ei wneud. Does neb ynddi’n go iawn.',
  },
} as const;

const did = (said: string, done: string, links: SaidDidFields['links']): SaidDidFields => ({
  said: { en: said },
  did: { en: done },
  links,
});

/** One that is over and was acted on, and one that is open. */
export const sampleRounds: readonly SampleRound[] = [
  {
    file: 'what-would-help.csv',
    name: 'What would help',
    title: {
      en: 'What would help you learn from what others have done?',
      cy: 'Beth fyddai’n eich helpu i ddysgu o’r hyn y mae eraill wedi’i wneud?',
    },
    opens: -75,
    closes: -47,
    themed: [
      { question: 'take-time', heading: 'take-time theme' },
      { question: 'from-whom', heading: 'from-whom theme' },
    ],
    did: [
      did(
        'We have ten minutes in a car park, and no more.',
        'Each story has its tips on one side, and says at the top how many minutes they take.',
        [{ words: 'One side of tips from the leg club', to: '/stories/the-leg-club/tips' }],
      ),
      did(
        'Tell us what went wrong. Everyone tells us about the launch.',
        'We asked all seven tellers what went wrong and what they learnt from it. Their answers stand together, in their own words.',
        [{ words: 'What went wrong, and what was learnt', to: '/questions/5' }],
      ),
      did(
        'Let us hear from those who had to say yes: finance, legal, the board.',
        'Not yet. Nobody from finance has told us a story so far. It stands among what people want to know, and we go on asking.',
        [{ words: 'What people want to know', to: '/wants' }],
      ),
      did(
        'We would do it every month as a team, if somebody else prepared it.',
        'Each story has a session that is ready to run, with a plan, passages to read aloud and a worksheet.',
        [
          {
            words: 'A session on the coats in the discharge lounge',
            to: '/stories/the-coats-in-the-discharge-lounge/session',
          },
        ],
      ),
    ],
  },
  {
    file: 'half-a-year-on.csv',
    name: 'Half a year on',
    title: {
      en: 'Half a year on: what would help you now?',
      cy: 'Hanner blwyddyn yn ddiweddarach: beth fyddai’n eich helpu nawr?',
    },
    opens: -5,
    closes: 23,
    themed: [],
    did: [],
  },
];

/** Something that invented people want to know. */
export interface SampleWant {
  words: string;
  /** The place of whoever said it, by its short name; null where they did not say. */
  place: string | null;
  /** How many more want it. */
  too: number;
  /** Whether a steward has looked at it. */
  isShown: boolean;
}

/** One that a sample story answers, two that nothing answers, and one that waits for a steward. */
export const sampleWants: readonly SampleWant[] = [
  {
    // What a care home manager tells in “Who writes the rota”: it answers this one, and does not only speak of the same thing.
    words: 'How do care workers come to write their own rota?',
    place: 'kelsea',
    too: 8,
    isShown: true,
  },
  {
    words: 'How did you move money from one budget to another when it saved somebody else’s?',
    place: 'a-northern-town',
    too: 11,
    isShown: true,
  },
  {
    words: 'What do you say to a board that wants savings in the first year?',
    place: null,
    too: 5,
    isShown: true,
  },
  {
    words: 'Has anybody done this where half the people have no phone and no signal?',
    place: 'snaithwick',
    too: 0,
    isShown: false,
  },
];
