import { list, note, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, DiaryEvent, Minutes, Section } from '../documents/document.ts';
import { type QuestionNumber, questions } from '../questions/questions.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { inWords } from '../stories/tellers.ts';
import { inTurns } from './choose.ts';
import { minutesInWords, tolerance } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame, tellers } from './frame.ts';

/** The shortest conversation that gets past hello, and the longest that a busy person will agree to. */
const shortest = 15;
const longest = 90;
/** What people ask for when they ask a stranger for time. */
const usual = 30;

/** An invitation to a conversation with the teller: what to ask, an agenda, and an entry for the diary. */
export const composeTalk: Compose = (story, { minutes, today }) => {
  const total = Math.min(longest, Math.max(shortest, Math.round(minutes ?? usual)));
  return {
    ...frame(story, 'talk'),
    minutes: talkMinutes(total, minutes),
    blocks: [
      invitation(story, total),
      askAbout(story, total),
      notAsked(story),
      agenda(total),
      diary(story, total, today),
      section('after', 'Afterwards', [
        paragraph(
          'Write the same day: thank you, and what you will try. In a month, say what happened, above all if it did not work.',
        ),
      ]),
    ].filter((block) => block !== null),
  };
};

function talkMinutes(total: number, asked: number | null): Minutes {
  const far = asked !== null && Math.abs(total - asked) > asked * tolerance;
  const why = far ? `A conversation is planned for ${shortest} to ${longest} minutes.` : null;
  return { total, spent: 'taking part', asked, why };
}

function who(story: Story): string {
  return inWords(tellers(story));
}

function invitation(story: Story, total: number): Section {
  return section('invitation', 'The invitation', [
    paragraph('Send it through whoever gave you this story. They know how to reach the right person.'),
    note('aside', 'Copy this, and make it sound like you', [
      paragraph(
        `Hello. I have read “${story.title}”, and it stayed with me. I work in [your place], and I am trying to [what you are trying].`,
      ),
      paragraph(
        `Could we talk for ${minutesInWords(total)}? I will bring one or two questions, and I will not quote you without asking.`,
      ),
      paragraph('I suggest the time in the diary entry that comes with this. Please move it to suit you.'),
    ]),
  ]);
}

/** What to ask somebody who has already said something about each question: what they could not say in public, or since. */
const next: Record<QuestionNumber, string> = {
  1: 'Who would you go to first, if you began again somewhere new?',
  2: 'What would you say to somebody who stands where you stood then?',
  3: 'Has the rule changed since? Who would mind now?',
  4: 'Who turned out to be able to say yes? How did you find them?',
  5: 'What did you do differently the week after?',
  6: 'Who was on your side, and how did you know?',
  7: 'When did you doubt that you were right?',
  8: 'Which part of the method did you leave out?',
  9: 'What did you say to the person who was most against it?',
  10: 'What did those who had to agree ask to see? Could you send me one?',
  11: 'Who do you ring now, on a bad day?',
};

function askAbout(story: Story, total: number): Section | null {
  const room = total < 25 ? 2 : total < 50 ? 4 : 6;
  const passages = inTurns(story.passages.filter((p) => p.questions.length > 0)).slice(0, room);
  if (!passages.length) return null;
  const items = passages.map((passage) => questionAbout(story, passage));
  return section('ask', 'What you could ask', [
    paragraph('Choose two. Under each stands what was said that makes it worth asking.'),
    list('number', items),
  ]);
}

function questionAbout(story: Story, passage: ShapedPassage): Block[] {
  const main = passage.questions[0]!;
  return [paragraph(next[main]), quote([passage.key], { by: by(story, passage) })];
}

function notAsked(story: Story): Section | null {
  const answered = new Set(story.passages.flatMap((passage) => passage.questions));
  const open = questions.filter(({ number }) => !answered.has(number));
  if (!open.length) return null;
  return section('not-told', 'What the story does not tell yet', [
    paragraph('Nothing was said about these. You could be the first to ask.'),
    list(
      'bullet',
      open.map(({ wording }) => [paragraph(wording)]),
    ),
  ]);
}

function agenda(total: number): Section {
  const hello = Math.max(2, Math.round(total * 0.1));
  const end = Math.max(3, Math.round(total * 0.15));
  const mine = Math.max(3, Math.round(total * 0.2));
  const parts: [number, string][] = [
    [hello, 'Hello, and who we are'],
    [mine, 'What I am trying, and where I am stuck'],
    [total - hello - mine - end, 'My questions'],
    [end, 'What I will try, and what you would like to hear back'],
  ];
  let from = 0;
  const rows = parts.map(([minutes, what]) => {
    const row = [`${from}–${from + minutes}`, what];
    from += minutes;
    return row;
  });
  return section('agenda', 'How the time could go', [
    table(`${minutesInWords(total)} together`, ['Minutes', 'What'], rows),
  ]);
}

function diary(story: Story, total: number, today: Date): DiaryEvent {
  return {
    kind: 'event',
    summary: `A conversation about “${story.title}” with ${who(story)}`,
    description: `A suggested time, to be moved as it suits. ${minutesInWords(total)}: hello; what I am trying; my questions; what I will try.`,
    location: null,
    start: suggestedStart(today),
    zone: 'Europe/London',
    minutes: total,
  };
}

/** Half past twelve on the first Tuesday, Wednesday or Thursday at least two weeks on: days on which people are in. */
function suggestedStart(today: Date): string {
  const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + 14));
  while (day.getUTCDay() < 2 || day.getUTCDay() > 4) day.setUTCDate(day.getUTCDate() + 1);
  return `${day.toISOString().slice(0, 10)}T12:30`;
}
