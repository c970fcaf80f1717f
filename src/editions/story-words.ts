import { catalogue, counted, plural } from '../web/words.ts';

interface Place {
  kind: string;
  setting: string;
  size: string;
  region: string;
}

const settings: Record<string, string> = { rural: 'rural', urban: 'urban', mixed: 'town and country' };
const sizes: Record<string, string> = {
  small: 'under 150,000 people',
  medium: 'under 400,000 people',
  large: 'over 400,000 people',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the pages of a story. */
export const storyWords = catalogue(
  {
    stories: 'Stories',
    ways: 'Ways to take it in',
    story: 'The story',
    minutes: (minutes: number) => `${minutes} min`,
    invented: 'This story is invented, to show what the site does. Nobody in it is real.',
    making: 'The tips, guide and other forms are being made. They will be here in a minute or two.',
    byQuestion: 'What they said, by question',
    rest: 'The rest of the story',
    contents: 'On this page',
    whereSaid: 'where it was said',
    whole: 'See it where it was said',
    readMore: 'Read it all',
    download: 'Take it with you',
    print: 'To print, use your browser’s print command: the page is made for paper.',
    size: (kilobytes: number) => `${kilobytes} KB`,
    citeTitle: 'How to cite this',
    cite: (title: string, teller: string, site: string, address: string, day: string) =>
      `${teller}. “${title}”. ${site}, ${address} (seen on ${day}).`,
    before: 'Just before',
    after: 'Just after',
    answers: 'This answers',
    saidIn: 'Lines of it are in:',
    steps: 'How it went',
    passOn: 'Send this page to somebody',
    somethingWrong: 'Tell us something is wrong',
    howQuoted: 'How people are quoted here',
    placeIs: ({ kind, setting, size, region }: Place) =>
      [capital(kind), settings[setting] ?? setting, sizes[size] ?? size, region].filter(Boolean).join(', '),
    passage: 'A passage',
    passageTitle: (title: string) => `Where it was said: ${title}`,
    atTime: (time: string) => `${time} into the telling`,
    moreFrom: 'More from this story',
    taken:
      'The person who told this can take it back at any time. If it is yours, use the link in any mail about it.',
    lookedAgain: (when: string) => `Looked at again, and still true: ${when}.`,
    since: (when: string) => `Shared since ${when}.`,
    feedTitle: 'New stories',
    helped: {
      title: 'Did this help?',
      answers: { yes: 'Yes', 'a bit': 'A bit', no: 'No' },
      text: 'One tap. Nobody knows who you are; the person who told it sees how many it helped.',
    },
    wantMore: 'What else would you like to know?',
    passages: (count: number) => counted(count, 'passage', 'passages'),
  },
  {
    stories: 'Straeon',
    ways: 'Ffyrdd o’i chymryd i mewn',
    story: 'Y stori',
    minutes: (minutes: number) => `${minutes} mun`,
    invented: 'Stori ddychmygol yw hon, i ddangos beth mae’r wefan yn ei wneud. Does neb ynddi’n go iawn.',
    byQuestion: 'Beth ddywedon nhw, fesul cwestiwn',
    contents: 'Ar y dudalen hon',
    wantMore: 'Beth arall hoffech chi ei wybod?',
    helped: {
      title: 'A oedd hyn o gymorth?',
      answers: { yes: 'Oedd', 'a bit': 'Ychydig', no: 'Nac oedd' },
      text: 'Un tap. Does neb yn gwybod pwy ydych chi; mae’r sawl a’i hadroddodd yn gweld faint o bobl y bu o gymorth iddynt.',
    },
    whereSaid: 'lle cafodd ei ddweud',
    download: 'Ewch ag ef gyda chi',
    citeTitle: 'Sut i gyfeirio at hwn',
    before: 'Ychydig cyn hynny',
    after: 'Ychydig wedyn',
    passages: (count: number) => plural('cy', count, { two: '# ddarn', other: '# darn' }),
  },
);
