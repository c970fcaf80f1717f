import { to } from '../addresses.ts';
import type { SharedStory } from './shared-story.ts';
import { standfirstText } from './story-data.ts';

/** What other sites show when somebody passes a page of a story on: Open Graph, and where oEmbed is asked. */
export function storyHeadParts(shared: SharedStory, { address, path }: { address: string; path: string }) {
  const url = address + path;
  const description = standfirstText(shared) ?? '';
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:title" content={shared.story.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={address + to('storyCard', { story: shared.head.slug })} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${shared.story.title}. ${description}`} />
      <meta name="twitter:card" content="summary_large_image" />
      <link
        rel="alternate"
        type="application/json+oembed"
        href={to('oembed', {}, { url })}
        title={shared.story.title}
      />
    </>
  );
}
