import { describe, expect, test } from 'vitest';
import { placeKinds, regions } from '../library/places.ts';
import { Mistake } from '../mistake.ts';
import { type Asked, optionsOf, wordingIn } from './asked.ts';
import { changedSafely } from './asked-change.ts';
import { readAsked } from './asked-schema.ts';
import { standardAsked } from './standard-asked.ts';
import { keyOfName, mapsTo } from './standard-meaning.ts';

const words = (en: string) => ({ en });
const option = (key: string) => ({ key, words: words(`the ${key}`) });
const one = {
  key: 'tea',
  kind: 'one',
  words: words('Tea or coffee?'),
  options: [option('tea'), option('coffee')],
};
const text = { key: 'why', kind: 'long', words: words('Why?') };

function faultOf(data: unknown): string {
  try {
    readAsked(data);
  } catch (error) {
    if (error instanceof Mistake) return `${error.message} ${error.remedy}`;
    throw error;
  }
  return 'no fault';
}

describe('the questions of a campaign, as a steward writes them', () => {
  test('the standard questions may be asked as they are, each in both languages', () => {
    expect(readAsked(structuredClone(standardAsked))).toEqual(standardAsked);
    for (const asked of standardAsked)
      for (const each of [
        asked.words,
        ...optionsOf(asked).map((o) => o.words),
        ...(asked.hint ? [asked.hint] : []),
      ])
        expect(wordingIn(each, 'cy')).not.toBe(each.en === 'Wales' ? '' : each.en);
  });

  test('a text has room without anybody thinking of it, and pasted line ends in wording do no harm', () => {
    expect(readAsked([{ ...text, words: { en: ' Why\r\n  so? ', cy: ' ' } }])).toEqual([
      { ...text, words: { en: 'Why so?' }, most: 2_000 },
    ]);
  });

  test.each([
    ['nothing', [], 'These questions cannot be asked as they are. Ask at least one question.'],
    ['no list', 'tea', 'These questions cannot be asked as they are. Give a list of questions.'],
    [
      '41',
      Array.from({ length: 41 }, (_, i) => ({ ...text, key: `k${i}` })),
      'These questions cannot be asked as they are. Ask at most 40 questions.',
    ],
    [
      'no words',
      [{ ...text, words: { en: ' ' } }],
      'Question 1 cannot be asked as it is. Write it in English.',
    ],
    [
      'no kind',
      [{ ...text, kind: 'poem' }],
      'Question 1 cannot be asked as it is. Choose what kind of question it is.',
    ],
    [
      'a key for two',
      [text, one, text],
      'Question 3 cannot be asked as it is. Give each question its own key: “why” is there twice.',
    ],
    [
      'one option',
      [text, { ...one, options: [option('tea')] }],
      'Question 2 cannot be asked as it is. Give at least 2 options.',
    ],
    [
      'an option twice',
      [{ ...one, options: [option('tea'), option('tea')] }],
      'Question 1 cannot be asked as it is. Give each option its own key: “tea” is there twice.',
    ],
    [
      'an option without words',
      [{ ...one, options: [option('tea'), { key: 'milk' }] }],
      'Question 1, option 2 cannot be asked as it is. Write it in English.',
    ],
    [
      'a key that would break a link',
      [{ ...text, key: 'Why not?' }],
      'Question 1 cannot be asked as it is. Make the key of small letters, numbers and hyphens, at most 60.',
    ],
    [
      'an option that stands for something else',
      [{ ...one, other: true, options: [option('tea'), option('other')] }],
      'Question 1, option 2 cannot be asked as it is. Choose another key: “other” stands for “something else”.',
    ],
    [
      'two that ask for the role',
      [
        { ...one, about: 'role' },
        { ...one, key: 'b', about: 'role' },
      ],
      'Question 2 cannot be asked as it is. Ask only once for the kind of place, once for the role and once for the region.',
    ],
    [
      'leave to quote without a yes',
      [{ ...one, quoting: true }],
      'Question 1 cannot be asked as it is. Give the question about quoting an option with the key “yes”.',
    ],
    [
      'a scale of one',
      [{ key: 's', kind: 'scale', words: words('How?'), to: 1, low: words('a'), high: words('b') }],
      'Question 1 cannot be asked as it is. End the scale at 2 or more.',
    ],
  ])('says in plain words what is wrong: %s', (_what, data, sentence) => {
    expect(faultOf(data)).toBe(sentence);
  });
});

describe('changing questions never changes what was replied', () => {
  const before = readAsked([one, text]);
  const changed = (change: (asked: Asked[]) => unknown) => {
    const after = structuredClone(before) as Asked[];
    change(after);
    const found = changedSafely(before, after);
    return found.safe ? [] : found.faults;
  };

  test('words may change, options and questions be added, questions go', () => {
    expect(changed((all) => Object.assign(all[0]!, { words: words('Coffee or tea?') }))).toEqual([]);
    expect(changed((all) => (optionsOf(all[0]!) as unknown[]).push(option('water')))).toEqual([]);
    expect(changed((all) => all.pop())).toEqual([]);
    expect(changed((all) => all.reverse())).toEqual([]);
  });

  test.each<[string, (all: Asked[]) => unknown, object]>([
    [
      'an option went',
      (all) => (optionsOf(all[0]!) as unknown[]).shift(),
      { fault: 'options gone', gone: ['tea'] },
    ],
    [
      'its kind changed',
      (all) => Object.assign(all[1]!, { kind: 'short' }),
      { fault: 'kind', after: 'short' },
    ],
    ['it became the one about role', (all) => Object.assign(all[0]!, { about: 'role' }), { fault: 'about' }],
    [
      'a yes to tea became leave to quote',
      (all) => Object.assign(all[0]!, { quoting: true }),
      { fault: 'quoting' },
    ],
  ])('asks for a new key when %s', (_what, change, fault) => {
    expect(changed(change)).toMatchObject([fault]);
  });

  test('an option of a version long ago still counts, because somebody may have chosen it then', () => {
    const wider = readAsked([{ ...one, options: [...one.options, option('water')] }]);
    expect(changedSafely([...wider, ...before], before)).toMatchObject({ safe: false });
  });
});

describe('what standard options stand for', () => {
  const keysOf = (key: string) =>
    optionsOf(standardAsked.find((asked) => asked.key === key)!).map((o) => o.key);

  test('kinds of place and regions are those of the library, so that replies and stories can meet', () => {
    expect(keysOf('kind-of-place')).toEqual(placeKinds.map(keyOfName));
    expect(keysOf('region')).toEqual(regions.map(keyOfName));
  });

  test('every way, band of time and one of the eleven leads somewhere', () => {
    for (const key of ['ways', 'minutes', 'most-want'] as const)
      expect(Object.keys(mapsTo[key])).toEqual(keysOf(key));
    expect(new Set(Object.values(mapsTo.ways).flat())).toEqual(
      new Set(['guide', 'tips', 'picture', 'listen', 'watch', 'session', 'try', 'talk']),
    );
  });
});
