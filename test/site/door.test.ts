import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AddressName, addresses, to } from '../../src/addresses.ts';
import { lineIndex } from '../../src/finding/line-index.ts';
import { makeKey } from '../../src/library/keys.ts';
import { readCounts } from '../../src/library/read-counts.ts';
import { siteActions } from '../../src/site/actions.ts';
import { countingMetrics } from '../../src/site/metrics.ts';
import type { Client } from './client.ts';
import { sharedSample } from './shared-sample.ts';
import { type TestSite, testSite } from './site.ts';

/** Everybody who may come to the door. */
const hands = [
  'visitor',
  'member',
  'gatherer of another story',
  'gatherer of the story',
  'gatherer without a second step',
  'steward',
  'steward without a second step',
] as const;
type HandKind = (typeof hands)[number];

/** What somebody meets: an answer of the address's own, or one of the ways of being turned away. */
type Met = 'answered' | 'sign in' | 'second step' | 'not allowed' | 'not here';

let here: TestSite;
let sample: Awaited<ReturnType<typeof sharedSample>>;
const clients = {} as Record<HandKind, Client>;
const keys = { own: '', other: '', ended: '' };
const closing: (() => Promise<void>)[] = [];
// A program that has just begun says of itself that it is not ready.
let filled: () => Promise<void>;

beforeAll(async () => {
  here = await testSite({
    settings: { searchPerMinute: 100000, signInPerHour: 100000 },
    actions: (site) => {
      const index = lineIndex(site.connection);
      const counts = readCounts(site.database, site.now);
      closing.push(index.close, counts.close);
      filled = index.refresh;
      return siteActions(site, { counts, index, metrics: countingMetrics() });
    },
  });
  await filled();
  sample = await sharedSample(here.site);
  const other = await sharedSample(here.site, 'the-other');
  const own = await here.as('gatherer');
  await here.site.database
    .insertInto('story_gatherer')
    .values({ story_id: sample.storyId, person_id: own.id })
    .execute();
  const second = await here.as('gatherer');
  await here.site.database
    .insertInto('story_gatherer')
    .values({ story_id: other.storyId, person_id: second.id })
    .execute();
  clients.visitor = here.visitor();
  clients.member = await here.as('member');
  clients['gatherer of the story'] = own;
  clients['gatherer of another story'] = second;
  clients['gatherer without a second step'] = await here.as('gatherer', { trusted: false });
  clients.steward = await here.as('steward');
  clients['steward without a second step'] = await here.as('steward', { trusted: false });
  keys.own = await makeKey(here.site.database, sample.tellingId, 'test');
  keys.other = await makeKey(here.site.database, other.tellingId, 'test');
  keys.ended = await makeKey(here.site.database, sample.tellingId, 'ended');
  await here.site.database
    .updateTable('telling_key')
    .set({ ended_at: new Date() })
    .where('made_for', '=', 'ended')
    .execute();
}, 60_000);
afterAll(async () => {
  for (const close of closing) await close();
  await here.close();
});

/** An address with things in it that are there, or, for what a test would change for good, with none. */
function addressOf(name: AddressName, key: string): string {
  const [passage] = sample.passages;
  const nothing = '00000000-0000-4000-8000-000000000000';
  const params = {
    story: sample.slug,
    telling: sample.tellingId,
    passage: passage!.code,
    question: '5',
    form: 'tips',
    file: 'tips.pdf',
    key,
    page: 'privacy',
    place: 'nowhere',
    topic: 'nothing',
    mail: 'none',
    passkey: 'none',
    token: 'none',
    want: 'none',
    circle: 'none',
    job: nothing,
    person: nothing,
    announcement: nothing,
    export: nothing,
    transcript: nothing,
    campaign: 'none',
    reply: nothing,
    brought: nothing,
  };
  return to(name, params as never);
}

