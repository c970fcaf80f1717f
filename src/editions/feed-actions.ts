import { to } from '../addresses.ts';
import { anybody } from '../library/readers.ts';
import type { Machinery } from '../machinery.ts';
import type { Actions } from '../people/visit.ts';
import { askedEachTime } from '../web/headers.ts';
import { found } from '../web/refused.ts';
import { sharedSince } from './shared-store.ts';
import { sharedStory } from './shared-story.ts';
import { standfirstText, tellersOf } from './story-data.ts';
import { oembedXml, sitemapXml } from './xml.ts';

/** Stories in a feed: the newest. */
const inFeed = 30;
/** Addresses that one sitemap may hold, less those that are always there. */
const inSitemap = 49_000;

/** For other programs: what is new, what there is, and a story inside another page. */
export function feedActions(site: Machinery): Actions<'feed' | 'oembed' | 'sitemap'> {
  const { address, settings } = site;
  return {
    async feed() {
      const stories = await sharedSince(site.database, anybody, { limit: inFeed });
      const updated = stories[0]?.since ?? new Date(0);
      // Loaded when somebody asks for the feed: it takes 5 MB.
      const { generateAtomFeed } = await import('feedsmith');
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
      return answer(xml as string, 'application/atom+xml; charset=utf-8');
    },
    async sitemap() {
      const stories = await sharedSince(site.database, anybody, { limit: inSitemap });
      const pages = [
        '/',
        to('stories', {}),
        to('questions', {}),
        to('places', {}),
        to('topics', {}),
        to('openRounds', {}),
        ...stories.map(({ slug }) => to('story', { story: slug })),
      ];
      return answer(sitemapXml(pages.map((path) => address + path)), 'application/xml; charset=utf-8');
    },
    async oembed(visit) {
      const format = visit.query.get('format') ?? 'json';
      // As the specification of oEmbed asks: a format that is not spoken is 501.
      if (format !== 'json' && format !== 'xml') return new Response(null, { status: 501 });
      const url = visit.query.get('url') ?? '';
      const slug = found(/\/stories\/([^/?#]+)/u.exec(url.startsWith(`${address}/`) ? url : '')?.[1]);
      const shared = await sharedStory(site, { kind: 'visitor' }, decodeURIComponent(slug));
      const facts = {
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
      };
      return format === 'xml'
        ? answer(oembedXml(facts), 'text/xml; charset=utf-8')
        : answer(JSON.stringify(facts), 'application/json');
    },
  };
}

/** A copy may be kept, but is asked about each time: what was taken back leaves feeds too. */
function answer(body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, ...askedEachTime } });
}
