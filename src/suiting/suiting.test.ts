import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formNames } from '../look/marks.ts';
import { fitted, isSame, minuteChoices, type Suiting, suitingFrom, wayKeys } from './suiting.ts';
import { suitingCookie, suitingHeader, suitingIn } from './suiting-cookie.ts';

const ways = [
  { form: 'tips', minutes: 4 },
  { form: 'guide', minutes: 22 },
  { form: 'session', minutes: 60 },
  { form: 'try', minutes: 3 },
  { form: 'talk', minutes: 1 },
] as const;
const order = (liked: readonly string[], minutes: number | null) => {
  const { ways: ordered, best } = fitted(ways, { ways: liked, minutes });
  return { order: ordered.map(({ form }) => form), best: best?.form ?? null };
};

describe('what suits comes first', () => {
  test('of what somebody likes, the longest that there is time for', () => {
    expect(order(['read'], 10)).toMatchObject({ best: 'tips' });
    expect(order(['read'], 45)).toMatchObject({ best: 'guide' });
    expect(order(['do'], null)).toEqual({
      order: ['try', 'talk', 'tips', 'guide', 'session'],
      best: 'try',
    });
    expect(order(['together'], 60)).toMatchObject({ best: 'session' });
  });

  test('time goes before liking: a session of an hour is of no use to somebody who has ten minutes', () => {
    expect(order(['together'], 10).order).toEqual(['talk', 'tips', 'try', 'session', 'guide']);
    expect(order([], 20)).toEqual({ order: ['tips', 'try', 'talk', 'guide', 'session'], best: 'tips' });
  });

  test('what they like and nobody can make yet leaves the usual order, and nothing is said to suit', () => {
    expect(order(['listen', 'watch'], null)).toEqual({ order: ways.map(({ form }) => form), best: null });
    expect(order(['listen'], 5)).toMatchObject({ best: 'tips' });
  });

  test('nothing is ever left out or doubled, and what is called best is within the minutes', () => {
    const way = fc.record({ form: fc.constantFrom(...formNames), minutes: fc.integer({ min: 1, max: 120 }) });
    const of = fc.record({
      ways: fc.subarray([...wayKeys]),
      minutes: fc.option(fc.constantFrom(...minuteChoices)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(way, { selector: ({ form }) => form }), of, (all, suiting) => {
        const { ways: ordered, best } = fitted(all, suiting);
        expect(new Set(ordered)).toEqual(new Set(all));
        expect(ordered).toHaveLength(all.length);
        if (best) expect(best.minutes).toBeLessThanOrEqual(suiting.minutes ?? Infinity);
        // The same again is the same: a page that is loaded anew does not shuffle.
        expect(fitted(ordered, suiting).best).toEqual(best);
      }),
    );
  });
});

describe('the cookie holds what was chosen and nothing else', () => {
  const visit = (value: string) => ({
    request: new Request('http://site.test/', { headers: { cookie: `${suitingCookie}=${value}` } }),
  });
  const headerOf = (suiting: Suiting | null) => suitingHeader({ isSecure: true }, suiting);

  test('whatever is chosen comes back as it was', () => {
    const any = fc.tuple(fc.subarray([...wayKeys]), fc.option(fc.constantFrom(...minuteChoices)));
    fc.assert(
      fc.property(any, ([keys, minutes]) => {
        const suiting = suitingFrom(keys, minutes);
        const [, value = ''] = /^[^=]+=([^;]*)/u.exec(headerOf(suiting)) ?? [];
        expect(isSame(suitingIn(visit(value)), suiting)).toBe(true);
        expect(value).toMatch(/^[a-z.]*(?:_\d+)?$/u);
      }),
    );
    expect(headerOf(suitingFrom(['do', 'read'], 10))).toBe(
      'passalong_suits=read.do_10; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    expect(headerOf(null)).toContain('Max-Age=0');
  });

  test.each(['', '_', 'nothing', '__proto__', '_7', `${'read.'.repeat(40)}`, 'read.do_10_10', '%00', '<b>'])(
    'what somebody made up (%s) is read as far as it is ours, and breaks nothing',
    (value) => {
      const read = suitingIn(visit(value));
      for (const key of read?.ways ?? []) expect(wayKeys).toContain(key);
      if (read?.minutes) expect(minuteChoices).toContain(read.minutes);
    },
  );
});
