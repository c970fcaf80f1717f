import { lines, list, note, paragraph, quote, section, table } from '../documents/build.ts';
import type { Block, Minutes, Section } from '../documents/document.ts';
import { question } from '../questions/questions.ts';
import type { Story } from '../stories/story.ts';
import { minutesInWords, tolerance } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame, tellers } from './frame.ts';
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
      welcome(story, plan),
      ...plan.passages.map((_, index) => readAloud(story, plan, index)),
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
    paragraph(
      'You do not need to have hosted anything before. Read this through once; what to say is written out for you.',
    ),
    section('roles', 'Who does what', [
      bullets([
        'Host: welcomes, asks the prompts, keeps it kind. Does not have to know the answers.',
        `Reader: ${plan.passages.length === 1 ? 'reads the passage aloud' : 'reads a passage aloud; a different person for each is best'}. Ask them the day before.`,
        'Timekeeper: says when two minutes are left of each part.',
        'Note-taker: writes down what people will try. Not who said what.',
      ]),
      paragraph('In a small group one person can do two of these.'),
    ]),
    section('bring', 'What to bring', [
      bullets(
        [
          'A printed worksheet for each person, and pens.',
          'The slides, or the passages on paper.',
          'A room where people can see each other, or a call. Cameras on or off, as people like.',
        ],
        'tick',
      ),
    ]),
  ]);
}

function thePlan(plan: SessionPlan): Section {
  let from = 0;
  const rows = plan.steps.map(({ minutes, what, who }) => {
    const row = [`${from}–${from + minutes}`, what, who];
    from += minutes;
    return row;
  });
  const when = table('What happens when', ['Minutes', 'What', 'Who'], rows);
  return section('plan', `The plan: ${minutesInWords(plan.total)}`, [when], { slide: true });
}

function welcome(story: Story, plan: SessionPlan): Section {
  const one = tellers(story).length === 1;
  return section(
    'welcome',
    'Welcome',
    [
      bullets([
        'What is said here stays here. What is learnt may leave.',
        'No names of people we support.',
        'Anybody may pass, at any time.',
      ]),
      note('host', 'For the host', [
        paragraph(`${minutesInWords(plan.steps[0]!.minutes)}. You could say:`),
        paragraph(
          `“Thank you for coming. We are going to hear part of a story called ${story.title}. It is ${one ? 'one person’s account' : 'told by those who were there'}, in their own words. We are not here to judge it. We are here to see what it says to us.”`,
        ),
        paragraph('Then read out the three lines above. Say who reads, who keeps time and who takes notes.'),
        paragraph(
          'If it gets close to the bone for anybody, stop, and ask what they would like. A break is fine.',
        ),
      ]),
    ],
    { slide: true },
  );
}

function readAloud(story: Story, plan: SessionPlan, index: number): Section {
  const passage = plan.passages[index]!;
  const [number, of] = [index + 1, plan.passages.length];
  const main = passage.questions[0];
  const about = main ? question(main).heading : 'How it was';
  const heading = of === 1 ? about : `Listen ${number} of ${of}: ${about.toLowerCase()}`;
  const time = minutesInWords(Math.max(1, Math.round(aloud(passage))));
  return section(
    `listen-${number}`,
    heading,
    [
      quote(paragraphs(passage), { by: by(story, passage) }),
      note('host', 'For the host', [
        paragraph(
          index === 0
            ? `Ask the reader to read it aloud, slowly, just as it stands. It takes about ${time}. Then say nothing for two slow breaths. It will feel long. Leave it.`
            : `The next reader, in the same way: about ${time}, then two slow breaths.`,
        ),
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
        paragraph(`${stage.aim} ${minutesInWords(plan.steps[index + 2]!.minutes)}, ${ways[index]!}.`),
        bullets(stage.prompts),
        note('host', 'For the host', [
          paragraph(hints[index]!),
          ...(index === 0 ? [paragraph(`The three steps are a known model. ${model.source}`)] : []),
        ]),
      ],
      { slide: true },
    ),
  );
}

/** How people sit at each stage. */
const ways = ['in pairs', 'all together', 'alone on the worksheet, then in pairs'];

/** What helps a host at each stage. */
const hints = [
  'Read out the prompts. Ask people to turn to whoever is next to them. Nobody reports back: it is only to warm up.',
  'Ask one prompt and wait. If it goes quiet, ask the next. If one person fills the time, ask who sees it differently.',
  'Give out the worksheets and let it be quiet first. Small is good: one conversation counts.',
];

function close(plan: SessionPlan): Section {
  return section(
    'close',
    'One thing each',
    [
      paragraph('Go round once. Say one thing that you will try, or one thing you want to know. Or pass.'),
      note('host', 'For the host', [
        paragraph(
          `${minutesInWords(plan.steps.at(-1)!.minutes)}. Do not discuss what people say. Thank each one.`,
        ),
        paragraph(
          'Agree a day to ask each other how it went. Two weeks on is about right. People keep their worksheets.',
        ),
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