async function met(client: Client, name: AddressName, key = keys.own): Promise<Met> {
  const path = addressOf(name, key);
  const before = { ...client.cookies };
  const { status, location } =
    addresses[name].method === 'GET' ? await client.get(path) : await client.post(path, {});
  // A page of signing in may begin anew; who is asking stays the same for the next address.
  Object.assign(client.cookies, before);
  if (status === 303 && location?.startsWith(to('secondStep', {}))) return 'second step';
  if (status === 303 && location?.startsWith(to('signIn', {}))) return 'sign in';
  if (status === 403) return 'not allowed';
  if (status === 404) return 'not here';
  expect(status, `${name} ${path}`).toBeLessThan(500);
  return 'answered';
}

/** Whom an address turns away, and how; anybody else may be answered, or told that this very thing is not there. */
function expected(name: AddressName, hand: HandKind): Met | null {
  const { who } = addresses[name];
  if (who === 'everyone' || who === 'teller') return null;
  if (who === 'operator' || who === 'trial') return 'not here';
  if (hand === 'visitor') return 'sign in';
  if (who === 'member') return null;
  if (hand === 'member') return 'not allowed';
  if (who === 'steward' && hand.startsWith('gatherer')) return 'not allowed';
  if (hand.endsWith('without a second step')) return 'second step';
  if (who === 'story' && hand === 'gatherer of another story') return 'not here';
  return null;
}

// Signing out, in or up changes who is asking, and would send the later ones away.
const ending: AddressName[] = [
  'signOut',
  'sessionsEnd',
  'secondStepEnter',
  'signInEnter',
  'authenticatorConfirm',
];
const names = (Object.keys(addresses) as AddressName[]).filter((name) => !ending.includes(name));

describe.each(hands)('%s', (hand) => {
  test('is turned away from every address that is not theirs, and only from those', async () => {
    for (const name of names) {
      const turned = expected(name, hand);
      const what = await met(clients[hand], name);
      if (turned) expect([name, what]).toEqual([name, turned]);
      else if (
        ![
          'signIn',
          'signInSend',
          'signInCode',
          'signInEnter',
          'secondStep',
          'secondStepEnter',
          'workSignIn',
          'workSignInReturn',
          'invitationAccept',
          // A telling that was brought is not told again by interview.
          'interview',
          'interviewSave',
          'interviewAutosave',
          'interviewFinish',
          'tellAsk',
        ].includes(name)
      )
        expect(['sign in', 'second step', 'not allowed'], `${hand}: ${name}`).not.toContain(what);
    }
  }, 60_000);
});

test('a teller’s pages open with their key alone: not with none, with one that was ended, or with another’s', async () => {
  const tellers = names.filter((name) => addresses[name].who === 'teller');
  expect(tellers.length).toBeGreaterThan(15);
  for (const name of tellers) {
    expect([name, await met(clients.steward, name, 'wrong')]).toEqual([name, 'not here']);
    expect([name, await met(clients.visitor, name, keys.ended)]).toEqual([name, 'not here']);
  }
  for (const name of ['tell', 'release', 'released', 'withdraw'] as const)
    expect([name, await met(clients.visitor, name)]).toEqual([name, 'answered']);
  const theirs = await clients.visitor.get(
    to('releasePassage', { key: keys.other, passage: sample.passages[0]!.code }),
  );
  expect(theirs.status).toBe(404);
});

test('no other site can change anything in somebody’s name, whoever is signed in', async () => {
  for (const name of names.filter((one) => addresses[one].method === 'POST')) {
    const path = addressOf(name, keys.own);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const { status } = await clients.steward.post(path, {}, headers);
      expect([name, status]).toEqual([name, 403]);
    }
  }
}, 60_000);

test('every page carries the policy that keeps strangers’ scripts, frames and eyes out', async () => {
  for (const path of ['/', `/stories/${sample.slug}`, '/sign-in', '/nowhere']) {
    const { headers } = await here.visitor().get(path);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  }
});
