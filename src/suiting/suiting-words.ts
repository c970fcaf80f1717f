import { catalogue } from '../web/words.ts';

/** Our words about what suits somebody. Nobody who speaks Welsh has read the Welsh yet. */
export const suitingWords = catalogue(
  {
    title: 'What suits you',
    lead: 'Say how you like to take things in and how long you usually have. What suits you then comes first. Nothing is hidden, and you can change this at any time.',
    browser:
      'Only this browser remembers it, in a cookie that holds what you choose here and nothing else. It is not joined with anything you have said.',
    account: 'It is kept with your account, for you alone. It counts in nothing.',
    ways: 'How do you like to take things in?',
    waysHint: 'It may differ from day to day. Choose all that you would really use.',
    notYet: 'Not made here yet. It comes first as soon as it is.',
    minutes: 'How long do you usually have?',
    anyMinutes: 'It differs',
    minutesOf: (minutes: number) => (minutes === 60 ? 'About an hour' : `About ${minutes} minutes`),
    save: 'Save',
    clear: 'Forget this',
    done: {
      saved: 'Saved. What suits you comes first now.',
      cleared: 'Forgotten. Everything stands in its usual order.',
    },
    fittedBoth: (minutes: number) => `Fitted to how you like to take things in, and to ${minutes} minutes:`,
    fittedWays: 'Fitted to how you like to take things in:',
    fittedMinutes: (minutes: number) => `Fitted to ${minutes} minutes:`,
    change: 'change',
    changeAbout: ' what suits you',
    suits: 'suits you',
    invite: 'Say what suits you, and it comes first',
    offer: {
      title: 'Shall we use this for what you are shown?',
      text: 'Then what suits you comes first: on the first page, in lists, on the page of a story and in what you search for. Nothing is hidden.',
      button: 'Use these answers for what I am shown',
      used: 'You are shown first what suits these answers.',
      usedChange: 'Change what suits you',
    },
  },
  {
    title: 'Beth sy’n eich siwtio chi',
    lead: 'Dywedwch sut rydych chi’n hoffi dysgu pethau a faint o amser sydd gennych chi fel arfer. Yna daw’r hyn sy’n eich siwtio chi yn gyntaf. Does dim yn cael ei guddio, a gallwch newid hyn unrhyw bryd.',
    browser:
      'Dim ond y porwr hwn sy’n ei gofio, mewn cwci sy’n dal yr hyn a ddewiswch yma a dim byd arall. Nid yw’n cael ei gysylltu â dim rydych wedi’i ddweud.',
    account: 'Caiff ei gadw gyda’ch cyfrif, i chi yn unig. Nid yw’n cyfrif mewn dim.',
    ways: 'Sut rydych chi’n hoffi dysgu pethau?',
    waysHint: 'Gall newid o ddydd i ddydd. Dewiswch bob un y byddech chi wir yn ei ddefnyddio.',
    notYet: 'Heb ei wneud yma eto. Daw’n gyntaf cyn gynted ag y bydd.',
    minutes: 'Faint o amser sydd gennych chi fel arfer?',
    anyMinutes: 'Mae’n amrywio',
    minutesOf: (minutes: number) => (minutes === 60 ? 'Tua awr' : `Tua ${minutes} munud`),
    save: 'Cadw',
    clear: 'Anghofio hyn',
    done: {
      saved: 'Wedi’i gadw. Mae’r hyn sy’n eich siwtio chi’n dod yn gyntaf nawr.',
      cleared: 'Wedi’i anghofio. Mae popeth yn ei drefn arferol.',
    },
    fittedBoth: (minutes: number) =>
      `Wedi’i osod yn ôl sut rydych chi’n hoffi dysgu pethau, a ${minutes} munud:`,
    fittedWays: 'Wedi’i osod yn ôl sut rydych chi’n hoffi dysgu pethau:',
    fittedMinutes: (minutes: number) => `Wedi’i osod yn ôl ${minutes} munud:`,
    change: 'newid',
    changeAbout: ' beth sy’n eich siwtio chi',
    suits: 'yn eich siwtio chi',
    invite: 'Dywedwch beth sy’n eich siwtio chi, a daw’n gyntaf',
    offer: {
      title: 'Gawn ni ddefnyddio hyn ar gyfer yr hyn a ddangosir i chi?',
      text: 'Yna daw’r hyn sy’n eich siwtio chi yn gyntaf: ar y dudalen gyntaf, mewn rhestrau, ar dudalen stori ac wrth chwilio. Does dim yn cael ei guddio.',
      button: 'Defnyddio’r atebion hyn ar gyfer yr hyn a ddangosir i mi',
      used: 'Dangosir i chi’n gyntaf yr hyn sy’n cyd-fynd â’r atebion hyn.',
      usedChange: 'Newid beth sy’n eich siwtio chi',
    },
  },
);
