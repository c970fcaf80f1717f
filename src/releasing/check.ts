import { to } from '../addresses.ts';
import { dayInWords, type Language } from '../web/words.ts';
import type { CheckProps } from './check-pages.tsx';
import type { ConsentWords } from './consent-pages.tsx';
import type { Consent } from './consent-store.ts';
import type { NotYet, Proposed } from './give.ts';

/** What the check page shows of what would be agreed to. */
export function checkProps(
  consent: Consent,
  { plan, terms, notYet, sum }: Proposed,
  {
    words,
    key,
    language,
    coolingOffHours,
  }: { words: ConsentWords; key: string; language: Language; coolingOffHours: number },
): Omit<CheckProps, 'isChanged'> {
  const { check, audienceOf } = words;
  const circle = consent.circles.find(({ id }) => id === terms?.circleId)?.name ?? '';
  const wordsGiven = new Map(plan.given.map((given) => [given.passageId, given.words]));
  const no = plan.notGiven.filter(({ kind }) => kind === 'no').length;
  return {
    words,
    key_: key,
    named: terms && (terms.shownAs === 'nobody' ? check.someone : terms.shown),
    audience: terms && (terms.audience === 'circle' ? audienceOf.circle(circle) : audienceOf[terms.audience]),
    until: consent.choice.until ? dayInWords(consent.choice.until, language) : check.noEnd,
    given: consent.passages.flatMap(({ id, code }, at) => {
      const text = wordsGiven.get(id);
      return text === undefined
        ? []
        : [{ code, number: at + 1, words: text, isAsBefore: plan.asBefore.includes(id) }];
    }),
    all: consent.passages.length,
    counts: { no, change: plan.notGiven.length - no, open: plan.unanswered },
    coolingOffHours,
    why: notYet && whyNotYet(notYet, words, key),
    sum,
  };
}

function whyNotYet(why: NotYet, { check }: ConsentWords, key: string): CheckProps['why'] {
  switch (why) {
    case 'nothing answered':
      return { text: check.nothing, href: to('release', { key }, { part: 1 }), link: check.toParts };
    case 'terms missing':
      return { text: check.termsMissing, href: to('releaseHow', { key }), link: check.toHow };
    case 'names wait':
      return { text: check.namesWait, href: null, link: '' };
    case 'looked over':
      return { text: check.lookingOver, href: null, link: '' };
  }
}
