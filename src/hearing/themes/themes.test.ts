import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { useLite } from '../../embedding/use-lite.ts';
import { type Gathering, gather } from './gather.ts';
import { thoughtsOf } from './thought.ts';

const engine = useLite();
afterAll(() => engine.close());

/** Vectors that mean what their letters are: enough where sense does not matter. */
function lettersAsMeaning(texts: readonly string[]): Float32Array[] {
  return thoughtsOf(texts).map(({ sense }) => {
    const vector = new Float32Array(32);
    for (const letter of sense) vector[letter.codePointAt(0)! % 32]! += 1;
    return vector;
  });
}

async function gathered(texts: readonly string[]): Promise<Gathering> {
  return gather(texts, await engine.embed(thoughtsOf(texts).map(({ sense }) => sense)));
}

/** Every text said here is in words, so that themes can be compared whatever the order of texts was. */
function inWords({ themes, alone, empty }: Gathering, texts: readonly string[]) {
  return {
    themes: themes.map(({ words, members, central }) => ({
      words,
      quotes: members.map(({ text, start, end }) => texts[text]!.slice(start, end)).sort(),
      central: texts[members[central]!.text]!.toLowerCase(),
    })),
    alone: alone.map((text) => texts[text]!).sort(),
    empty: empty.map((text) => texts[text]!).sort(),
  };
}

const said = [
  'Our firewall blocks every video',
  'The wifi drops out all the time',
  'my laptop is too old to play video',
  'No sound on the computers at work',
  'The network blocks the website',
  'IT will not let us install the software',
  'No money in the budget for training',
  'We cannot afford the fees',
  'it costs too much',
  'There is no funding for courses',
  'The budget was cut again',
  'Too expensive for a small charity',
  'My manager says no',
  'The boss does not approve of it',
  'My line manager would not let me go',
  'You need permission from your manager',
  'Senior managers do not see the point',
  'My supervisor thinks it is a waste',
  'n/a',
  'No',
];

const anyText = fc.oneof(
  fc.constantFrom(...said),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.lorem({ maxCount: 40, mode: 'sentences' }).map((text) => text.slice(0, 2000)),
);

