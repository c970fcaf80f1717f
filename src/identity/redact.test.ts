import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage, Telling } from '../stories/passage.ts';
import type { Decided, IdentifierKind } from './identifier.ts';
import { leaks, redactLabel, redactTellings, redactText } from './redact.ts';
import { textsOf } from './texts.ts';

const same = (said: string) => said;

function replaced(wordings: string[], by: string, kind: IdentifierKind = 'person'): Decided {
  const identifier = { kind, found: wordings[0]!, wordings, times: 1, suggest: by, context: '' };
  return { identifier, decision: { kind: 'replace', by } };
}

function kept(wording: string): Decided {
  return { ...replaced([wording], 'x'), decision: { kind: 'keep' } };
}

function tellingOf(parts: Partial<Passage>, rest: Partial<Telling> = {}): Telling {
  const passage: Passage = {
    id: 't1p01',
    speaker: 'Margaret Hale',
    said: 'x',
    words: '',
    startMs: null,
    endMs: null,
    asides: [],
    heading: null,
    offRecord: null,
    ...parts,
  };
  const speakers = [{ name: passage.speaker, part: 'teller' as const, turns: 1, words: 1 }];
  return { id: 't1', title: null, notes: [], speakers, passages: [passage], ...rest };
}

const margaret = replaced(['Margaret Hale', 'Margaret', 'Mrs Hale'], 'a social worker');

describe('redacting a text', () => {
  test.each([
    ['Margaret Hale came.', '[a social worker] came.'],
    ["Margaret's desk", "[a social worker]'s desk"],
    ['margaret, um, HALE said', '[a social worker] said'],
    ['Margaret you know Hale said', '[a social worker] said'],
    ['Marg- Margaret said', '[a social worker] said'],
    ['Mar\u00ADgaret\u00A0Hale', '[a social worker]'],
    ['M\u200Bargaret went', '[a social worker] went'],
    ['Ma\u0301rgaret went', '[a social worker] went'],
    ['[Margaret laughs]', '[a social worker laughs]'],
    ['Margarets and Margareta stay', 'Margarets and Margareta stay'],
    ['Margaret, Margaret Hale', '[a social worker], [a social worker]'],
  ])('leaves no wording of the name however it is written: %s', (said, expected) => {
    expect(redactText(said, [margaret])).toBe(expected);
  });

  test.each([
    ['0770 um 0900 123', '[phone number]'],
    ['07700900123', '[phone number]'],
    ['+07700-900-123.', '[phone number].'],
    ['it is 07700 9001234', 'it is 07700 9001234'],
  ])('finds a number by its digits however they are grouped, and no longer number: %s', (said, expected) => {
    expect(redactText(said, [replaced(['07700 900123'], 'phone number', 'phone')])).toBe(expected);
  });

  test('a name that is an ordinary word goes only where it is written as a name, so that the sentence still reads', () => {
    const decided = [replaced(['Will'], 'a porter'), replaced(['May'], 'a nurse')];
    expect(redactText('Will said he will come; May may not.', decided)).toBe(
      '[a porter] said he will come; [a nurse] may not.',
    );
  });

  test('the article goes with a name whose replacement brings its own', () => {
    const pub = replaced(['Blind Heifer'], 'a pub', 'organisation');
    expect(redactText('in the Blind Heifer', [pub])).toBe('in [a pub]');
  });

  test('where wordings overlap nothing of either is left over', () => {
    const decided = [
      replaced(['Hale'], 'a nurse'),
      replaced(['Hale End'], 'a village', 'place'),
      replaced(['Ann Hale'], 'a cook'),
    ];
    expect(redactText('Hale of Hale End met Ann Hale End', decided)).toBe(
      '[a nurse] of [a village] met [a cook]',
    );
  });

  test('a replaced place goes out of the name of an organisation that is kept, because it may stand nowhere', () => {
    const decided = [replaced(['Brathmoor'], 'a town', 'place'), kept('Brathmoor Council')];
    expect(redactText('Brathmoor Council met', decided)).toBe('[a town] Council met');
  });

  test.each(['C++', 'a.b*c', 'O’Brien (x)', '$^', '\\d+', 'J'])(
    'characters that mean something to a program are letters of a name here: %s',
    (name) => {
      const decided = [replaced([name], 'somebody')];
      const out = redactText(`So ${name} came, with abc and 12 and Jo.`, decided);
      expect(leaks([out], decided)).toEqual([]);
      expect(out).toContain('with abc and 12 and Jo.');
    },
  );

  test("a speaker's name becomes the bare words, because it stands as a label", () => {
    expect(redactLabel('Margaret Hale', [margaret])).toBe('a social worker');
  });
});

