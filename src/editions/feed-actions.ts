import { generateAtomFeed } from 'feedsmith';
import { to } from '../addresses.ts';
import { anybody } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { found } from '../web/refused.ts';
import { sharedSince } from './shared-store.ts';
import { sharedStory } from './shared-story.ts';
import { standfirstText, tellersOf } from './story-data.ts';

/** Stories in a feed: the newest. */
const inFeed = 30;

/** For other programs: what is new, what there is, and a story inside another page. */
export function feedActions(site: Machinery): Actions<'feed' | 'oembed' | 'sitemap'> {
  const { address, settings } = site;
  return {
    async feed() {
      const stories = await sharedSince(site.database, anybody, { limit: inFeed });
      const updated = stories[0]?.since ?? new Date(0);
      const xml = generateAtomFeed({
        id: `${address}/`,
        title: { value: settings.siteName },
        updated,
        links: [
          { rel: 'self', href: address + to('feed', {}), type: 'application/atom+xml' },
          { href: `${address}/` },
        ],
        authors: [{ name: settings.siteName }],
        entries: stories.map(({ slug, title, standfirst, since, place }) => ({
          id: address + to('story', { story: slug }),
          title: { value: title },
          updated: since,
          published: since,
          links: [{ href: address + to('story', { story: slug }) }],
          summary: { value: [standfirst, place].filter(Boolean).join(' · ') || title },
          authors: [{ name: settings.siteName }],
        })),
      } as never);
      return new Response(xml as string, {
        headers: {
          'content-type': 'application/atom+xml; charset=utf-8',
          'cache-control': 'private, no-cache',
        },
      });
    },
    async sitemap() {
      const stories = await sharedSince(site.database, anybody, { limit: 5000 });
      const pages = [
        '/',
        to('stories', {}),
        to('questions', {}),
        ...stories.map(({ slug }) => to('story', { story: slug })),
      ];
      const urls = pages
        .map((path) => `<url><loc>${(address + path).replaceAll('&', '&amp;')}</loc></url>`)
        .join('');
      return new Response(
        `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
        {
          headers: { 'content-type': 'application/xml', 'cache-control': 'private, no-cache' },
        },
      );
    },
    async oembed(visit) {
      const url = visit.query.get('url') ?? '';
      const slug = found(/\/stories\/([^/?#]+)/u.exec(url.startsWith(`${address}/`) ? url : '')?.[1]);
      const shared = await sharedStory(site, { kind: 'visitor' }, decodeURIComponent(slug));
      const response = visit.json({
        version: '1.0',
        type: 'link',
        title: shared.story.title,
        author_name: tellersOf(shared),
        provider_name: settings.siteName,
        provider_url: `${address}/`,
        cache_age: 60,
        description: standfirstText(shared),
        thumbnail_url: address + to('storyCard', { story: shared.head.slug }),
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      response.headers.set('cache-control', 'private, no-cache');
      return response;
    },
  };
}
