import { countWords, speakingPace } from '../documents/minutes.ts';
import type { ShapedPassage, Story } from '../stories/story.ts';
import { byMattering } from './choose.ts';

/** The share of a session that goes on listening; the rest is for talking, which is what people came for. */
const listening = 0.11;
/** More passages than this nobody keeps apart. */
const mostPassages = 6;

/** The shortest session that is worth hosting, in minutes. */
export const shortest = 20;
/** The longest session for which a plan is made, in minutes. */
export const longest = 180;

/** One line of the plan. */
export interface Step {
  minutes: number;
  what: string;
  who: string;
}

/** What is read aloud, and the minutes of everything. */
export interface SessionPlan {
  total: number;
  passages: ShapedPassage[];
  steps: Step[];
}

/** What makes people talk: trouble first, then who mattered, rules, nerve and what kept somebody going. */
const worthTalkingAbout = [5, 1, 3, 2, 6, 11, 9, 4, 7, 10, 8];

/**
 * A plan whose minutes add up to what is asked (30 when nothing is), within what can be hosted.
 * Reading aloud is counted at 155 words a minute, with a quarter of a minute of silence after each passage.
 */
export function planSession(story: Story, asked: number | null): SessionPlan {
  const total = Math.min(longest, Math.max(shortest, Math.round(asked ?? 30)));
  const passages = toReadAloud(story, total * listening);
  return { total, passages, steps: steps(total, passages) };
}

function toReadAloud(story: Story, minutes: number): ShapedPassage[] {
  const long = story.passages.filter((passage) => countWords(passage.words) >= 40);
  const order = inOrderOfTalk(byMattering(long.length ? long : story.passages));
  const chosen = new Set(order.slice(0, 1));
  let spent = order[0] ? aloud(order[0]) : 0;
  for (const passage of order.slice(1)) {
    if (chosen.size === mostPassages || spent + aloud(passage) > minutes) continue;
    chosen.add(passage);
    spent += aloud(passage);
  }
  return story.passages.filter((passage) => chosen.has(passage));
}

/** The most telling answer to each question worth talking about, then all others. */
function inOrderOfTalk(passages: readonly ShapedPassage[]): ShapedPassage[] {
  const first = worthTalkingAbout.flatMap((number) => passages.find((p) => p.questions[0] === number) ?? []);
  return [...first, ...passages.filter((passage) => !first.includes(passage))];
}

/** Minutes to read a passage aloud, and to let it sink in. */
export function aloud(passage: Pick<ShapedPassage, 'words'>): number {
  return countWords(passage.words) / speakingPace + 0.25;
}

function steps(total: number, passages: readonly ShapedPassage[]): Step[] {
  const welcome = total >= 60 ? 5 : 3;
  const close = total >= 60 ? 6 : 3;
  const reading = Math.max(1, Math.ceil(passages.reduce((sum, passage) => sum + aloud(passage), 0)));
  const talk = Math.max(3, total - welcome - close - reading);
  const what = Math.max(1, Math.round(talk * 0.28));
  const soWhat = Math.max(1, Math.round(talk * 0.42));
  const nowWhat = Math.max(1, talk - what - soWhat);
  return [
    { minutes: welcome, what: 'Welcome: why we are here, and how we will be with each other', who: 'Host' },
    {
      minutes: reading,
      what: passages.length === 1 ? 'Listen: a passage, read aloud' : 'Listen: the passages, read aloud',
      who: 'Readers',
    },
    { minutes: what, what: 'What? What happened, and what we noticed. In pairs', who: 'Everyone' },
    { minutes: soWhat, what: 'So what? What it means here. All together', who: 'Everyone' },
    {
      minutes: nowWhat,
      what: 'Now what? One small thing. Alone on the worksheet, then in pairs',
      who: 'Everyone',
    },
    { minutes: close, what: 'One thing each, in turn. Thanks, and what happens next', who: 'Host' },
  ];
}
