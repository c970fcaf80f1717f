import { catalogue, counted } from '../web/words.ts';

/** The words of the page that sets what people want beside what there is. */
export const demandWords = catalogue({
  title: 'What people want, and what is here',
  lead: 'What is wanted most and told least stands first, with what could be done next.',
  from: 'What people want is from the newest round that was counted:',
  noRound: 'No round of listening has been counted yet, so nobody has said what they want.',
  ask: 'Ask people',
  eleven: 'The eleven questions',
  elevenCaption: 'The eleven questions: wanted, and told',
  topics: 'What people say they want to know',
  topicsText:
    'In their words, as you have shown them. What is alike in sense stands together. Passages are looked for by sense as well.',
  topicsCaption: 'What people say they want to know: wanted, and told',
  noTopics: 'Nothing that people want to know is shown yet.',
  wantsOf: 'What people want to know',
  headTopics: ['What', 'Want it', 'Here', 'Next'],
  like: 'With it:',
  people: (people: number) => counted(people, 'person', 'people'),
  few: 'fewer than five',
  nothing: 'nothing',
  passages: (passages: number, stories: number) =>
    `${counted(passages, 'passage', 'passages')} in ${counted(stories, 'story', 'stories')}`,
  ways: 'Ways of taking things in',
  waysCaption: 'Ways: liked, and offered',
  head: ['What', 'Want it', 'Here', 'Next'],
  headWays: ['Way', 'Like it', 'Shared forms', 'Next'],
  wanted: (share: number) => `${Math.round(share * 100)}%`,
  unknown: 'not known',
  told: (people: number) => counted(people, 'person told of it', 'people told of it'),
  forms: (forms: number) => counted(forms, 'form', 'forms'),
  next: {
    gather: 'Ask somebody to tell of it',
    look: 'See what was told',
    share: 'See which stories could share it',
    found: 'See the stories',
    notYet: 'This site cannot make it yet: see what it offers instead',
  },
  nextOf: {
    wanted: 'See whom to ask',
    asked: 'See who was asked',
    told: 'See who told of it',
    shared: 'See what answers it',
  },
  about: (what: string) => `: ${what}`,
});