describe('gathering free answers', () => {
  test('what means the same comes together, without being told how many themes there are', async () => {
    const { themes, alone, empty } = await gathered(said);
    expect(empty).toEqual([18, 19]);
    expect(alone.length).toBeLessThan(4);
    const wrong = themes.map(({ members }) => {
      const kinds = members.map(({ text }) => Math.floor(text / 6));
      const most = Math.max(...[0, 1, 2].map((kind) => kinds.filter((one) => one === kind).length));
      return kinds.length - most;
    });
    expect(themes.length).toBeGreaterThanOrEqual(3);
    expect(themes.length).toBeLessThanOrEqual(6);
    expect(wrong.reduce((sum, one) => sum + one, 0)).toBeLessThan(5);
  });

  test('every quote stands in its text, letter by letter, and its central one is one of them', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 60 }), (texts) => {
        const thoughts = thoughtsOf(texts);
        for (const { members, central, words } of gather(texts, lettersAsMeaning(texts)).themes) {
          expect(members[central]).toBeDefined();
          expect(words.length).toBeLessThanOrEqual(4);
          for (const word of words)
            expect(texts.join('\n').toLowerCase().replaceAll('’', "'")).toContain(word.toLowerCase());
          for (const { text, start, end } of members) {
            expect(texts[text]!.slice(start, end).trim()).toHaveLength(end - start);
            expect(end).toBeGreaterThan(start);
            // No quote begins or ends in the midst of a sentence.
            const own = thoughts.filter((one) => one.text === text);
            expect(own.some((one) => one.start === start)).toBe(true);
            expect(own.some((one) => one.end === end)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('nobody is lost and no short answer is counted twice', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 80 }), (texts) => {
        const { themes, alone, empty } = gather(texts, lettersAsMeaning(texts));
        const members = themes.flatMap((theme) => theme.members.map(({ text }) => text));
        const places = (i: number) => [...members, ...alone, ...empty].filter((text) => text === i).length;
        for (const [i, text] of texts.entries())
          if (text.trim().length <= 200) expect(places(i), text).toBe(1);
          else expect(places(i), text).toBeGreaterThan(0);
        for (const i of [...alone, ...empty]) expect(members).not.toContain(i);
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which answers came in changes nothing, so a second run does not move what people know', async () => {
    const first = inWords(await gathered(said), said);
    expect(inWords(await gathered(said), said)).toEqual(first);
    const backwards = [...said].reverse();
    expect(inWords(await gathered(backwards), backwards)).toEqual(first);
    fc.assert(
      fc.property(
        fc
          .array(anyText, { maxLength: 40 })
          .chain((texts) =>
            fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
          ),
        ([texts, shuffled]) => {
          expect(inWords(gather(shuffled, lettersAsMeaning(shuffled)), shuffled)).toEqual(
            inWords(gather(texts, lettersAsMeaning(texts)), texts),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('the shares that are reported only grow and end at 1, so that a bar of progress never goes back', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `answer ${'abcdefghij'[i % 10]!.repeat(5)} ${i}`);
    const shares: number[] = [];
    gather(texts, lettersAsMeaning(texts), (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBe(1);
  });
});

describe('odd and hostile answers', () => {
  test('no answers give no themes', () => {
    expect(gather([], [])).toEqual({ themes: [], alone: [], empty: [] });
  });

  test('one answer is alone: one voice is no theme', async () => {
    expect(await gathered(['Time to think'])).toEqual({ themes: [], alone: [0], empty: [] });
  });

  test('200 people who say the very same are one theme of 200, whatever their capitals', async () => {
    const texts = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'Time' : 'TIME!'));
    const { themes, alone } = await gathered(texts);
    expect(alone).toEqual([]);
    expect(themes).toHaveLength(1);
    expect(themes[0]!.members).toHaveLength(200);
    expect(themes[0]!.words).toEqual(['time']);
  });

  test('one who says the same thing twice is still one voice', async () => {
    const twice = `${'Nobody ever tells us what is going on in the next valley and it is a pity. '.repeat(4)}`;
    expect(await gathered([twice])).toEqual({ themes: [], alone: [0], empty: [] });
  });

  test('what says nothing is set apart, and what only begins so is not', async () => {
    const texts = [
      'No',
      'n/a',
      '-',
      ' ',
      '',
      'N/A.',
      'Dim byd',
      'nothing really',
      '👍',
      'No time',
      'Nothing for nurses',
    ];
    const { empty } = await gathered(texts);
    expect(empty).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a pasted novel is at most twelve thoughts, whole sentences, and does not push others about', async () => {
    const novel = 'It was a dark night. The wifi was down again! “Who goes there?” asked Mr. Grey. '.repeat(
      8000,
    );
    const thoughts = thoughtsOf([novel]);
    expect(thoughts.length).toBeGreaterThan(1);
    expect(thoughts.length).toBeLessThanOrEqual(12);
    for (const { sense } of thoughts) expect(sense.length).toBeLessThanOrEqual(400);
    expect(thoughts[0]!.start).toBe(0);
    expect(thoughts.at(-1)!.end).toBe(novel.trimEnd().length);
    const { themes } = await gathered([...said, novel]);
    expect(themes.length).toBeGreaterThanOrEqual(3);
  });

  test('of more answers than are compared each with each, the rest come under the theme they belong to', () => {
    const kinds = ['budget', 'manager', 'laptop'];
    const texts = Array.from({ length: 5600 }, (_, i) => `${kinds[i % 3]} number ${i}`);
    const vectors = texts.map((_, i) =>
      Float32Array.from({ length: 8 }, (__, d) => (d === i % 3 ? 1 : 0) + 0.3 * Math.sin(i * (d + 3))),
    );
    const { themes, alone } = gather(texts, vectors);
    expect(alone.length).toBeLessThan(texts.length / 10);
    for (const { members } of themes) expect(new Set(members.map(({ text }) => text % 3)).size).toBe(1);
    const inThemes = themes.reduce((sum, { members }) => sum + members.length, 0);
    expect(inThemes + alone.length).toBe(texts.length);
  });

  test('a long answer with two thoughts is quoted in two themes, each time with its own sentence', async () => {
    const tech =
      'The firewall blocks all the videos and the wifi on our site drops every few minutes of the day, so I give up.';
    const money =
      'There is no money for training in the budget, and the fees of the courses cost too much for a charity.';
    const texts = [...said, `${tech} ${money}`];
    const { themes } = await gathered(texts);
    const quotes = themes.flatMap(({ members }) =>
      members.filter(({ text }) => text === 20).map(({ start, end }) => texts[20]!.slice(start, end)),
    );
    expect(quotes.sort()).toEqual([tech, money]);
  });

  test('sentences in Welsh, of letters that are none and of vectors that are none are taken without a fault', () => {
    const texts = [
      'Yn Gymraeg os gwelwch yn dda',
      '\ud800 half a letter',
      'constructor',
      '__proto__',
      'ŵ'.repeat(500),
    ];
    const vectors = thoughtsOf(texts).map(() => new Float32Array(512).fill(Number.NaN));
    expect(gather(texts, vectors)).toEqual({ themes: [], alone: [0, 1, 2, 3, 4], empty: [] });
  });

  test('vectors that do not belong to these answers are refused, as quotes would come under the wrong theme', () => {
    expect(() => gather(['Time'], [])).toThrow(RangeError);
  });
});

test('a theme is called by words of the answers, as most wrote them, and none that everybody says', async () => {
  const { themes } = await gathered(said);
  const words = themes.flatMap((theme) => theme.words);
  expect(words).toContain('manager');
  expect(words).toContain('budget');
  for (const word of ['the', 'no', 'not', 'too', 'my']) expect(words).not.toContain(word);
});
