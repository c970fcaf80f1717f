import { catalogue, counted, plural, type WordsOf } from '../web/words.ts';

/** The words of saying what one wants to know, of what people want to know, and of hearing of it. */
export const wantWords = catalogue(
  {
    faults: 'There is a problem',
    say: {
      title: 'Say what you wanted to know',
      lead: 'It goes to the people who gather stories, so that they ask about it next.',
      label: 'What would you like to know?',
      hint: 'In a sentence or two. Please do not name anybody.',
      where: 'Where do you work?',
      whereHint: 'You need not say. It lets people see whether many places want the same.',
      noPlace: 'I would rather not say',
      hear: 'Do you want to hear when somebody has told it?',
      hearMember: 'Yes, in a weekly letter to the address of my account, when there is something new',
      email: 'Your e-mail address, if you want to hear',
      emailHint:
        'At most one letter a week, and only when there is something new. First we send you a link, to be sure that the address is yours.',
      fromStory: (title: string) => `You were reading: ${title}`,
      button: 'Send it',
      before: 'A person reads it before others see it.',
      empty: 'Write what you would like to know',
      long: (letters: number, most: number) =>
        `This has ${letters} letters. Write at most ${most}: the one thing you would most like to know. Nothing is lost, it is still below.`,
      'no words': 'Write it in words',
      wrongEmail: 'Write an e-mail address like name@example.org, or leave it empty',
    },
    thanks: {
      title: 'Thank you',
      lead: 'The people who gather stories will see it. A person reads it first; then others can see it too and say “me too”.',
      again: 'You have said this before. It is kept, and counts once.',
      mail: 'We have sent you a mail. Press the button on the page that it leads to, or you will not hear of it.',
      mailbox: 'This site is being tried out: read the mail here',
      account: 'You will hear of it in a weekly letter, when there is something new.',
      answers: 'This may answer it now',
      like: 'Others want something like it. Is it yours too?',
      wants: 'What people want to know',
    },
    list: {
      title: 'What people want to know',
      lead: 'Asked by people who did not find it here. If you want it too, say so: what many want is asked about first.',
      none: 'Nobody has said what they want to know yet',
      noneText: 'You could be the first.',
      mostWanted: 'Most wanted',
      pages: 'More of them',
      next: 'More',
      previous: 'Back',
      say: 'Say what you want to know',
    },
    people: (people: number, places: number | null) =>
      places === null
        ? `${counted(people, 'person wants', 'people want')} this`
        : `${counted(people, 'person', 'people')} in ${counted(places, 'place', 'places')} want this`,
    few: 'Fewer than five people have said so yet',
    too: {
      button: 'Me too',
      done: 'Thank you. You are counted, once.',
      already: 'You have said so already. You are counted once.',
      yours: 'You want this',
    },
    invented: 'This is invented, to show what the site does. Nobody has asked it.',
    progress: {
      label: 'How far it has come',
      steps: {
        wanted: 'Wanted',
        asked: 'Somebody has been asked',
        told: 'Somebody has told it, and it is being made ready',
        shared: 'Shared',
      },
      now: 'now',
    },
    answers: {
      title: 'What may answer it',
      count: (count: number) => `${counted(count, 'passage', 'passages')} may answer it`,
      none: 'Nobody has told this yet',
      noneText: 'If you have done it, you could be the one.',
      tell: 'Tell your story',
      more: (words: string) => `Search for more: ${words}`,
    },
    hear: {
      title: 'Hear when somebody has told it',
      button: 'Let me know',
      member:
        'You will get at most one letter a week, at the address of your account, and only when there is something new.',
      done: 'You will hear of it, at most once a week.',
      empty: 'Write your e-mail address',
    },
    confirm: {
      title: 'Do you want to hear of this?',
      lead: 'At most one letter a week, and only when somebody has told something new about it. Each letter has a link that stops them.',
      about: (words: string) => `What you want to know: “${words}”`,
      button: 'Yes, let me know',
      done: 'You will hear of it',
      doneText: 'When somebody has told something about it, it is in your weekly letter.',
    },
    stop: {
      title: 'Stop these letters?',
      lead: 'You will get no more weekly letters, and your address is deleted. What you said you want to know stays, without your address.',
      button: 'Stop them',
      done: 'No more letters',
      doneText: 'They have been stopped. You can always ask again on the page of what you want to know.',
    },
    gone: {
      title: 'This link does not work any more',
      text: 'It may have been too long ago, or it was used to stop the letters.',
    },
  },
  {
    say: {
      title: 'Dywedwch beth roeddech chi am ei wybod',
      lead: 'Mae’n mynd at y bobl sy’n casglu straeon, er mwyn iddyn nhw ofyn amdano nesaf.',
      label: 'Beth hoffech chi ei wybod?',
      hint: 'Mewn brawddeg neu ddwy. Peidiwch ag enwi neb, os gwelwch yn dda.',
      button: 'Anfon',
      before: 'Mae person yn ei ddarllen cyn i eraill ei weld.',
      empty: 'Ysgrifennwch beth hoffech chi ei wybod',
    },
    thanks: { title: 'Diolch', wants: 'Beth mae pobl am ei wybod' },
    list: {
      title: 'Beth mae pobl am ei wybod',
      lead: 'Gofynnwyd gan bobl na ddaeth o hyd iddo yma. Os ydych chi am ei wybod hefyd, dywedwch hynny: gofynnir yn gyntaf am yr hyn mae llawer am ei wybod.',
      none: 'Does neb wedi dweud eto beth mae am ei wybod',
      next: 'Mwy',
      previous: 'Yn ôl',
      say: 'Dywedwch beth rydych chi am ei wybod',
    },
    people: (people, places) =>
      places === null
        ? `Mae ${plural('cy', people, { other: '# o bobl' })} am wybod hyn`
        : `Mae ${plural('cy', people, { other: '# o bobl' })} mewn ${plural('cy', places, { other: '# lle' })} am wybod hyn`,
    few: 'Mae llai na phump wedi dweud hynny hyd yn hyn',
    invented: 'Mae hwn yn ddychmygol, i ddangos beth mae’r wefan yn ei wneud. Does neb wedi’i ofyn.',
    too: { button: 'Fi hefyd', done: 'Diolch. Cewch eich cyfrif, unwaith.' },
    answers: {
      title: 'Beth allai ei ateb',
      none: 'Does neb wedi adrodd hyn eto',
      tell: 'Adroddwch eich stori',
    },
    stop: { title: 'Atal y llythyrau hyn?', button: 'Eu hatal', done: 'Dim mwy o lythyrau' },
  },
);

/** The words these pages speak. */
export type WantWords = WordsOf<typeof wantWords>;