describe('redacting tellings', () => {
  const telling = tellingOf(
    {
      said: 'Well Margaret Hale rang. And then I went home.',
      words: 'Margaret Hale rang.',
      heading: 'Margaret',
      offRecord: 'this is off the record, Margaret',
      asides: [
        { at: 25, speaker: 'Mrs Hale', said: 'Margaret did?', startMs: null, endMs: null },
        { at: 8, speaker: 'Jo', said: 'Mm.', startMs: null, endMs: null },
        { at: 46, speaker: 'Jo', said: 'Right.', startMs: null, endMs: null },
      ],
    },
    { title: "Margaret's story", notes: ['Told by margaret hale'] },
  );
  const [out] = redactTellings([telling], [margaret], (said) => said.replace('Well ', ''));

  test('no field of a telling keeps the name', () => {
    expect(JSON.stringify(out)).not.toMatch(/margaret|hale/i);
    expect(out?.passages[0]?.words).toBe('[a social worker] rang. And then I went home.');
  });

  test('what others said stays at the place where it fell', () => {
    const { said, asides } = out!.passages[0]!;
    expect(said.slice(asides[0]!.at)).toBe('And then I went home.');
    expect(said.slice(asides[1]!.at)).toBe(' rang. And then I went home.');
    expect(asides[2]!.at).toBe(said.length);
  });

  test('words that were just what was said stay so, for an account that somebody wrote needs no cleaning', () => {
    const written = tellingOf({ said: 'Well, Margaret rang.', words: 'Well, Margaret rang.' });
    expect(redactTellings([written], [margaret], () => 'cleaned')[0]!.passages[0]!.words).toBe(
      'Well, [a social worker] rang.',
    );
  });
});

describe('whatever is told', () => {
  const names = [
    'Margaret Hale',
    'Priya',
    'Siân Ó Briain',
    'Anne-Marie O’Dowd',
    'Zbigniew',
    'Hale End',
    '07700 900123',
    'C++ Smythe',
    '李小龙',
  ];
  const odd = fc.constantFrom<(name: string) => string>(
    (name) => name,
    (name) => name.toUpperCase(),
    (name) => name.toLowerCase(),
    (name) => name.normalize('NFD'),
    (name) => name.replaceAll(' ', '\u00A0'),
    (name) => name.replaceAll(' ', ', um, '),
    (name) => name.replaceAll(' ', '\n'),
    (name) => name.replace(/(?<=\p{L})\p{Ll}/u, '\u00AD$&'),
    (name) => name.replace(/(?<=\p{L})\p{Ll}/u, '\u200B$&'),
    (name) => name.replaceAll('’', "'"),
    (name) => `${name}'s`,
    (name) => `(${name})`,
    (name) => `[${name}]`,
    (name) => `“${name}”`,
  );
  const word = fc.constantFrom(
    'and',
    'so',
    'the',
    'rota.',
    'went',
    'um,',
    '12',
    'tea',
    'Kelsea',
    '-',
    '…',
    '[inaudible]',
    'Ann',
  );
  const named = fc.tuple(fc.constantFrom(...names), odd).map(([name, write]) => write(name));
  const text = fc
    .array(fc.oneof(word, named), { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' '));
  const telling = fc
    .record({
      said: text,
      heading: text,
      offRecord: text,
      aside: text,
      speaker: named,
      title: text,
      note: text,
    })
    .map(({ aside, title, note, ...passage }) =>
      tellingOf(
        {
          ...passage,
          words: passage.said,
          asides: [{ at: 1, speaker: passage.speaker, said: aside, startMs: null, endMs: null }],
        },
        { title, notes: [note] },
      ),
    );
  const decided = [...names.map((name, i) => replaced([name], `person number ${i + 1}`)), kept('Kelsea')];

  /** Says apart from the program whether a name stands in a text. */
  function stands(name: string, text: string): boolean {
    const plain = (words: string) =>
      words
        .normalize('NFKD')
        .replace(/[\p{M}\u00AD\u200B]/gu, '')
        .toLowerCase();
    const parts = plain(name).match(/[\p{L}\p{N}]+/gu)!;
    const between = '(?:[^\\p{L}\\p{N}[\\]]|\\bum\\b)*';
    return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join(between)}(?![\\p{L}\\p{N}])`, 'u').test(plain(text));
  }

  const everything = (out: Telling[]) => [
    ...textsOf(out),
    ...out.flatMap(({ passages }) =>
      passages.flatMap((p) => [p.words, p.heading!, p.offRecord!, p.speaker, p.asides[0]!.speaker]),
    ),
  ];

  test('no replaced words are left in any field, by our own check and by another', () => {
    fc.assert(
      fc.property(telling, (one) => {
        const texts = everything(redactTellings([one], decided, same));
        expect(leaks(texts, decided)).toEqual([]);
        for (const name of names)
          for (const out of texts) expect(stands(name, out) ? `${name} in ${out}` : '').toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('redacting what is redacted changes nothing, so that a re-run is safe', () => {
    fc.assert(
      fc.property(telling, (one) => {
        const once = redactTellings([one], decided, same);
        expect(redactTellings(once, decided, same)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('what is kept stays, word for word', () => {
    fc.assert(
      fc.property(text, (said) => {
        const count = (words: string) => words.split('Kelsea').length;
        expect(count(redactText(said, decided))).toBe(count(said));
      }),
    );
  });
});

test('leaks names what still stands, and lets our own sentences begin with an ordinary word', () => {
  const decided = [margaret, replaced(['Will'], 'a porter')];
  expect(leaks(['<p>MARGARET&nbsp;rang', 'I asked Will.'], decided)).toEqual(['Margaret', 'Will']);
  expect(leaks(['Will you try it?', '<h2>Will it work</h2>'], decided)).toEqual([]);
});
