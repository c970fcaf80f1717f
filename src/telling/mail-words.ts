import { catalogue } from '../web/words.ts';

/** What the mail with the link must know. */
interface LinkMail {
  name: string;
  title: string;
  site: string;
  link: string;
  /** Somebody else asked them to tell. */
  isAsked: boolean;
  /** What people want to know, in their words; null where nothing in particular. */
  asked: string | null;
  withdraw: string;
}

/** The words of the mail that brings a teller their link. */
export const mailWords = catalogue(
  {
    subject: (title: string) => `Your link to tell: ${title}`.slice(0, 120),
    text: ({ name, title, site, link, isAsked, asked, withdraw }: LinkMail) =>
      [
        name ? `Hello ${name},` : 'Hello,',
        isAsked
          ? `You have been asked to tell your part in “${title}”, on ${site}.`
          : `You asked for a way to tell “${title}”, on ${site}.`,
        asked && `Other people want to know this, and you may be the one who can tell them:\n\n“${asked}”`,
        `Begin, or go on, here:\n${link}`,
        'There are eleven questions. Answer those you like, in any order. What you write is kept as you go, so you can stop and come back with the same link.',
        'Nobody else reads it until you say you have finished. Nothing is shared until you have seen it and said yes.',
        'This link is yours alone: whoever has it can write in your name, so please do not pass it on.',
        `You can take back what was shared at any time, here:\n${withdraw}`,
        isAsked
          ? 'If you would rather not tell, you need do nothing.'
          : 'If this was not you, you need do nothing.',
      ]
        .filter((part) => part !== null)
        .join('\n\n'),
  },
  {
    subject: (title: string) => `Eich dolen i adrodd: ${title}`.slice(0, 120),
  },
);
