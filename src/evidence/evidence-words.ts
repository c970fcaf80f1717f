import { catalogue, counted } from '../web/words.ts';

/** The words of asking whether something helped, and of what its teller sees of the answers. */
export const evidenceWords = catalogue(
  {
    faults: 'There is a problem',
    thanks: {
      title: 'Thank you',
      lead: 'It is counted. Nothing about you is kept with it.',
      tell: (title: string) => `Whoever told “${title}” sees how often it helped.`,
      will: 'What will you do?',
      willHint:
        'Only the person who told it reads this, and those who run the site. You need not write anything. Please do not name anybody.',
      ask: (weeks: number) => `Shall we ask you in ${weeks} weeks whether you did?`,
      email: 'Your e-mail address, if you want to be asked',
      emailHint: 'One mail, and then the address is deleted.',
      button: 'Send it',
      back: 'Back to what you were reading',
      long: (letters: number, most: number) =>
        `This has ${letters} letters. Write at most ${most}. Nothing is lost, it is still below.`,
      wrongEmail: 'Write an e-mail address like name@example.org, or leave it empty',
      sent: 'Thank you. It has been passed on.',
      sentText:
        'What you wrote is read by the person who told it, and if you asked for it, you will get one mail.',
    },
    did: {
      title: 'Did you?',
      lead: (title: string) => `Some weeks ago you read “${title}”, and had something in mind to do.`,
      answers: { yes: 'Yes', some: 'Some of it', 'not yet': 'Not yet', no: 'No' },
      done: 'Thank you',
      doneText: 'It is counted for the person who told it. Nothing about you is kept with it.',
    },
    gone: {
      title: 'This link does not work any more',
      text: 'It may have been too long ago, or you have answered already.',
    },
    teller: {
      back: 'What is shared',
      title: 'Did it help anybody?',
      lead: 'At the end of each form readers are asked whether it helped. It says something about what they needed, not about you. So that nobody can be told apart, we count in fives, rounded down: 5 means five to nine people.',
      none: 'There is no number to show yet',
      noneText:
        'Fewer than five people have given the same answer, or nobody has. Few do. It may have helped people who said nothing.',
      helped: 'Did this help?',
      did: 'Some weeks later: did you?',
      head: ['Answer', 'How many'],
      helpedAnswers: { yes: 'Yes', 'a bit': 'A bit', no: 'No' },
      few: 'fewer than 5, or nobody',
      atLeast: (count: number) => `${count} or more`,
      all: 'All of these together',
      words: 'What they will do',
      noWords: 'Nobody has written anything for you yet.',
    },
    check: {
      steward: 'Run the site',
      title: 'What readers wrote to tellers: look at it first',
      lead: 'There may be a name, a number or a rude word in it. The teller reads it only when you say so.',
      none: 'Nothing waits to be looked at',
      about: (title: string) => `About: ${title}`,
      show: 'Let the teller read it',
      hide: 'Do not',
      done: 'It is decided.',
      meanwhile: 'Somebody decided on it meanwhile.',
    },
    mail: {
      subject: (site: string) => `Did you? (${site})`,
      text: (about: { site: string; title: string; link: string; days: number }) =>
        `Some weeks ago somebody, we hope you, read “${about.title}” on ${about.site} and asked to be asked: did you do what you had in mind?

One tap is enough:
${about.link}

The link works for ${counted(about.days, 'day', 'days')}. This is the only mail about it, and this address has been deleted.
`,
    },
  },
  {
    thanks: { title: 'Diolch', will: 'Beth wnewch chi?', button: 'Anfon' },
    did: {
      title: 'Wnaethoch chi?',
      answers: { yes: 'Do', some: 'Rhywfaint', 'not yet': 'Ddim eto', no: 'Naddo' },
    },
  },
);
