/** A reflective model: its stages, and what a host asks at each. */
export interface ReflectiveModel {
  name: string;
  source: string;
  stages: { name: string; aim: string; prompts: string[]; worksheet: string }[];
}

/**
 * Three plain questions that most people in health and care have met.
 * Source: Rolfe, Freshwater and Jasper (2001), after Borton (1970). The prompts are ours.
 */
export const whatSoWhatNowWhat: ReflectiveModel = {
  name: 'What? So what? Now what?',
  source:
    'Rolfe, G., Freshwater, D. and Jasper, M. (2001) Critical Reflection for Nursing and the Helping Professions. Basingstoke: Palgrave. It builds on Borton, T. (1970) Reach, Touch and Teach. New York: McGraw-Hill.',
  stages: [
    {
      name: 'What?',
      aim: 'What happened, and what you noticed.',
      prompts: [
        'Which words stayed with you? Say them as you heard them.',
        'Who took a risk here, and what could they have lost?',
        'What is not being said?',
      ],
      worksheet: 'The words that stayed with me',
    },
    {
      name: 'So what?',
      aim: 'What it means here, where we are.',
      prompts: [
        'Where have we met something like this? How did it go?',
        'Who is the person in our place without whom it would stop?',
        'What of ours would get in the way? Is it a rule, or only a habit?',
      ],
      worksheet: 'What it says about our place',
    },
    {
      name: 'Now what?',
      aim: 'One thing small enough to do.',
      prompts: [
        'What is the smallest thing that you could try in the next two weeks?',
        'Who has to know before you do it, and who only afterwards?',
        'If it went wrong, how would you stop?',
      ],
      worksheet: 'What I will try, with whom, by when',
    },
  ],
};
