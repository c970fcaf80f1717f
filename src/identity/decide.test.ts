import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Mistake } from '../mistake.ts';
import { decide, undecided } from './decide.ts';
import { type Decision, directKinds, type Identifier, type IdentifierKind } from './identifier.ts';

function identifier(kind: IdentifierKind, wordings: string[], suggest: string): Identifier {
  return { kind, found: wordings[0]!, wordings, times: 1, suggest, context: '' };
}

const hale = identifier('person', ['Margaret Hale', 'Margaret', 'Mrs Hale'], 'a social worker');
const phone = identifier('phone', ['07700 900123'], 'phone number');
const decisions = (entries: Record<string, Decision>) => new Map(Object.entries(entries));
const by = (words: string): Decision => ({ kind: 'replace', by: words });

describe('deciding', () => {
  test('without a decision a number is replaced and a name waits, so that nothing direct slips out', () => {
    const decided = decide([hale, phone], new Map());
    expect(decided.map(({ decision }) => decision)).toEqual([{ kind: 'waiting' }, by('phone number')]);
    expect(undecided(decided)).toBe(1);
  });

  test.each(['Margaret Hale', 'margaret', 'MRS HALE', 'Mrs. Hale'])(
    'a person may name it by any of its wordings: %s',
    (wording) => {
      expect(decide([hale], decisions({ [wording]: { kind: 'keep' } }))[0]?.decision).toEqual({
        kind: 'keep',
      });
    },
  );

  test('a number may be kept, because the teller may want to be rung up', () => {
    expect(decide([phone], decisions({ '07700900123': { kind: 'keep' } }))[0]?.decision).toEqual(
      by('phone number'),
    );
    expect(decide([phone], decisions({ '07700 900123': { kind: 'keep' } }))[0]?.decision).toEqual({
      kind: 'keep',
    });
  });

  test('words that were not found are added as a person names them, if they stand anywhere', () => {
    const own = decisions({ 'the green bicycle': by('a vehicle'), 'a red one': by('b') });
    const decided = decide([hale], own, ['He sold the  Green, um, bicycle.']);
    expect(decided).toHaveLength(2);
    expect(decided[1]).toMatchObject({
      identifier: { found: 'the green bicycle', times: 1 },
      decision: by('a vehicle'),
    });
  });

  test.each([
    ['', /empty/],
    ['  ', /empty/],
    ['[a nurse]', /square bracket/],
    ['Margaret the nurse', /contains “Margaret”/],
    ['mrs  hale’s friend', /contains/],
  ])('refuses a replacement that could not stand: “%s”', (words, what) => {
    const wrong = () => decide([hale], decisions({ 'Margaret Hale': by(words) }));
    expect(wrong).toThrow(Mistake);
    expect(wrong).toThrow(what);
  });

  test('refuses a replacement that brings in somebody else who is replaced', () => {
    const jo = identifier('person', ['Jo'], 'a clerk');
    expect(() =>
      decide([hale, jo], decisions({ Margaret: by('a friend of Jo'), Jo: by('a clerk') })),
    ).toThrow(/replaced as well/);
  });

  test('counts as undecided just those that wait', () => {
    const kinds = fc.constantFrom<IdentifierKind>('person', 'place', 'phone', 'e-mail', 'age');
    const choice = fc.constantFrom<Decision | null>(null, { kind: 'keep' }, { kind: 'waiting' }, by('x y'));
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, choice), { maxLength: 12 }), (rows) => {
        const all = rows.map(([kind], i) => identifier(kind, [`name${i}`], 'somebody'));
        const chosen = new Map(
          rows.flatMap(([, decision], i) => (decision ? [[`NAME${i}`, decision] as const] : [])),
        );
        const waits = rows.filter(([kind, decision]) =>
          decision ? decision.kind === 'waiting' : !directKinds.includes(kind),
        );
        expect(undecided(decide(all, chosen))).toBe(waits.length);
      }),
    );
  });
});
