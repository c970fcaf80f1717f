import { to } from '../addresses.ts';
import { dayInWords } from '../web/words.ts';
import type { SharedStory } from './shared-story.ts';
import type { StoryWords } from './story-parts.tsx';

/** The tellers of a story in a row, as a citation names them. */
export function tellersOf({ story }: Pick<SharedStory, 'story'>): string {
  return [...new Set(story.tellers.map(({ name }) => name))].join(', ');
}

/** How to cite a page of a story. */
export function citation(
  words: StoryWords,
  shared: SharedStory,
  { site, address, now }: { site: string; address: string; now: Date },
): string {
  const teller = tellersOf(shared);
  const named = teller.charAt(0).toUpperCase() + teller.slice(1);
  return words
    .cite(named, shared.story.title, site, address, dayInWords(now))
    .replace(/^(.*?)\. “(.*?)”/u, '$1. “$2”');
}

/** The standfirst as plain text, for cards and descriptions: ours, or a line of the teller's. */
export function standfirstText({ story }: Pick<SharedStory, 'story'>): string | null {
  const { standfirst } = story;
  if (!standfirst) return null;
  return 'ours' in standfirst ? standfirst.ours : `“${standfirst.text}”`;
}

/** What the page is, as schema.org names it: for search engines, and for other libraries that gather stories. */
export function storyData(shared: SharedStory, { address, site }: { address: string; site: string }): object {
  const { head, story, topics, since, ways } = shared;
  const url = address + to('story', { story: head.slug });
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: story.title,
    description: standfirstText(shared) ?? undefined,
    inLanguage: 'en-GB',
    datePublished: since?.toISOString(),
    author: story.tellers.map(({ name }) => ({ '@type': 'Person', name })),
    publisher: { '@type': 'Organization', name: site, url: address },
    image: address + to('storyCard', { story: head.slug }),
    keywords: topics.map(({ name }) => name).join(', ') || undefined,
    isAccessibleForFree: true,
    ...(story.place && { contentLocation: { '@type': 'Place', name: story.place } }),
    hasPart: ways.map(({ form, minutes }) => ({
      '@type': 'CreativeWork',
      name: form,
      url: address + to('form', { story: head.slug, form }),
      timeRequired: `PT${minutes}M`,
    })),
  };
}
