import type { Asked } from '../../src/hearing/asked.ts';
import { standardAsked, standardVersion } from '../../src/hearing/standard-asked.ts';
import { dayHere, daysLater } from '../../src/listening/campaign.ts';
import { newToken } from '../../src/people/token.ts';
import type { TestSite } from './site.ts';

const words = (en: string) => ({ en, cy: `${en} (Cymraeg)` });
const options = ['trains', 'boats', 'bikes'].map((key) => ({ key, words: words(`By ${key}`) }));

/** A question of each kind, and the one about quoting. */
export const everyKind: readonly Asked[] = [
  { key: 'who', kind: 'short', words: words('Who told you?'), most: 40 },
  { key: 'why', kind: 'long', words: words('Why did you come?'), most: 200 },
  { key: 'how', kind: 'one', words: words('How did you come?'), options, other: true },
  { key: 'what', kind: 'some', words: words('What do you use?'), options, other: true },
  { key: 'best', kind: 'order', words: words('Which is best?'), options },
  {
    key: 'far',
    kind: 'scale',
    words: words('How far was it?'),
    to: 5,
    low: words('near'),
    high: words('far'),
  },
  standardAsked.find(({ key }) => key === 'quoting')!,
  standardAsked.find(({ key }) => key === 'role')!,
];

/** A round of listening in a test's database, open from yesterday for a week unless said. */
export async function aCampaign(
  { site }: Pick<TestSite, 'site'>,
  {
    questions = everyKind,
    opens = -1,
    closes = 7,
    isOpened = true,
  }: { questions?: readonly Asked[]; opens?: number; closes?: number; isOpened?: boolean } = {},
) {
  const today = dayHere(site.now());
  const trialKey = newToken();
  const slug = `round-${trialKey.slice(0, 8)}`;
  const { id } = await site.database
    .insertInto('campaign')
    .values({
      slug,
      name: 'Spring',
      title: JSON.stringify(words('What would you like to know?')),
      who_asks: JSON.stringify(words('The learning team of the county asks.')),
      what_happens: JSON.stringify(words('We read it all, and say what we do about it.')),
      opens_on: daysLater(today, opens),
      closes_on: daysLater(today, closes),
      kept_until: daysLater(today, closes + 90),
      opened_at: isOpened ? site.now() : null,
      trial_key: trialKey,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await site.database
    .insertInto('campaign_version')
    .values({
      campaign_id: id,
      number: 1,
      questions: JSON.stringify(questions),
      standard_version: standardVersion,
    })
    .execute();
  return { id, slug, trialKey, address: `/ask/${slug}` };
}
