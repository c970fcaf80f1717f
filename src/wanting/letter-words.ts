import { catalogue, counted, plural } from '../web/words.ts';

/** One passage, as a letter names it. */
export interface LetterPassage {
  /** The teller's own words. */
  line: string;
  /** How its teller is named. */
  by: string;
  title: string;
  link: string;
}

/** The mails to those who asked to hear. Text alone: it reads the same everywhere. */
export const letterWords = catalogue(
  {
    confirm: {
      subject: (site: string) => `Do you want to hear from ${site}?`,
      text: (about: { site: string; link: string; days: number }) =>
        `Somebody, we hope you, asked ${about.site} to write to this address when somebody has told something that they want to know.

If it was you, open this page and press the button:
${about.link}

The link works for ${about.days} days. You would get at most one letter a week, and only when there is something new.

If it was not you, do nothing: you will not hear from us again about it, and your address is forgotten after ${about.days} days.
`,
    },
    letter: {
      subject: (count: number, site: string) =>
        `${site}: ${counted(count, 'thing', 'things')} you wanted to know`,
      hello: 'Hello,',
      want: (words: string) => `You want to know: “${words}”`,
      told: 'Somebody has told something that may answer it:',
      passage: ({ line, by, title, link }: LetterPassage) => `“${line}”\n${by}, ${title}\n${link}`,
      more: (count: number, link: string) =>
        `And ${counted(count, 'more passage', 'more passages')}: ${link}`,
      all: (link: string) => `Everything about it: ${link}`,
      quiet: 'You get this at most once a week, and only when there is something new.',
      stop: (link: string) => `To stop these letters:\n${link}`,
    },
  },
  {
    letter: {
      subject: (count, site) => `${site}: ${plural('cy', count, { other: '# peth' })} roeddech am eu gwybod`,
      hello: 'Helo,',
      want: (words) => `Rydych am wybod: “${words}”`,
      told: 'Mae rhywun wedi adrodd rhywbeth a allai ei ateb:',
      stop: (link) => `I atal y llythyrau hyn:\n${link}`,
    },
  },
);
