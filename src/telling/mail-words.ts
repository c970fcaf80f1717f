import { catalogue } from '../web/words.ts';

/** What the mail with the link must know. */
interface LinkMail {
  name: string;
  title: string;
  site: string;
  link: string;
  /** Somebody else asked them to tell. */
  isAsked: boolean;
  withdraw: string;
}

/** The words of the mail that brings a teller their link. */
export const mailWords = catalogue(
  {
    subject: (title: string) => `Your link to tell: ${title}`.slice(0, 120),
    text: ({ name, title, site, link, isAsked, withdraw }: LinkMail) =>
      [
        name ? `Hello ${name},` : 'Hello,',
        isAsked
          ? `You have been asked to tell your part in “${title}”, on ${site}.`
          : `You asked for a way to tell “${title}”, on ${site}.`,
        `Begin, or go on, here:\n${link}`,
        'There are eleven questions. Answer those you like, in any order. What you write is kept as you go, so you can stop and come back with the same link.',
        'Nobody else reads it until you say you have finished. Nothing is shared until you have seen it and said yes.',
        'This link is yours alone: whoever has it can write in your name, so please do not pass it on.',
        `You can take back what was shared at any time, here:\n${withdraw}`,
        isAsked
          ? 'If you would rather not tell, you need do nothing.'
          : 'If this was not you, you need do nothing.',
      ].join('\n\n'),
  },
  {
    subject: (title: string) => `Eich dolen i adrodd: ${title}`.slice(0, 120),
  },
);
