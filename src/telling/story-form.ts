import { createHash } from 'node:crypto';
import type { Sent } from '../people/visit.ts';

/** What a gatherer says of a story. */
export interface StoryFields {
  title: string;
  standfirst: string;
  /** The id of a place; empty for none. */
  place: string;
  /** Ids of topics. */
  topics: string[];
  /** Names of further topics, as typed, between commas. */
  newTopics: string;
  isInvented: boolean;
}

/** What may be wrong with the form of a story. */
export type StoryFault = 'no title' | 'long title' | 'long standfirst' | 'long topic';

const longest = { title: 160, standfirst: 400, topic: 60 };

/** Reads the form of a story. */
export function storyFieldsFrom(sent: Sent): StoryFields {
  const line = (name: string) => sent.text(name).replace(/\s+/gu, ' ').trim();
  return {
    title: line('title'),
    standfirst: line('standfirst'),
    place: line('place'),
    topics: sent.all('topics'),
    newTopics: line('newTopics'),
    isInvented: sent.text('invented') === 'yes',
  };
}

/** What is wrong with it, by field. */
export function storyFaults(fields: StoryFields): Record<string, StoryFault> {
  return {
    ...(fields.title === '' && { title: 'no title' as const }),
    ...(fields.title.length > longest.title && { title: 'long title' as const }),
    ...(fields.standfirst.length > longest.standfirst && { standfirst: 'long standfirst' as const }),
    ...(topicNames(fields.newTopics).some((name) => name.length > longest.topic) && {
      newTopics: 'long topic' as const,
    }),
  };
}

/** The topics typed between commas, each once. */
export function topicNames(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(/[,;\n]/u)
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
}

/** A short mark of what a form showed, by which a change of somebody else's meanwhile is seen. */
export function markOf({
  title,
  standfirst,
  place,
  topics,
  isInvented,
}: Omit<StoryFields, 'newTopics'>): string {
  const all = JSON.stringify([title, standfirst, place, [...topics].sort(), isInvented]);
  return createHash('sha256').update(all).digest('base64url').slice(0, 16);
}

/** A name as it stands in an address: "A leg club, in Frome" is `a-leg-club-in-frome`. Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  return plain || 'story';
}

/** Whether it can be an e-mail address that mail is sent to. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/u.test(text);
}
