import { contents, lines, list, note, paragraph, quote, section, table } from '../../src/documents/build.ts';
import type { Document } from '../../src/documents/document.ts';
import { Said } from '../../src/stories/said.ts';

/** Three invented passages, with the characters that files get wrong: quotes, pounds, accents, markup, Welsh. */
export const passages = [
  {
    id: 't1p01',
    words:
      'The caretaker. Not the director, the caretaker. If he locked up at four, that was the end of it. So I brought him a bacon roll every Friday for six weeks & asked about his knees.',
  },
  {
    id: 't1p02',
    words:
      'We opened on a Saturday before the policy said we could, and I told the head of service the same day. She said, “How much?” and I said £40. She laughed. 5 < 6 was her only comment, and she wrote **urgent** on it, and # one, and _two_.',
  },
  {
    id: 't1p03',
    words:
      'Siân from Tŷ Gwyn rang — she was crying, honestly — and said the keys had gone. Two of them. I didn’t sleep. I did not tell anybody until the Monday, and that was the mistake.',
  },
] as const;

const span = (index: number, text: string): Said => Said.find(passages[index]!, text)!;

/** A document with every kind of block in it, for the tests of every writer. */
export const everyBlock: Document = {
  form: 'session',
  title: 'The keys to the day centre',
  standfirst: span(0, 'Not the director, the caretaker.'),
  language: 'en-GB',
  place: 'A county in the north west',
  toldBy: 'Told by a service manager',
  minutes: { total: 30, spent: 'taking part', asked: null, why: null },
  undecided: 3,
  invented: true,
  blocks: [
    paragraph('A session for a team that has thirty minutes. Nobody needs to prepare.'),
    contents(),
    section(
      'plan',
      'The plan',
      [
        table(
          'The plan, minute by minute',
          ['Minutes', 'What', 'Who'],
          [
            ['0–5', 'Welcome', 'Host'],
            ['5–10', span(0, 'If he locked up at four, that was the end of it.'), 'Reader'],
          ],
        ),
        note('host', 'For the host', [
          paragraph('Keep to the time.'),
          list('bullet', [[paragraph('Sit in a circle.')]]),
        ]),
      ],
      { slide: true },
    ),
    section(
      'read-aloud',
      'Read aloud',
      [
        quote([Said.of(passages[1])], { label: 'The rule that was bent', by: 'A service manager' }),
        quote([span(2, 'Siân from Tŷ Gwyn rang — she was crying, honestly'), span(2, 'I didn’t sleep.')], {
          weight: 'key',
        }),
        section('asking', 'What to ask', [
          list('number', [
            [paragraph('What would you have done?')],
            [paragraph('Who would you have told?'), paragraph('And when?')],
          ]),
        ]),
      ],
      { slide: true, newPage: true },
    ),
    section('worksheet', span(0, 'asked about his knees.'), [
      list('big', [[quote([span(0, 'The caretaker.')], { label: 'Who needed to trust you' })]]),
      list('tick', [[paragraph('I told somebody what I am going to try.')]]),
      lines('What I will try', 3, 'The smallest step that is safe'),
      note('aside', 'Before you go', [quote([span(2, 'that was the mistake.')])]),
    ]),
    {
      kind: 'event',
      summary: 'A conversation about the keys, with a service manager',
      description: 'Bring one question; two is plenty.',
      location: 'Online, or the back room',
      start: '2026-12-03T12:30',
      zone: 'Europe/London',
      minutes: 30,
    },
  ],
};
