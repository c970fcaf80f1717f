import { catalogue, counted } from '../web/words.ts';

/** The words of the page where a gatherer sees what is made of a story. */
export const editionsWords = catalogue(
  {
    title: 'What is made of it',
    work: 'Your work',
    crumbs: 'Where you are',
    lead: 'Each form is made for each group of readers, from what the teller agreed to for them and nothing else.',
    nothing: 'Nothing of this story is shared yet',
    nothingHint:
      'When its teller has agreed to some of it, and the time in which she can think again is over, the forms are made by themselves and are listed here.',
    toStory: 'Go to the story',
    audience: { everyone: 'For everyone', network: 'For signed-in members', circle: 'For a circle' },
    circle: (name: string) => `For the circle “${name}”`,
    form: 'Form',
    state: 'State',
    next: 'What you can do',
    states: {
      asked: 'Waits to be made',
      making: 'Is being made',
      ready: 'Ready to check',
      shared: 'Shared',
      failed: 'Could not be made',
      withdrawn: 'Taken back',
      missing: 'Not made yet',
    },
    since: (when: string) => `since ${when}`,
    askedAt: (when: string) => `asked for ${when}`,
    movedOn: 'The story has moved on since.',
    stillShared: (when: string) => `The one made ${when} is shared until then.`,
    remake: 'Make it again',
    remakeAbout: (form: string) => `: ${form}`,
    make: 'Make it',
    open: 'Open it',
    all: 'Make every form again',
    allHint: (count: number) =>
      `${counted(count, 'form was', 'forms were')} made before the last changes. What is shared stays as it is until the new ones are ready.`,
    asked: 'It is being made. This takes a minute or two: look again then.',
    lookAgain: 'Look again',
    waiting: (count: number) => `${counted(count, 'form is', 'forms are')} being made.`,
  },
  {
    title: 'Beth sy’n cael ei wneud ohoni',
    states: {
      asked: 'Yn aros i gael ei wneud',
      making: 'Wrthi’n cael ei wneud',
      ready: 'Yn barod i’w wirio',
      shared: 'Wedi’i rannu',
      failed: 'Methwyd ei wneud',
      withdrawn: 'Wedi’i dynnu’n ôl',
      missing: 'Heb ei wneud eto',
    },
  },
);
