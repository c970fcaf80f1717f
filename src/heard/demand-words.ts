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
  topics: 'Topics',
  topicsCaption: 'Topics: wanted, and told',
  noTopics: 'No topic is named in what people looked for or wanted to know.',
  ways: 'Ways of taking things in',
  waysCaption: 'Ways: liked, and offered',
  head: ['What', 'Want it', 'Here', 'Next'],
  headWays: ['Way', 'Like it', 'Shared forms', 'Next'],
  wanted: (share: number) => `${Math.round(share * 100)}%`,
  unknown: 'not known',
  wants: (wants: number) => counted(wants, 'want', 'wants'),
  told: (people: number) => counted(people, 'person told of it', 'people told of it'),
  stories: (stories: number) => counted(stories, 'story', 'stories'),
  forms: (forms: number) => counted(forms, 'form', 'forms'),
  next: {
    gather: 'Ask somebody to tell of it',
    look: 'See what was told',
    share: 'See which stories could share it',
    found: 'See its stories',
    notYet: 'This site cannot make it yet: see what it offers instead',
  },
  about: (what: string) => `: ${what}`,
});
