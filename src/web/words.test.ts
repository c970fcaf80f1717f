import { describe, expect, test } from 'vitest';
import { chooseLanguage } from './language.ts';
import { catalogue, langOf, plural, wordsIn } from './words.ts';

const words = catalogue(
  {
    hello: 'Hello',
    group: { yes: 'Yes', no: 'No' },
    list: ['one', 'two'],
    many: (n: number) => `${n} things`,
  },
  { hello: 'Helo', group: { yes: 'Ie' } },
);

describe('our words in two languages', () => {
  test('what is not written in Cymraeg yet stands in English, so that nothing is ever blank', () => {
    const cy = wordsIn(words, 'cy');
    expect([cy.hello, cy.group.yes, cy.group.no, cy.many(2)]).toEqual(['Helo', 'Ie', 'No', '2 things']);
    expect(cy.list).toEqual(['one', 'two']);
    expect(wordsIn(words, 'en').hello).toBe('Hello');
  });

  test('what stands in English says so, so that a screen reader does not read it as Cymraeg', () => {
    expect(langOf(words, 'cy', 'group.no')).toBe('en');
    expect(langOf(words, 'cy', 'list')).toBe('en');
    expect(langOf(words, 'cy', 'group.yes')).toBeUndefined();
    expect(langOf(words, 'en', 'group.no')).toBeUndefined();
  });

  test('Cymraeg counts in six ways', () => {
    const dogs = {
      zero: '# cŵn',
      one: '# ci',
      two: '# gi',
      few: '# chi',
      many: '# chi',
      other: '# ci (llawer)',
    };
    expect([0, 1, 2, 3, 6, 12].map((count) => plural('cy', count, dogs))).toEqual([
      '0 cŵn',
      '1 ci',
      '2 gi',
      '3 chi',
      '6 chi',
      '12 ci (llawer)',
    ]);
    expect(plural('en', 1234, { one: '# story', other: '# stories' })).toBe('1,234 stories');
  });
});

describe('the language somebody is answered in', () => {
  const allowed = ['en', 'cy'] as const;
  const nobody = { allowed, asked: null, chosen: null, accepted: null };
  test.each([
    ['the address before all', { asked: 'cy', chosen: 'en', accepted: 'en' }, 'cy'],
    ['then what was chosen', { chosen: 'cy', accepted: 'en-GB,en' }, 'cy'],
    [
      'then what the browser wants most, not what it names first',
      { accepted: 'en;q=0.4, cy-GB;q=0.9' },
      'cy',
    ],
    ['not what it does not want', { accepted: 'cy;q=0, fr' }, 'en'],
    ['English when it says nothing', {}, 'en'],
    ['nothing that is not ours', { asked: 'xx', chosen: 'de' }, 'en'],
  ] as const)('%s', (_why, given, answer) => {
    expect(chooseLanguage({ ...nobody, ...given })).toBe(answer);
  });

  test('only a language that the site speaks', () => {
    expect(chooseLanguage({ ...nobody, allowed: ['en'], asked: 'cy' })).toBe('en');
  });
});
