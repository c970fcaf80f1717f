import { lines, list, note, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, Minutes, Section } from '../documents/document.ts';
import { question } from '../questions/questions.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { minutesInWords, tolerance } from './fit.ts';
import type { Compose } from './form.ts';
import { frame } from './frame.ts';
import { paragraphs } from './paragraphs.ts';
import { type ReflectiveModel, whatSoWhatNowWhat } from './reflection.ts';
import { aloud, longest, planSession, type SessionPlan, shortest } from './session-plan.ts';

/** A reflective session that somebody who has never hosted one can run: plan, passages, prompts, roles, worksheet. */
export const composeSession: Compose = (story, { minutes }) => {
  const plan = planSession(story, minutes);
  return {
    ...frame(story, 'session'),
    minutes: sessionMinutes(plan.total, minutes),
    blocks: [
      paragraph(
        `A session for three to twelve people who work together. It takes ${minutesInWords(plan.total)}. Nobody has to read anything beforehand, and nobody has to speak.`,
      ),
      beforeYouStart(plan),
      thePlan(plan),
      ...plan.passages.map((passage, index) => readAloud(passage, index + 1, plan.passages.length)),
      ...stages(plan, whatSoWhatNowWhat),
      close(plan),
      worksheet(story, whatSoWhatNowWhat),
    ],
  };
};

function sessionMinutes(total: number, asked: number | null): Minutes {
  const far = asked !== null && Math.abs(total - asked) > asked * tolerance;
  const why = far
    ? `A session like this is worth ${shortest} to ${longest} minutes: less leaves no time to talk, more needs a break in it.`
    : null;
  return { total, spent: 'taking part', asked, why };
}

function bullets(items: string[], marker: 'bullet' | 'number' | 'tick' = 'bullet'): Block {
  return list(
    marker,
    items.map((item) => [paragraph(item)]),
  );
}

function beforeYouStart(plan: SessionPlan): Section {
  return section('before', 'Before you start', [
    paragraph('Roles. One person may have two, except in a large group.'),
    list('bullet', [
      [paragraph('Host: welcomes, asks the prompts, keeps it kind. Does not have to know the answers.')],
      [
        paragraph(
          `Reader: ${plan.passages.length === 1 ? 'reads the passage' : 'a different person for each passage is best'}, slowly, as it stands.`,
        ),
      ],
      [paragraph('Timekeeper: says when two minutes are left of each part.')],
      [paragraph('Note-taker: writes down what people will try. Not who said what.')],
    ]),
    paragraph('To bring'),
    bullets(
      [
        'A printed worksheet for each person, and pens.',
        'The passages, printed, or the slides.',
        'A room where people can see each other, or a call with cameras as people like.',
      ],
      'tick',
    ),
  ]);
}

function thePlan(plan: SessionPlan): Section {
  let from = 0;
  const rows = plan.steps.map(({ minutes, what, who }) => {
    const row = [`${from}–${from + minutes}`, what, who];
    from += minutes;
    return row;
  });
  return section(
    'plan',
    `The plan: ${minutesInWords(plan.total)}`,
    [
      table('What happens when', ['Minutes', 'What', 'Who'], rows),
      note('host', 'For the host: welcome', [
        paragraph(
          'Say why you are here: to hear what really happened to somebody else, and to see what it says to us.',
        ),
        paragraph(
          'Say how we will be: what is said here stays here, what is learnt may leave. No names of people we support. Anybody may pass.',
        ),
        paragraph(
          'Say it plainly: this is one person’s account, in their own words. We are not here to judge it.',
        ),
      ]),
    ],
    { slide: true },
  );
}

function readAloud(passage: ShapedPassage, number: number, of: number): Section {
  const main = passage.questions[0];
  const about = main ? question(main).heading : 'How it was';
  const heading = of === 1 ? about : `Listen ${number} of ${of}: ${about.toLowerCase()}`;
  const time = minutesInWords(Math.max(1, Math.round(aloud(passage))));
  return section(
    `listen-${number}`,
    heading,
    [
      quote(paragraphs(passage), { by: passage.teller }),
      note('host', 'For the host', [
        paragraph(`Ask somebody to read it aloud, slowly, as it stands: about ${time}.`),
        paragraph('Then keep silent for a slow breath or two. It will feel long. Leave it.'),
      ]),
    ],
    { slide: true },
  );
}

function stages(plan: SessionPlan, model: ReflectiveModel): Section[] {
  return model.stages.map((stage, index) =>
    section(
      `stage-${index + 1}`,
      stage.name,
      [
        paragraph(stage.aim),
        bullets(stage.prompts),
        note('host', 'For the host', [
          paragraph(`${plan.steps[index + 2]!.what}: ${minutesInWords(plan.steps[index + 2]!.minutes)}.`),
          paragraph(
            index === 0 ? `The three stages are a model: ${model.name} ${model.source}` : hint(index),
          ),
        ]),
      ],
      { slide: true },
    ),
  );
}

function hint(index: number): string {
  return index === 1
    ? 'If it goes quiet, ask the second prompt and wait. If one person fills the time, ask who sees it differently.'
    : 'Give people the worksheet and silence first. Small is good: one conversation counts.';
}

function close(plan: SessionPlan): Section {
  return section(
    'close',
    'One thing each',
    [
      paragraph('Go round once. Say one thing that you will try, or one thing you want to know. Or pass.'),
      note('host', 'For the host', [
        paragraph(
          `${minutesInWords(plan.steps.at(-1)!.minutes)}. Do not discuss what people say; thank them.`,
        ),
        paragraph('Agree when you will ask each other how it went. Two weeks is about right.'),
      ]),
    ],
    { slide: true },
  );
}

function worksheet(story: Story, model: ReflectiveModel): Section {
  return section(
    'worksheet',
    'Worksheet',
    [
      paragraph(`${story.title}. Yours to keep: nobody collects it.`),
      ...model.stages.map((stage) => lines(`${stage.name} ${stage.worksheet}`, 4, stage.aim)),
      lines('Who I will tell, and when we will talk about how it went', 2),
    ],
    { newPage: true },
  );
}
