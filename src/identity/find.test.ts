import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage, Speaker, Telling } from '../stories/passage.ts';
import { decide } from './decide.ts';
import { findIdentifiers } from './find.ts';
import type { Decision, Identifier } from './identifier.ts';
import { leaks, redactTellings } from './redact.ts';
import { textsOf } from './texts.ts';

function tellingOf(said: string[], speaker = 'Teller', more: Speaker[] = [], id = 't1'): Telling {
  const passages = said.map(
    (text, i): Passage => ({
      id: `${id}p${i + 1}`,
      speaker,
      said: text,
      words: text,
      startMs: null,
      endMs: null,
      asides: [],
      heading: null,
      offRecord: null,
    }),
  );
  const teller: Speaker = { name: speaker, part: 'teller', turns: said.length, words: 20 };
  return { id, title: null, notes: [], speakers: [teller, ...more], passages };
}

const found = (...said: string[]) => findIdentifiers([tellingOf(said)]);
const listed = (identifiers: Identifier[]) => identifiers.map(({ kind, found }) => `${kind}: ${found}`);

describe('numbers and the like, which point at one person by themselves', () => {
  test.each([
    ['ring me on 07700 900142, any time', 'phone: 07700 900142'],
    ['it is +44 (0)1632 960 123 now', 'phone: +44 (0)1632 960 123'],
    [
      'it was oh one six three two, um, nine six oh, double four five, I think',
      'phone: oh one six three two, um, nine six oh, double four five',
    ],
    ['on 0770 um 0900 123 at night', 'phone: 0770 um 0900 123'],
    ['write to jo.bramwell@example.org.', 'e-mail: jo.bramwell@example.org'],
    ['it is jo dot bramwell at example dot org', 'e-mail: jo dot bramwell at example dot org'],
    ['it went to ZZ99 3VZ by mistake', 'postcode: ZZ99 3VZ'],
    ['a number, 999 123 4560, on the board', 'NHS number: 999 123 4560'],
    ['the NHS number was 999 123 4567 on the form', 'NHS number: 999 123 4567'],
    ['he shouts it, QQ 12 34 56 C, at the bar', 'National Insurance number: QQ 12 34 56 C'],
    ['her date of birth, 04/03/1941, was wrong', 'date of birth: 04/03/1941'],
    [
      'he was born on the fourth of March nineteen forty-one',
      'date of birth: fourth of March nineteen forty-one',
    ],
    ['I went round, 15 Sough Terrace, with the key', 'address: 15 Sough Terrace'],
    ['she lived at 15 sough terrace then', 'address: 15 sough terrace'],
  ])('are found as people write and say them: %s', (said, expected) => {
    expect(listed(found(said))).toEqual([expected]);
  });

  test.each([
    'we saw 12, 15, 18 and 21 people, 1,000,000 letters and 60 per cent of 4500',
    'in 2019-2020 it was 3.5 to 4.2, and at 07.30 the phones began',
    'I rang 111, then 999, and the Samaritans on 116 123',
    'the service was born in 2016 out of a row about 40 chairs',
    'the 4th of March 2019 was a Monday, and 03/04/2020 was not',
  ])('are not seen in ordinary counts and dates: %s', (said) => {
    expect(found(said)).toEqual([]);
  });
});

describe('ages', () => {
  test.each([
    ["And she's 84, and she dances", "she's 84", "she's in her eighties"],
    ['I met an eighty-four-year-old bandleader', 'eighty-four-year-old', 'elderly'],
    ["I'm sixty-one and tired", "I'm sixty-one", "I'm in my sixties"],
  ])(
    'are found with the words that make them ages, so that a count of 84 stays: %s',
    (said, age, suggest) => {
      expect(found(said)).toMatchObject([{ kind: 'age', found: age, suggest }]);
    },
  );

  test("no age is seen in 'I was twenty-two years on telephones' or 'I was one of nine'", () => {
    expect(
      found('I was twenty-two years on telephones. I was one of nine. She was two minutes late.'),
    ).toEqual([]);
  });
});

