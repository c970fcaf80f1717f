import { lines, list, note, paragraph, quote, section } from '../documents/build.ts';
import type { Block, Document, Section } from '../documents/document.ts';
import type { Part, ShapedPassage, Story } from '../stories/story.ts';
import { byMattering } from './choose.ts';
import { fitReading, minutesInWords } from './fit.ts';
import type { Compose } from './form.ts';
import { by, frame } from './frame.ts';

/** As many quotations as keep it a page to work from, when no minutes are asked. */
const usual = 9;

/** Learning by doing: the smallest safe step, what to keep and what to change, and room to note what happened. */
export const composeTry: Compose = (story, { minutes }) => {
  const order = worthHaving(story);
  const most = minutes === null ? Math.min(usual, order.length) : order.length;
  const make = (count: number) => compose(story, new Set(order.slice(0, count)), minutes);
  return fitReading(most, make, minutes, {
    allIn: (total) => `Everything told that helps with trying it is here: ${minutesInWords(total)}.`,
    least: (total) => `The shortest useful sheet for trying it takes ${minutesInWords(total)} to read.`,
  });
};

/** First advice and trouble, then what is core, adaptable and context, taken in turns. */
function worthHaving(story: Story): ShapedPassage[] {
  const groups = [
    byMattering(story.passages.filter((p) => p.tip)),
    byMattering(story.passages.filter((p) => wentWrong(p))),
    byMattering(story.passages.filter((p) => p.part === 'core')),
    byMattering(story.passages.filter((p) => p.part === 'adaptable')),
    byMattering(story.passages.filter((p) => p.part === 'context')),
  ];
  const order: ShapedPassage[] = [];
  const deepest = Math.max(...groups.map((group) => group.length));
  for (let turn = 0; turn < deepest; turn += 1)
    for (const group of groups) {
      const passage = group[turn];
      if (passage && !order.includes(passage)) order.push(passage);
    }
  return order;
}

function wentWrong(passage: ShapedPassage): boolean {
  return passage.questions.includes(5) || passage.questions.includes(6);
}

function compose(story: Story, taken: ReadonlySet<ShapedPassage>, minutes: number | null): Document {
  const passages = story.passages.filter((passage) => taken.has(passage));
  return {
    ...frame(story, 'try'),
    minutes: { total: 1, spent: 'reading', asked: minutes, why: null },
    blocks: [
      smallestStep(story, passages),
      safeFirst(),
      keepAndChange(story, passages),
      wrongForOthers(story, passages),
      noticing(),
      whatHappened(),
    ].filter((made) => made !== null),
  };
}

function keys(story: Story, passages: readonly ShapedPassage[]): Block[] {
  return passages.map((passage) => quote([passage.key], { by: by(story, passage) }));
}

function smallestStep(story: Story, passages: readonly ShapedPassage[]): Section {
  const advice = byMattering(passages.filter((passage) => passage.tip && !wentWrong(passage))).slice(0, 3);
  const said = advice.map((passage) => quote([passage.tip!], { by: by(story, passage), weight: 'key' }));
  return section('smallest-step', 'The smallest safe step', [
    paragraph('One person, one team or one week. Something that you could undo by tomorrow.'),
    ...(said.length ? [paragraph('What somebody who has done it would tell you:'), ...said] : []),
    lines('My smallest step', 3, 'What, with whom, where, and on which day'),
  ]);
}

function safeFirst(): Section {
  return section('safe-first', 'Before you begin', [
    list('tick', [
      [
        paragraph(
          'I know who could come to harm, and I have asked somebody who would tell me if I am wrong.',
        ),
      ],
      [paragraph('The people it is for know that it is a trial, and may say no.')],
      [paragraph('I know what must not be bent: safeguarding, consent, the law. If unsure, I ask first.')],
      [paragraph('I have said who decides to stop, and how.')],
    ]),
  ]);
}

const partHeadings: [Part, string, string][] = [
  ['core', 'Keep: this seems to be the heart of it', 'core'],
  ['adaptable', 'Change: this can look different where you are', 'adaptable'],
  ['context', 'Check: this was true of their place', 'context'],
];

function keepAndChange(story: Story, passages: readonly ShapedPassage[]): Section | null {
  const parts = partHeadings.flatMap(([part, heading, id]) => {
    const said = keys(
      story,
      passages.filter((passage) => passage.part === part && !wentWrong(passage)),
    );
    return said.length ? [section(id, heading, said)] : [];
  });
  if (!parts.length) return null;
  return section('keep-and-change', 'What to keep, and what to make your own', [
    ...parts,
    note('aside', 'How sure is this?', [
      paragraph(
        'These were sorted by how they were said, not tested. The person who did it knows better: ask.',
      ),
    ]),
  ]);
}

function wrongForOthers(story: Story, passages: readonly ShapedPassage[]): Section | null {
  const said = keys(
    story,
    passages.filter((passage) => wentWrong(passage)),
  );
  if (!said.length) return null;
  return section('went-wrong', 'What went wrong for them', [
    ...said,
    lines('If that happens to me, I will', 2),
  ]);
}

function noticing(): Section {
  return section(
    'noticing',
    'How to notice whether it helps',
    [
      paragraph('Write these down before you begin, or you will remember what suits you.'),
      lines('What I hope to see', 3, 'Something that anybody could see, not only you'),
      lines('How it is now', 3, 'In a number, or in somebody’s own words'),
      lines('Who I will ask', 2, 'Somebody it is for, and on which day'),
      lines('What would make me stop', 2),
    ],
    { newPage: true },
  );
}

function whatHappened(): Section {
  return section(
    'what-happened',
    'What happened when I tried',
    [
      paragraph(
        'Fill this in on the day that you chose. It is as useful to the next person if it did not work.',
      ),
      lines('Kept', 3, 'What I did as they did'),
      lines('Changed', 3, 'What I did my own way, and why'),
      lines('Dropped', 2, 'What I left out, and why'),
      lines('What happened', 5, 'Who noticed, what surprised me, what I would do next'),
    ],
    { newPage: true },
  );
}
