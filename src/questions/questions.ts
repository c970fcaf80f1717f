/** The number of one of the eleven, as in addresses and in telling.json. */
export type QuestionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** One of the questions that a telling goes round. */
export interface Question {
  number: QuestionNumber;
  /** One or two words, for tags and addresses. */
  name: string;
  /** As a person would ask it. */
  wording: string;
  /** For somebody who is stuck. */
  followUp: string;
  /** How a heading over answers to it reads. */
  heading: string;
}

/** The version of the wording below: a telling remembers which it was asked with. */
export const questionsVersion = '2026-11';

/** The eleven, in the order of a good conversation. */
export const questions: readonly Question[] = [
  {
    number: 1,
    name: 'relationships',
    wording: 'Who did you need to trust you, and how did that come about?',
    followUp: 'Think of one person without whom it would have stopped. When did you know they were with you?',
    heading: 'Who mattered, and how trust grew',
  },
  {
    number: 2,
    name: 'confidence',
    wording: 'What gave you the nerve to do it differently?',
    followUp: 'Was there a day when you could have let it go and did not? What tipped it?',
    heading: 'What gave them the nerve',
  },
  {
    number: 3,
    name: 'rules',
    wording: 'Which rules did you have to bend or break?',
    followUp: 'A policy, a form, a habit that everybody keeps. Who knew, and when did you tell them?',
    heading: 'The rules that were bent',
  },
  {
    number: 4,
    name: 'bureaucracy',
    wording: 'What red tape did you have to get through?',
    followUp: 'Think of the thing that took weeks and should have taken an afternoon. How did it shift?',
    heading: 'Getting through the red tape',
  },
  {
    number: 5,
    name: 'what went wrong',
    wording: 'What went wrong, and what did you learn from it?',
    followUp: 'Tell it as it happened: where you were, who rang, what you did next.',
    heading: 'What went wrong, and what was learnt',
  },
  {
    number: 6,
    name: 'reactions',
    wording: 'When it went wrong, how did other people react?',
    followUp: 'Who helped you learn from it, and who only wanted it put right?',
    heading: 'How others took it when it went wrong',
  },
  {
    number: 7,
    name: 'thinking',
    wording: 'What was guiding you?',
    followUp: 'What did you hold on to when nobody could tell you what was right?',
    heading: 'What guided them',
  },
  {
    number: 8,
    name: 'methods',
    wording: 'Did you draw on any method, model or theory?',
    followUp: 'Something you were trained in, read, or borrowed from another place. What of it was any use?',
    heading: 'Methods they drew on',
  },
  {
    number: 9,
    name: 'talking about it',
    wording: 'How did you talk about it, so that others came with you?',
    followUp: 'What did you say to somebody who did not want it? What did you stop saying?',
    heading: 'How they talked about it',
  },
  {
    number: 10,
    name: 'governance',
    wording: 'Who had to agree or keep watch, and did that help or hinder?',
    followUp: 'Boards, committees, sign-off, inspection: which one asked a useful question?',
    heading: 'Boards, committees and sign-off',
  },
  {
    number: 11,
    name: 'resilience',
    wording: 'What kept you going when it was really tough?',
    followUp: 'Think of the worst week. What got you back in on the Monday?',
    heading: 'What kept them going',
  },
];

/**
 * One of the eleven by its number.
 * @throws RangeError for a number that is none of them
 */
export function question(number: number): Question {
  const found = questions.find((q) => q.number === number);
  if (!found) throw new RangeError(`there is no question ${number}: they run from 1 to ${questions.length}`);
  return found;
}