describe('people', () => {
  test('all names of one person are one identifier, so that a person decides once', () => {
    const [one, ...rest] = found(
      "I met Margaret Hale. Margaret's desk was bare. So Mrs Hale went.",
      'And I said, Margaret, go.',
    );
    expect(one).toMatchObject({ kind: 'person', found: 'Margaret Hale', times: 4 });
    expect(one?.wordings.sort()).toEqual(['Margaret', 'Margaret Hale', 'Mrs Hale']);
    expect(rest).toEqual([]);
  });

  test('two people of one first name stay apart from a bare first name, which may be either', () => {
    const all = listed(found('I met Sarah Ahmed and Sarah Boyle, and then Sarah rang.'));
    expect(all.sort()).toEqual(['person: Sarah', 'person: Sarah Ahmed', 'person: Sarah Boyle']);
  });

  test.each([
    ["We had Janet, who's the caretaker, on our side", 'the caretaker'],
    ['our commissioner, Dave, signed it', 'a commissioner'],
    ['a social worker called Priya rang', 'a social worker'],
    ['my mum, Sandra, came too', 'the teller’s mum'],
    ['I asked Dr Okonjo about it', 'a doctor'],
    ['The director of nursing, Alison Crake, stopped it', 'a senior leader'],
  ])('get the role that is said beside the name: %s', (said, suggest) => {
    expect(found(said).find(({ kind }) => kind === 'person')).toMatchObject({ suggest });
  });

  test('two people are told apart by their suggestions', () => {
    expect(found('I rang Priya and then I rang Wojciech.').map(({ suggest }) => suggest)).toEqual([
      'a person',
      'a second person',
    ]);
  });

  test('speakers are called what they say they are, and who asks is the interviewer', () => {
    const asks: Speaker = { name: 'Ros Tremlett', part: 'interviewer', turns: 2, words: 9 };
    const telling = tellingOf(
      ["So I'm, er, a reablement team leader, and I said Ros, sit down."],
      'Lorraine Tattersall',
      [asks],
    );
    const roles = new Map(findIdentifiers([telling]).map(({ found, suggest }) => [found, suggest]));
    expect(roles.get('Ros Tremlett')).toBe('the interviewer');
    expect(roles.get('Lorraine Tattersall')).toBe('a reablement team leader');
  });

  test.each(['Q', 'A', 'Interviewer', 'SPEAKER_00', 'Speaker 2'])('a label is nobody: %s', (label) => {
    expect(findIdentifiers([tellingOf(['we just went home'], label)])).toEqual([]);
  });

  test('are found where a transcript has no capitals at all', () => {
    const all = listed(
      found(
        'so i rang priya and she said mrs patel was called rose and we went to middlesbrough with gurpreet to see them',
      ),
    );
    expect(all.sort()).toEqual([
      'person: gurpreet',
      'person: mrs patel',
      'person: priya',
      'person: rose',
      'place: middlesbrough',
    ]);
  });
});

test('places, organisations and posts are found with what would stand for them', () => {
  const all = found(
    'In Kelsea the mayor rang Brathmoor Council, and Healthwatch Carrowshire moved to Leeds.',
  );
  expect(all.map(({ kind, found, suggest }) => `${kind}: ${found} → ${suggest}`)).toEqual([
    'organisation: Brathmoor Council → a council',
    'organisation: Healthwatch Carrowshire → a patients’ watchdog',
    'place: Kelsea → a place',
    'place: Leeds → a city',
    'rare role: mayor → a senior leader',
  ]);
});

test.each([
  'On Monday CQC and the ICB looked at MASH, DoLS and A&E on Teams, in Excel, over WhatsApp.',
  'In May and June we did Buurtzorg, Vanguard and Lean, then PDSA, and a Schwartz round at Easter.',
  'God, the Scottish model, the Care Act, Universal Credit. Anyway. Will you put that in?',
  'So Finance said no, and Comms said the Quality and Safety Sub-Group had not met since Christmas.',
])(
  'words of the trade, days, months, peoples and makes are no identifiers, or nobody would read the list: %s',
  (said) => {
    expect(listed(found(said))).toEqual([]);
  },
);

test('titles, notes, headings, asides and other texts are looked through too, and each gets words to decide by', () => {
  const telling = tellingOf(['We began late.']);
  telling.title = 'The Neptune walk';
  telling.notes = ['Told to Jo Lasky'];
  telling.passages[0]!.heading = 'How Wojciech came';
  telling.passages[0]!.asides = [{ at: 3, speaker: 'Jo', said: 'With Priya?', startMs: null, endMs: null }];
  const all = findIdentifiers([telling], ['Leeds']);
  expect(listed(all)).toEqual(['person: Jo Lasky', 'person: Wojciech', 'person: Priya', 'place: Leeds']);
  for (const { context, found } of all) expect(context).toContain(found);
});

test('whatever is found can be replaced so that none of it is left', () => {
  const piece = fc.constantFrom(
    'Margaret Hale',
    'Hale End',
    'Mrs Hale',
    'in Kelsea',
    'Brathmoor Council',
    '07700 900123',
    'jo@example.org',
    "she's 84,",
    'the mayor',
    'Will',
    'and then',
    'rang',
    'about the rota.',
    'So',
    'Grace said',
    '15 Sough Terrace',
    'QQ 12 34 56 C',
    'born on 4 March 1941',
    "O'Dowd",
    'Ann-Marie',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
      const telling = tellingOf([pieces.join(' ')]);
      const all = findIdentifiers([telling]);
      const choices = new Map(
        all.map(({ found }, i) => [found, { kind: 'replace', by: `thing number ${i}x` } as Decision]),
      );
      const decided = decide(all, choices);
      const out = redactTellings([telling], decided, (said) => said);
      expect(leaks(textsOf(out), decided)).toEqual([]);
      for (const { times } of all) expect(times).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('a whole date beside an age is a date of birth, because children are told of like that', () => {
  const dates = (said: string) =>
    found(said).flatMap((one) => (one.kind === 'date of birth' ? [one.found] : []));
  expect(
    dates(
      "So Kieran, he's fourteen, he'd only turned fourteen like that week, I had to write it that many times, eleventh of June twenty ten.",
    ),
  ).toEqual(['eleventh of June twenty ten']);
  expect(dates('We opened on the eleventh of June twenty nineteen. He was late.')).toEqual([]);
});
